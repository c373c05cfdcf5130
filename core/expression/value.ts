import { CivilDate } from "./civil-date.ts";
import { isDecimal, type Decimal } from "./decimal.ts";
import { Duration } from "./duration.ts";

/** What an expression reads and yields. Contexts have no prototype, so no name can reach one. */
export type Value = null | boolean | string | Decimal | CivilDate | Duration | readonly Value[] | Context;
export type Context = { readonly [key: string]: Value };

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isContext = (value: Value): value is Context =>
  typeof value === "object" &&
  value !== null &&
  !isList(value) &&
  !isDecimal(value) &&
  !(value instanceof CivilDate) &&
  !(value instanceof Duration);

/** A context from entries; `__proto__` is a key like any other. */
export const contextOf = (entries: Iterable<readonly [string, Value]>): Context => {
  const made: Record<string, Value> = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
};

/** FEEL's conversion to a list: a single value stands for the list of itself, null for none. */
export const asList = (value: Value): readonly Value[] | null =>
  value === null ? null : isList(value) ? value : [value];
