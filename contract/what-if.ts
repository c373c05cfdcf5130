import { Type, type Static } from "typebox";
import { ClockView, Reason } from "./matter.ts";
import { route } from "./route.ts";
import { CivilDate, Id, MatterId, Text } from "./text.ts";

const params = Type.Object({ matter: MatterId });

/** A clock as it stands, as it would, and why a supposition would have no effect. */
export const WhatIf = Type.Object({ now: ClockView, then: ClockView, refused: Type.Array(Reason) });
export type WhatIf = Static<typeof WhatIf>;

/** Another matter that this one has to do with. */
export const MatterLink = Type.Object({
  id: Id,
  number: Type.String(),
  title: Text,
  stage: Text,
  final: Type.Boolean(),
  organ: Type.Object({ id: Id, name: Type.String() }),
  /** Whether the reader may open it. */
  readable: Type.Boolean(),
});
export type MatterLink = Static<typeof MatterLink>;

export const MatterLinks = Type.Object({
  parent: Type.Optional(MatterLink),
  children: Type.Array(MatterLink),
  sameApplicant: Type.Array(MatterLink),
});
export type MatterLinks = Static<typeof MatterLinks>;

export const whatIfRoutes = {
  /** Nothing is recorded. */
  clock: route({
    method: "GET",
    path: "/api/matters/:matter/what-if",
    params,
    query: Type.Object(
      {
        clock: Type.String({ maxLength: 128 }),
        start: Type.Optional(CivilDate),
        from: Type.Optional(CivilDate),
        to: Type.Optional(CivilDate),
      },
      { additionalProperties: false },
    ),
    response: WhatIf,
  }),
  links: route({ method: "GET", path: "/api/matters/:matter/links", params, response: MatterLinks }),
};
