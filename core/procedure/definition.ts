import { Type, type Static } from "typebox";
import { Form, Field } from "./form-schema.ts";
import { Name, Text, named } from "./text.ts";

const strict = { additionalProperties: false } as const;
/** A condition or value in the FEEL subset of `core/expression`. */
const Expression = Type.Union([Type.String({ minLength: 1 }), Type.Number(), Type.Boolean()]);
/** A Chinese citation, `行政许可法第三十二条第一款第四项`, or its machine form `行政许可法/32/1/4`. */
const Basis = Type.String({ minLength: 3 });
const Names = Type.Array(Name, { minItems: 1 });
/** A clock of the matter, or `kind.clock` of a repeated object. */
const ClockName = Type.String({
  pattern:
    "^[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff]*(\\.[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff]*)?$",
});
/** Ids of the rules (law-rules table) that this element executes; `packs coverage` counts them. */
const Executes = Type.Optional(Type.Array(Type.String(), { minItems: 1 }));

/** Something that must hold, with the article that demands it. */
export const Condition = Type.Object(
  { id: Name, when: Expression, basis: Basis, message: Text, executes: Executes },
  strict,
);
export type Condition = Static<typeof Condition>;

/** Who may act: the party in a relation to the matter, an officer with a duty and a power, the law, or a peer system. */
export const Role = Type.Union([
  Type.Object({ party: Type.Literal("applicant"), label: Text, basis: Basis, executes: Executes }, strict),
  Type.Object({ duty: Name, power: Type.String(), label: Text, basis: Basis, executes: Executes }, strict),
]);
export type Role = Static<typeof Role>;

export const Fact = Type.Object(
  {
    type: Type.Union(
      (["text", "number", "money", "date", "boolean", "list"] as const).map((name) => Type.Literal(name)),
    ),
    label: Text,
    personal: Type.Optional(Type.Boolean()),
    /** How many entries a list fact carries at most is the form's business; a default makes the fact known from the start. */
    initial: Type.Optional(Type.Unknown()),
  },
  strict,
);
export type Fact = Static<typeof Fact>;

export const Stage = Type.Object(
  { label: Text, final: Type.Optional(Type.Boolean()), remedy: Type.Optional(Text) },
  strict,
);
export type Stage = Static<typeof Stage>;

/** A line of steps beside the main stage (hearing, seizure, appraisal); starts at its first stage. */
export const Track = Type.Object({ label: Text, stages: named(Stage) }, strict);
export type Track = Static<typeof Track>;

/** Spans that do not count: which acts begin and end them, why, and when the party was told in writing. */
const Exclusion = Type.Object(
  { begin: Names, end: Names, reason: Expression, notice: Type.Optional(Expression) },
  strict,
);
const Suspension = Type.Object({ begin: Names, end: Names, reason: Expression }, strict);
const Extension = Type.Object({ acts: Names, by: Expression }, strict);

/** A statutory term of the pack `law/terms`, tied to the acts that start, stop and change it. */
export const Clock = Type.Object(
  {
    label: Text,
    term: Type.String(),
    /** Whose duty it is; `outside` clocks run in another authority or a court. */
    keeper: Type.Union([Type.Literal("organ"), Type.Literal("party"), Type.Literal("outside")]),
    start: Names,
    /** The date from which it counts, when not the act's own: an expression over `input` and `facts`. */
    from: Type.Optional(Expression),
    stop: Names,
    exclude: Type.Optional(Exclusion),
    suspend: Type.Optional(Suspension),
    reset: Type.Optional(Names),
    extend: Type.Optional(Extension),
    /** Amber when this many of its own units are left. */
    warn: Type.Optional(Type.Integer({ minimum: 0 })),
    executes: Executes,
  },
  strict,
);
export type Clock = Static<typeof Clock>;

/** Things a matter may have several of (a seizure, a service, an addressee), each with its own stage and clocks. */
export const ObjectKind = Type.Object(
  { label: Text, stages: named(Stage), fields: named(Fact), clocks: Type.Optional(named(Clock)) },
  strict,
);
export type ObjectKind = Static<typeof ObjectKind>;

/** What the shell must look up before a condition can be judged; the answer is stored with the act. */
export const Lookup = Type.Object(
  { source: Type.String(), with: Type.Optional(named(Expression)), basis: Type.Optional(Basis) },
  strict,
);
export type Lookup = Static<typeof Lookup>;

