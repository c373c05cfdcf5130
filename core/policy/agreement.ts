import { Type, type Static, type TProperties } from "typebox";
import { levels } from "./address.ts";

const object = <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false });

const Name = Type.String({ minLength: 1, maxLength: 200 });
const Basis = Type.Array(Name, { minItems: 1 });
const CivilDate = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });
const Count = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** How data may pass: answer to a query, yes or no to a claim, in batches, as a file, as changes come, as totals. */
export const methods = ["query", "verification", "batch", "file", "subscription", "aggregation"] as const;
export type Method = (typeof methods)[number];

export const aggregateFunctions = ["count", "sum", "average"] as const;
export type AggregateFunction = (typeof aggregateFunctions)[number];

export const masks = ["name", "idNumber", "phone", "address", "creditCode", "whole"] as const;
export type MaskKind = (typeof masks)[number];

/**
 * In which form a field is released. `pseudonym` names the key under which it is replaced. `aggregate` only leaves in
 * groups of at least `least`: as what is grouped by, or as what is counted, summed, averaged.
 */
const Release = Type.Union([
  object({ form: Type.Literal("plain") }),
  object({ form: Type.Literal("mask"), as: Type.Enum(masks) }),
  object({ form: Type.Literal("pseudonym"), key: Name }),
  object({ form: Type.Literal("verify") }),
  object({
    form: Type.Literal("aggregate"),
    key: Type.Boolean(),
    functions: Type.Array(Type.Enum(aggregateFunctions)),
    least: Type.Integer({ minimum: 2 }),
  }),
]);
export type Release = Static<typeof Release>;

const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);

/** A condition every released row must meet. */
const RowCondition = Type.Union([
  object({ field: Name, is: Type.Literal("equal"), value: Scalar }),
  object({ field: Name, is: Type.Literal("in"), values: Type.Array(Scalar, { minItems: 1 }) }),
  object({ field: Name, is: Type.Literal("startingWith"), value: Type.String({ minLength: 1 }) }),
  object({ field: Name, is: Type.Literal("between"), from: Scalar, to: Scalar }),
]);
export type RowCondition = Static<typeof RowCondition>;

/** The consumer: an organ at its place, and which of its systems; `*` for all of them. */
const Consumer = object({
  region: Name,
  level: Type.Enum(levels),
  organ: Name,
  systems: Type.Array(Name, { minItems: 1 }),
});

/** What the data may serve: a service item or a power, by its code. */
const Purpose = object({ kind: Type.Enum(["item", "power"]), code: Name });
export type Purpose = Static<typeof Purpose>;

/**
 * What a provider grants a consumer (共享授权). Every clause carries the articles it rests on; nothing is granted that no
 * clause grants. `rows.subject` is the field that identifies the person or firm in a row: where it is given, a query or a
 * verification yields rows of the subject asked about alone.
 */
export const Agreement = object({
  id: Name,
  version: Count,
  provider: Name,
  consumer: object({ basis: Basis, any: Type.Array(Consumer, { minItems: 1 }) }),
  resource: object({ basis: Basis, code: Name }),
  purpose: object({ basis: Basis, any: Type.Array(Purpose, { minItems: 1 }) }),
  method: object({ basis: Basis, any: Type.Array(Type.Enum(methods), { minItems: 1 }) }),
  fields: object({ basis: Basis, granted: Type.Record(Name, Release) }),
  rows: object({
    basis: Basis,
    all: Type.Array(RowCondition),
    subject: Type.Optional(Name),
    most: Count,
  }),
  quota: object({ basis: Basis, limit: Count, per: Type.Enum(["day", "month", "year", "agreement"]) }),
  rate: object({ basis: Basis, limit: Count, seconds: Count }),
  period: object({ basis: Basis, from: CivilDate, to: CivilDate }),
});
export type Agreement = Static<typeof Agreement>;

/** Whether a method asks about one person or firm, who must then be named; the others take in all rows in scope. */
export const asksAboutOne = (method: Method): boolean => method === "query" || method === "verification";

/** Which method may carry which form: what may be told in full may also be confirmed or counted, never the reverse. */
export const mayCarry = (method: Method, { form }: Release): boolean => {
  if (form === "plain") return true;
  if (method === "verification") return form === "verify";
  if (method === "aggregation") return form === "aggregate";
  return form === "mask" || form === "pseudonym";
};
