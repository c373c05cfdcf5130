import { Type, type Static } from "typebox";
import { Performed } from "./matter.ts";
import { route } from "./route.ts";
import { CivilDate, MatterId, Text } from "./text.ts";

/** Who may act for whom, in what, and until when. */
export const MandateView = Type.Object({
  /** Where it was given; absent for a firm's legal representative. */
  matter: Type.Optional(MatterId),
  agent: Type.String(),
  principal: Type.String(),
  /** By law, as a firm's legal representative. */
  legal: Type.Boolean(),
  /** Titles of the items it covers; absent: all. */
  items: Type.Optional(Type.Array(Text)),
  from: CivilDate,
  /** Its last day; for one that was ended, the day on which it was. */
  until: Type.Optional(CivilDate),
  state: Type.Enum(["inForce", "coming", "withdrawn", "renounced", "expired"]),
});
export type MandateView = Static<typeof MandateView>;

/** What one has given, for oneself or for one's firm, and what one holds. */
export const Mandates = Type.Object({ given: Type.Array(MandateView), held: Type.Array(MandateView) });
export type Mandates = Static<typeof Mandates>;

export const mandateRoutes = {
  list: route({ method: "GET", path: "/api/mandates", response: Mandates }),
  renounce: route({
    method: "POST",
    path: "/api/mandates/:matter/renunciation",
    params: Type.Object({ matter: MatterId }),
    body: Type.Object({ key: Type.String({ minLength: 8, maxLength: 64 }) }, { additionalProperties: false }),
    response: Performed,
  }),
};
