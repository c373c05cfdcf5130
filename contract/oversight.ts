import type { JsonObject } from "@mingfa/core/procedure";
import { Type, type Static } from "typebox";
import { MatterLine } from "./matter-line.ts";
import { ActView, Performed } from "./matter.ts";
import { Bytes, route } from "./route.ts";
import { Id, MatterId, Text } from "./text.ts";

const Organ = Type.Object({ id: Id, name: Type.String() });
const Month = Type.String({ pattern: "^\\d{4}-\\d{2}$" });

const load = {
  open: Type.Integer(),
  amber: Type.Integer(),
  overdue: Type.Integer(),
  /** Waiting for the party, or time that does not count. */
  held: Type.Integer(),
};

/** What authorities and their officers have before them today. */
export const Load = Type.Object({
  organs: Type.Array(Type.Object({ organ: Organ, ...load, closed: Type.Integer() })),
  officers: Type.Array(Type.Object({ officer: Organ, organ: Organ, ...load })),
  /** The longest overdue, first due first. */
  late: Type.Array(MatterLine),
});
export type Load = Static<typeof Load>;

const Spread = Type.Object({ median: Type.Integer(), p90: Type.Integer() });

/** How long closed matters stood at a stage. */
export const StepFigures = Type.Object({
  procedure: Type.Object({ id: Type.String(), title: Text }),
  stage: Type.Object({ id: Type.String(), label: Text }),
  organ: Type.Optional(Organ),
  times: Type.Integer(),
  natural: Spread,
  /** Working days that counted. */
  working: Spread,
  /** Days that did not count. */
  excluded: Spread,
});
export type StepFigures = Static<typeof StepFigures>;

/** How often a term that the authority keeps was kept, in closed matters. */
export const TermFigures = Type.Object({
  procedure: Type.Object({ id: Type.String(), title: Text }),
  clock: Type.Object({ id: Type.String(), label: Text }),
  organ: Type.Optional(Organ),
  inTime: Type.Integer(),
  late: Type.Integer(),
});
export type TermFigures = Static<typeof TermFigures>;

export const Pace = Type.Object({ steps: Type.Array(StepFigures), terms: Type.Array(TermFigures) });
export type Pace = Static<typeof Pace>;

const strict = { additionalProperties: false } as const;
const paceQuery = Type.Object(
  {
    organ: Type.Optional(Id),
    /** Each authority for itself. */
    each: Type.Optional(Type.Literal("organ")),
    /** Closed in this month or later. */
    from: Type.Optional(Month),
  },
  strict,
);

/** What urging an authority asks of the supervisor, with what is known of the matter filled in. */
export const UrgeForm = Type.Object({
  number: Type.String(),
  act: ActView,
  /** Answers to begin with, by field. */
  known: Type.Record(Type.String(), Type.Unknown()),
});
export type UrgeForm = Static<typeof UrgeForm>;

export const oversightRoutes = {
  load: route({
    method: "GET",
    path: "/api/oversight/load",
    query: Type.Object({ organ: Type.Optional(Id) }, strict),
    response: Load,
  }),
  pace: route({ method: "GET", path: "/api/oversight/pace", query: paceQuery, response: Pace }),
  export: route({
    method: "POST",
    path: "/api/oversight/exports",
    body: Type.Object(
      {
        table: Type.Enum(["organs", "officers", "late", "steps", "terms"]),
        lang: Type.Enum(["zh", "en"]),
        organ: Type.Optional(Id),
        each: Type.Optional(Type.Literal("organ")),
        from: Type.Optional(Month),
      },
      strict,
    ),
    file: true,
    response: Bytes,
  }),
  urgeForm: route({
    method: "GET",
    path: "/api/oversight/urge/:matter",
    params: Type.Object({ matter: MatterId }),
    response: UrgeForm,
  }),
  urge: route({
    method: "POST",
    path: "/api/oversight/urge/:matter",
    params: Type.Object({ matter: MatterId }),
    body: Type.Object(
      {
        input: Type.Unsafe<JsonObject>(Type.Record(Type.String(), Type.Unknown())),
        key: Type.String({ minLength: 8, maxLength: 64 }),
      },
      strict,
    ),
    response: Performed,
  }),
};
