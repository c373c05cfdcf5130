import { Type, type Static } from "typebox";
import { RolloverKind, Side } from "./counting-schema.ts";
import { Basis, Executes, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

/**
 * Longer, by decision: at most `each` more units at a time, `max` in all, in at most `times` decisions. Where the
 * article limits none of these, whoever approves sets it.
 */
const Extension = Type.Object(
  {
    basis: Basis,
    each: Type.Optional(Type.Integer({ minimum: 1 })),
    max: Type.Optional(Type.Integer({ minimum: 1 })),
    times: Type.Optional(Type.Integer({ minimum: 1 })),
    approver: Text,
    noticeTo: Type.Optional(Text),
    executes: Executes,
  },
  strict,
);
export type Extension = Static<typeof Extension>;

/** Time that doesn't count (检测、鉴定、听证…), with `writtenNotice` only from the day it was told in writing. */
export const Exclusion = Type.Object(
  { basis: Basis, causes: Text, writtenNotice: Type.Boolean(), executes: Executes },
  strict,
);

/** 中止: the term stands still and afterwards goes on. */
const Suspension = Type.Object({ basis: Basis, causes: Text, executes: Executes }, strict);

/** 重新计算: the term begins anew. */
const Reset = Type.Object({ basis: Basis, on: Text, executes: Executes }, strict);

/** What the law makes of silence, and as of when. */
const Deemed = Type.Object(
  { basis: Basis, effect: Text, asOf: Type.Union([Type.Literal("start"), Type.Literal("expiry")]), executes: Executes },
  strict,
);

/** One term of a statute. */
export const TermDefinition = Type.Object(
  {
    /** The rule's id where one stands for it, as ALIC.42.decide20. */
    id: Type.String({ pattern: "^[A-Z][A-Z.]*[0-9A-Za-z.]+$" }),
    label: Text,
    basis: Basis,
    /** From what it runs; for backward terms, before what. */
    start: Text,
    /** Missing where the document sets it (规定时限): it must then be given. 0 is the same day (当场、即时). */
    length: Type.Optional(Type.Integer({ minimum: 0 })),
    unit: Type.Union([
      Type.Literal("day"),
      Type.Literal("workday"),
      Type.Literal("calendarDay"),
      Type.Literal("month"),
      Type.Literal("year"),
      Type.Literal("hour"),
    ]),
    /** Every year on this day (MM-DD), instead of a length. */
    yearly: Type.Optional(Type.String({ pattern: "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })),
    side: Type.Optional(Side),
    /** Before the day it refers to (七日前): whether both ends stay out of the count, or only that day. */
    backward: Type.Optional(Type.Union([Type.Literal("bothEndsOut"), Type.Literal("oneEndOut")])),
    /** `latest` (the default) is a last day to act; `earliest` a first: nothing may be done before it has passed. */
    bound: Type.Optional(Type.Union([Type.Literal("latest"), Type.Literal("earliest")])),
    /** Where the article itself departs from its statute's counting. */
    firstDayCounted: Type.Optional(Type.Boolean()),
    rollover: Type.Optional(RolloverKind),
    /** In order: the next only when the one before is spent. */
    extension: Type.Optional(Type.Array(Extension, { minItems: 1 })),
    exclusion: Type.Optional(Exclusion),
    suspension: Type.Optional(Suspension),
    reset: Type.Optional(Reset),
    deemed: Type.Optional(Deemed),
    note: Type.Optional(Text),
    executes: Executes,
  },
  strict,
);
export type TermDefinition = Static<typeof TermDefinition>;
