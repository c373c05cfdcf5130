import { Type, type Static } from "typebox";

const Words = Type.String({ maxLength: 20_000 });
const Amount = Type.Number({ minimum: 0 });

/** One thing that happened in a case. What a record does not say is left out; nothing is guessed. */
export const CaseEvent = Type.Object(
  {
    /** `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where no more is known; `FROM/TO` within which it lies; null where unknown. */
    date: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
    /** `HH:MM`, in Asia/Shanghai. */
    time: Type.Optional(Type.Union([Type.String({ maxLength: 10 }), Type.Null()])),
    kind: Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }),
    doc: Type.Optional(Type.Union([Words, Type.Null()])),
    note: Type.Optional(Type.Union([Words, Type.Null()])),
    /** The party it concerns, where a case has several. */
    party: Type.Optional(Type.Union([Words, Type.Null()])),
    amount_cny: Type.Optional(Type.Union([Amount, Type.Null()])),
    /** Of an extension: how much longer, in the unit of the term. */
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
    /** How many officers took part. */
    officers: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
    /** Of time that does not count: the day on which the party was told of it in writing. */
    told: Type.Optional(Type.String({ maxLength: 10 })),
  },
  { additionalProperties: true },
);
export type CaseEvent = Static<typeof CaseEvent>;

const Outcome = Type.Object(
  {
    kind: Type.String({ maxLength: 80 }),
    amount_cny: Type.Optional(Type.Union([Amount, Type.Null()])),
  },
  { additionalProperties: true },
);

/** A penalty case as its papers tell it: facts in the order they are written, and what the papers leave open. */
export const CaseRecord = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 200 }),
    doc_no: Type.Optional(Type.Union([Words, Type.Null()])),
    authority: Type.Optional(Type.Union([Words, Type.Null()])),
    /** Code of the division, six digits. */
    region: Type.Optional(Type.Union([Type.String({ maxLength: 12 }), Type.Null()])),
    domain: Type.Optional(Type.Union([Words, Type.Null()])),
    party: Type.Optional(Type.Union([Words, Type.Null()])),
    violation: Type.Optional(Type.Union([Words, Type.Null()])),
    law_broken: Type.Optional(Type.Array(Words, { maxItems: 200 })),
    law_penalty: Type.Optional(Type.Array(Words, { maxItems: 200 })),
    events: Type.Array(CaseEvent, { maxItems: 2000 }),
    outcome: Type.Optional(Type.Array(Outcome, { maxItems: 200 })),
    /** What the papers do not say. */
    gaps: Type.Optional(Type.Array(Words, { maxItems: 200 })),
    /** True when the record holds every step that was taken: then a step that is missing was not taken. */
    complete: Type.Optional(Type.Boolean()),
    /** True when the breach touched life, health or financial safety and did harm (行政处罚法 36). */
    grave: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: true },
);
export type CaseRecord = Static<typeof CaseRecord>;

/** What `mingfa case replay` reads. */
export const CaseFile = Type.Array(CaseRecord, { maxItems: 100_000 });
