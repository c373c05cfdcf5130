import { Type, type Static } from "typebox";
import { Form } from "./form-schema.ts";
import { Basis, Executes, Expression, Names, strict } from "./schema.ts";
import { Name, Text, named } from "./text.ts";

/** A clock of the matter, or `kind.clock` of a repeated object. */
const ClockName = Type.String({ pattern: "^[A-Za-z0-9\\u4e00-\\u9fff]+(?:\\.[A-Za-z0-9\\u4e00-\\u9fff]+)?$" });

/** Something that must hold, with the article that demands it. */
export const Condition = Type.Object(
  { id: Name, when: Expression, basis: Basis, message: Text, executes: Executes },
  strict,
);
export type Condition = Static<typeof Condition>;

/** What the shell must look up before a condition can be judged; the answer is stored with the act. */
const Lookup = Type.Object(
  { source: Type.String(), with: Type.Optional(named(Expression)), basis: Type.Optional(Basis) },
  strict,
);

const Values = named(Expression);

export const Effects = Type.Object(
  {
    set: Type.Optional(Values),
    stage: Type.Optional(Name),
    tracks: Type.Optional(named(Name)),
    /** A new object, or one for `each` entry of a list, which `set` then sees as `item`. */
    create: Type.Optional(
      Type.Array(Type.Object({ object: Name, each: Type.Optional(Expression), set: Values }, strict), { minItems: 1 }),
    ),
    /** Moves or changes the object that the act is done to. */
    object: Type.Optional(Type.Object({ stage: Type.Optional(Name), set: Type.Optional(Values) }, strict)),
    /** Officers who may act in this matter no more: an expression that yields their ids. */
    recuse: Type.Optional(Expression),
    /** Matters of other procedures that begin with this act, with the facts they are given. */
    child: Type.Optional(
      Type.Array(Type.Object({ procedure: Type.String(), link: Name, set: Type.Optional(Values) }, strict), {
        minItems: 1,
      }),
    ),
    /** What it changes beyond the matter (a post, a calendar): a module makes each change in the act's own transaction. */
    apply: Type.Optional(
      Type.Array(Type.Object({ change: Name, with: Type.Optional(Values) }, strict), { minItems: 1 }),
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
    /** Stages in which it may be done; without them, every stage that is not final. */
    from: Type.Optional(Names),
    /** Tracks (and stages of them) in which it may be done. */
    during: Type.Optional(named(Names)),
    /** The kind of repeated object it is done to, and the stages it may be in. */
    object: Type.Optional(Type.Object({ kind: Name, from: Names }, strict)),
    basis: Type.Array(Basis, { minItems: 1 }),
    input: Type.Optional(Form),
    lookups: Type.Optional(named(Lookup)),
    conditions: Type.Optional(Type.Array(Condition)),
    /** Civil date on which it takes effect when not the day it is recorded; never a day to come. */
    effectiveOn: Type.Optional(Expression),
    effects: Type.Optional(Effects),
    documents: Type.Optional(Names),
    /**
     * What the act makes public (公示): the last of the acts named, as a decision with its day, organ and articles, and
     * these facts beside it; not the facts where the act answers yes to `unless`.
     */
    publishes: Type.Optional(
      Type.Object({ decision: Names, facts: Type.Optional(Names), unless: Type.Optional(Name) }, strict),
    ),
    notices: Type.Optional(Type.Array(Notice)),
    executes: Executes,
  },
  strict,
);
export type ActDefinition = Static<typeof ActDefinition>;
