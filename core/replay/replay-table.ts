import { Type, type Static } from "typebox";
import { Basis, Executes, Text } from "../law/text.ts";

const strict = { additionalProperties: false } as const;
const Kind = Type.String({ pattern: "^[a-z][a-z0-9_]{0,63}$" });
const Kinds = Type.Array(Kind, { minItems: 1 });
const Words = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 });
const TermId = Type.String({ minLength: 3 });
const CivilDate = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

/** Of which cases it holds; what is left out is no condition. */
export const Scope = Type.Object(
  {
    /** The domain has one of these words in its name. */
    domain: Type.Optional(Words),
    notDomain: Type.Optional(Words),
    /** The region's code begins with one of these. */
    region: Type.Optional(Words),
    /** The breach or the law it broke has one of these words. */
    about: Type.Optional(Words),
    notAbout: Type.Optional(Words),
    outcome: Type.Optional(Words),
    /** A step of one of these kinds is in the record, or none is. */
    with: Type.Optional(Kinds),
    without: Type.Optional(Kinds),
  },
  strict,
);
export type Scope = Static<typeof Scope>;

/** A kind of step under the name that rules use, what else it is called, and how a gap of it is worded. */
const StepKind = Type.Object(
  {
    kind: Kind,
    label: Text,
    aliases: Type.Optional(Kinds),
    gaps: Type.Optional(Words),
  },
  strict,
);

/** A step that counts as another kind too (or `instead`), by the words of its papers or by what preceded it. */
const Reading = Type.Object(
  {
    kind: Kind,
    as: Kind,
    instead: Type.Optional(Type.Boolean()),
    words: Type.Optional(Words),
    notWords: Type.Optional(Words),
    after: Type.Optional(Kind),
    outcome: Type.Optional(Words),
  },
  strict,
);

/** Steps between which time may not count; `told` where a separate step says so in writing. */
const Pause = Type.Object(
  { begin: Kind, end: Kind, reason: Text, as: Type.Union([Type.Literal("excluded"), Type.Literal("suspended")]) },
  strict,
);

/** A statute that says otherwise for some cases; without a term only its name is known. */
const Otherwise = Type.Object(
  {
    scope: Scope,
    basis: Type.Optional(Basis),
    statute: Type.String({ minLength: 2 }),
    term: Type.Optional(TermId),
    /** It decides only what the general term would call late. */
    onlyLate: Type.Optional(Type.Boolean()),
  },
  strict,
);

const Within = Type.Object(
  {
    kind: Type.Literal("within"),
    /** One after the other: the next runs from the end of the one before. */
    terms: Type.Array(TermId, { minItems: 1 }),
    from: Kinds,
    step: Kinds,
    /** Where several could begin it, only the earliest does. */
    earliest: Type.Optional(Type.Boolean()),
    /** What is paired: each step with the last start before it (default), or each start with the first step after. */
    each: Type.Optional(Type.Union([Type.Literal("step"), Type.Literal("start")])),
    extension: Type.Optional(Kinds),
    otherwise: Type.Optional(Type.Array(Otherwise, { minItems: 1 })),
    /** Reported even where the record has neither end. */
    always: Type.Optional(Type.Boolean()),
  },
  strict,
);

/** A step may only come when a term has run from another. */
const Wait = Type.Object(
  {
    kind: Type.Literal("wait"),
    terms: Type.Array(TermId, { minItems: 1 }),
    from: Kinds,
    step: Kinds,
    /** Whoever the time protects gave it up. */
    unless: Type.Optional(Kinds),
    waived: Type.Optional(Words),
    /** With one of these in between, the record does not tell whether the rest of the time was given up. */
    unclear: Type.Optional(Kinds),
  },
  strict,
);

const Order = Type.Object(
  {
    kind: Type.Literal("order"),
    step: Kinds,
    before: Kinds,
    /** Demanded only where one of these came first. */
    given: Type.Optional(Kinds),
    /** Two steps of one day are in order. */
    sameDay: Type.Optional(Type.Boolean()),
    /** Demanded of every case: its absence is reported. */
    needed: Type.Optional(Type.Boolean()),
    /** Only a breach of it is worth a finding: another rule reports the rest. */
    onlyViolated: Type.Optional(Type.Boolean()),
    always: Type.Optional(Type.Boolean()),
  },
  strict,
);

