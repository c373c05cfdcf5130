import { Type, type Static } from "typebox";

const strict = { additionalProperties: false } as const;
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}.*)?$" });
const Ids = Type.Array(Type.String(), { minItems: 1 });
const Values = Type.Record(Type.String(), Type.Unknown());

/** The matter as the scenario finds it; what is left out stands as it does before the first act. */
const Given = Type.Object(
  {
    stage: Type.Optional(Type.String()),
    facts: Type.Optional(Values),
    tracks: Type.Optional(Type.Record(Type.String(), Type.String())),
    /** Per clock, the day it was started. */
    clocks: Type.Optional(Type.Record(Type.String(), Day)),
    /** Per act, the day it was done. */
    done: Type.Optional(Type.Record(Type.String(), Day)),
    objects: Type.Optional(
      Type.Array(Type.Object({ kind: Type.String(), id: Type.String(), stage: Type.String(), fields: Values }, strict)),
    ),
    recused: Type.Optional(Ids),
  },
  strict,
);

/** What must be seen of the matter on the step's day; texts are looked for, the rest must be so. */
const Seen = Type.Object(
  {
    stage: Type.Optional(Type.String()),
    tracks: Type.Optional(Values),
    facts: Type.Optional(Values),
    clocks: Type.Optional(Type.Record(Type.String(), Values)),
    /** Per document of the step, a text that stands in it. */
    documents: Type.Optional(Type.Record(Type.String(), Type.String())),
    /** A text that the notices of the step hold. */
    notice: Type.Optional(Type.String()),
    objects: Type.Optional(Type.Array(Values)),
    children: Type.Optional(Type.Array(Values)),
    recused: Type.Optional(Ids),
  },
  strict,
);
export type Seen = Static<typeof Seen>;

/** Who acts: a role of the procedure, here or at another organ, under a name of his own, or as the applicant's agent. */
const By = Type.Union([
  Type.String(),
  Type.Object(
    {
      role: Type.String(),
      id: Type.Optional(Type.String()),
      organ: Type.Optional(Type.String()),
      agent: Type.Optional(Type.Literal(true)),
    },
    strict,
  ),
]);

export const Step = Type.Object(
  {
    on: Day,
    by: Type.Optional(By),
    do: Type.Optional(Type.String()),
    input: Type.Optional(Values),
    /** Answers that differ from `input`; null takes one away. */
    but: Type.Optional(Values),
    lookups: Type.Optional(Values),
    object: Type.Optional(Type.String()),
    /** Reasons of the refusal, each with its article. Without it and `invalid` the act must be done. */
    refused: Type.Optional(Type.Record(Type.String(), Type.String())),
    /** Fields of the form that are at fault. */
    invalid: Type.Optional(Ids),
    see: Type.Optional(Seen),
  },
  strict,
);
export type Step = Static<typeof Step>;

const base = {
  name: Type.String({ minLength: 2 }),
  /** Rules that it proves: with any of them switched off it must fail. */
  proves: Type.Optional(Ids),
  /** Rules that it merely rests on. */
  restsOn: Type.Optional(Ids),
};
const scenario = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object({ ...base, ...properties }, strict);

/** Acts in a matter. */
export const MatterScenario = scenario({
  procedure: Type.Optional(Type.String()),
  given: Type.Optional(Given),
  steps: Type.Array(Step, { minItems: 1 }),
});
export type MatterScenario = Static<typeof MatterScenario>;

const ends = {
  from: Day,
  due: Day,
  extension: Type.Optional(Type.Integer()),
  excluded: Type.Optional(
    Type.Array(Type.Object({ from: Day, to: Day, reason: Type.String() }, strict), { minItems: 1 }),
  ),
  provisional: Type.Optional(Type.Boolean()),
  basis: Type.Optional(Ids),
  /** Days passed over, with the reason that is given for each. */
  skips: Type.Optional(Type.Record(Day, Type.String())),
  /** A text of the explanation: what is told of how it was counted. */
  explains: Type.Optional(Type.String()),
  /** Days that must not be passed over. */
  counts: Type.Optional(Type.Array(Day, { minItems: 1 })),
};

/** The end of a term of the packs. */
export const TermScenario = scenario({ term: Type.String(), ...ends });
/** The end of so many days under a statute. */
export const PeriodScenario = scenario({
  statute: Type.String(),
  length: Type.Integer(),
  unit: Type.Enum(["day", "workday", "calendarDay", "month", "year", "hour"]),
  side: Type.Optional(Type.Enum(["organ", "party"])),
  ...ends,
});
/** What the guide of an item shows. */
const GuideScenario = scenario({ item: Type.String(), shows: Values });
/** A pack, with something in it changed, among the other packs: the codes of its faults. */
const PackScenario = scenario({
  pack: Type.String(),
  change: Type.Optional(Type.Object({ at: Type.String(), to: Type.Unknown() }, strict)),
  faults: Type.Array(Type.String()),
});

export const Scenario = Type.Union([MatterScenario, TermScenario, PeriodScenario, GuideScenario, PackScenario]);
export type Scenario = Static<typeof Scenario>;

/** A file of scenarios: the packs' own tests, as data. */
export const ScenarioFile = Type.Object(
  {
    about: Type.String({ minLength: 2 }),
    /** The procedure of its matters. */
    procedure: Type.Optional(Type.String()),
    /** Rules on which scenarios of this file rest, how time is counted foremost. */
    restsOn: Type.Optional(Ids),
    /** A place for parts that scenarios share by anchors. */
    shared: Type.Optional(Type.Unknown()),
    scenarios: Type.Array(Scenario, { minItems: 1 }),
  },
  strict,
);
export type ScenarioFile = Static<typeof ScenarioFile>;