const Values = named(Expression);

export const Effects = Type.Object(
  {
    set: Type.Optional(Values),
    stage: Type.Optional(Name),
    tracks: Type.Optional(named(Name)),
    create: Type.Optional(
      Type.Array(Type.Object({ object: Name, each: Type.Optional(Expression), set: Values }, strict), { minItems: 1 }),
    ),
    /** Moves the object that the act names in its input. */
    object: Type.Optional(Type.Object({ stage: Type.Optional(Name), set: Type.Optional(Values) }, strict)),
    /** Officers who may act in this matter no more: an expression that yields their ids. */
    recuse: Type.Optional(Expression),
    child: Type.Optional(
      Type.Array(Type.Object({ procedure: Type.String(), link: Name, set: Type.Optional(Values) }, strict), {
        minItems: 1,
      }),
    ),
  },
  strict,
);
export type Effects = Static<typeof Effects>;

export const Notice = Type.Object(
  { to: Type.Union([Type.Literal("applicant"), Type.Literal("organ")]), text: Text },
  strict,
);
export type Notice = Static<typeof Notice>;

/** A paper that an act produces: lines with `{expression}` placeholders. */
export const DocumentTemplate = Type.Object(
  { title: Text, lines: Type.Array(Text, { minItems: 1 }), executes: Executes },
  strict,
);
export type DocumentTemplate = Static<typeof DocumentTemplate>;

export const ActDefinition = Type.Object(
  {
    label: Text,
    /** One sentence on what doing it means, shown before it is done. */
    effect: Type.Optional(Text),
    by: Type.Union([Names, Type.Literal("law")]),
    /** Acts of the law: the clock whose expiry brings it about, and as of which day. */
    expiry: Type.Optional(
      Type.Object({ clock: ClockName, asOf: Type.Union([Type.Literal("start"), Type.Literal("expiry")]) }, strict),
    ),
    from: Type.Optional(Names),
    /** Tracks (and stages of them) in which it may be done. */
    during: Type.Optional(named(Names)),
    /** The kind of repeated object it is done to, and the stages it may be in. */
    object: Type.Optional(Type.Object({ kind: Name, from: Names }, strict)),
    basis: Type.Array(Basis, { minItems: 1 }),
    input: Type.Optional(Form),
    lookups: Type.Optional(named(Lookup)),
    conditions: Type.Optional(Type.Array(Condition)),
    /** Civil date on which it takes effect when not the day it is recorded: an expression that yields a date. */
    effectiveOn: Type.Optional(Expression),
    effects: Type.Optional(Effects),
    documents: Type.Optional(Names),
    notices: Type.Optional(Type.Array(Notice)),
    executes: Executes,
  },
  strict,
);
export type ActDefinition = Static<typeof ActDefinition>;

/** A procedure: the law of one kind of matter, as data. */
export const ProcedureDefinition = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][A-Za-z0-9.-]*$" }),
    version: Type.String({ minLength: 1 }),
    title: Text,
    inForce: Type.String({ format: "date" }),
    /** Which running matters a new version reaches: none but new ones, those that reach a stage, or all. */
    transition: Type.Union([
      Type.Object({ applies: Type.Literal("newMatters") }, strict),
      Type.Object({ applies: Type.Literal("fromStage"), stages: Names }, strict),
      Type.Object({ applies: Type.Literal("all") }, strict),
    ]),
    roles: named(Role),
    facts: Type.Optional(named(Fact)),
    stages: named(Stage),
    tracks: Type.Optional(named(Track)),
    objects: Type.Optional(named(ObjectKind)),
    clocks: Type.Optional(named(Clock)),
    acts: named(ActDefinition),
    documents: Type.Optional(named(DocumentTemplate)),
    /** Acts that decide the matter, and the conditions that no path to them may skip. */
    /** Why a recused officer is refused. */
    recusal: Type.Optional(Type.Object({ basis: Basis, message: Text, executes: Executes }, strict)),
    decisions: Type.Object(
      { acts: Names, mandatory: Type.Array(Type.Object({ condition: Name, basis: Basis }, strict)) },
      strict,
    ),
  },
  strict,
);
export type ProcedureDefinition = Static<typeof ProcedureDefinition>;
export { Field, Form, Text };