/** 追究时效: the breach must be found before the term has run from its end. */
const Limitation = Type.Object(
  {
    kind: Type.Literal("limitation"),
    term: TermId,
    /** The longer one that may hold instead. */
    longer: Type.Optional(TermId),
    breach: Kinds,
    /** Those after which the breach may have gone on. */
    lasting: Kinds,
    found: Kinds,
  },
  strict,
);

/** 加处罚款: no more than the days allow. */
const LateFee = Type.Object(
  {
    kind: Type.Literal("lateFee"),
    tally: TermId,
    pay: TermId,
    from: Kinds,
    step: Kinds,
    fine: Kinds,
    pauses: Type.Array(Type.Object({ begin: Kind, end: Kind, reason: Text }, strict)),
  },
  strict,
);

/** Not a larger amount than an earlier step named. */
const NoMore = Type.Object({ kind: Type.Literal("noMore"), step: Kinds, than: Kinds }, strict);

/** An amount of a step under a ceiling in 元. */
const Ceiling = Type.Object(
  { kind: Type.Literal("ceiling"), step: Kinds, person: Type.Number(), organisation: Type.Number() },
  strict,
);

const Officers = Type.Object(
  { kind: Type.Literal("officers"), step: Kinds, least: Type.Integer({ minimum: 1 }) },
  strict,
);

/** 从旧兼从轻 (`seen`: where the record does not date the breach itself): the versions of the laws cited on the day of the breach and of the decision. */
const Versions = Type.Object({ kind: Type.Literal("versions"), breach: Kinds, seen: Kinds, decision: Kinds }, strict);

/** A law cited for a breach after its repeal. */
const Repealed = Type.Object({ kind: Type.Literal("repealed"), breach: Kinds, by: CivilDate }, strict);

/** Two steps that must not both happen for the same act: the record rarely tells whether it was the same. */
const Bars = Type.Object({ kind: Type.Literal("bars"), step: Kinds, bar: Kinds, outcome: Words }, strict);

export const Check = Type.Union([
  Within,
  Wait,
  Order,
  Limitation,
  LateFee,
  NoMore,
  Ceiling,
  Officers,
  Versions,
  Repealed,
  Bars,
]);
export type Check = Static<typeof Check>;
export type CheckOf<K extends Check["kind"]> = Extract<Check, { kind: K }>;

/** One rule of the table of rules, as it can be checked of a case on paper. */
export const ReplayRule = Type.Object(
  {
    rule: Type.String({ pattern: "^[A-Z][A-Z.]*[0-9A-Za-z.]+$" }),
    basis: Basis,
    scope: Type.Optional(Scope),
    /** Asked only from this day on: the statute is new. */
    since: Type.Optional(CivilDate),
    check: Check,
    executes: Executes,
  },
  strict,
);
export type ReplayRule = Static<typeof ReplayRule>;

/** A file of the table: any of its parts. */
export const ReplayFile = Type.Object(
  {
    kinds: Type.Optional(Type.Array(StepKind, { minItems: 1 })),
    readings: Type.Optional(Type.Array(Reading, { minItems: 1 })),
    pauses: Type.Optional(Type.Array(Pause, { minItems: 1 })),
    /** Notes with these words say that the date is not the papers' own. */
    uncertain: Type.Optional(Words),
    rules: Type.Optional(Type.Array(ReplayRule, { minItems: 1 })),
  },
  strict,
);
export type ReplayFile = Static<typeof ReplayFile>;
export type ReplayTable = Required<ReplayFile>;

/** The files of a folder as one table. */
export function replayTable(files: readonly ReplayFile[]): ReplayTable {
  return {
    kinds: files.flatMap(({ kinds = [] }) => kinds),
    readings: files.flatMap(({ readings = [] }) => readings),
    pauses: files.flatMap(({ pauses = [] }) => pauses),
    uncertain: files.flatMap(({ uncertain = [] }) => uncertain),
    rules: files.flatMap(({ rules = [] }) => rules),
  };
}
