import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { CivilDate, Instant } from "./text.ts";

/** The server's present; `movable` only in the development setting. */
export const ClockNow = Type.Object({ now: Instant, today: CivilDate, movable: Type.Boolean() });
export type ClockNow = Static<typeof ClockNow>;

export const clockRoutes = {
  now: route({ method: "GET", path: "/api/clock", public: true, response: ClockNow }),
  move: route({
    method: "POST",
    path: "/api/dev/clock",
    public: true,
    body: Type.Object({ today: CivilDate }, { additionalProperties: false }),
    response: ClockNow,
  }),
};
