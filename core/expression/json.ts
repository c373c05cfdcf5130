import { CivilDate, printDate } from "./civil-date.ts";
import { decimal, isDecimal } from "./decimal.ts";
import { Duration, printDuration } from "./duration.ts";
import { contextOf, isContext, isList, type Value } from "./value.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const maxDepth = 64;

/** Facts nested deeper than any form can ask for. */
export class ValueTooDeep extends Error {
  readonly code = "valueTooDeep";
  readonly zh = `数据嵌套超过 ${maxDepth} 层`;

  constructor() {
    super(`the data are nested more than ${maxDepth} levels deep`);
  }
}

/**
 * JSON as a value. Numbers become exact decimals by their shortest decimal text (0.1 is one tenth), numbers that are not
 * finite null. Strings stay strings: `date("…")` makes a date of one, `number("…")` a number. Throws `ValueTooDeep`.
 */
export const toValue = (json: Json | undefined): Value => convert(json, 0);

const convert = (json: Json | undefined, depth: number): Value => {
  if (typeof json === "number") return Number.isFinite(json) ? decimal(json) : null;
  if (typeof json !== "object" || json === null) return json ?? null;
  if (depth >= maxDepth) throw new ValueTooDeep();
  if (Array.isArray(json)) return json.map((item) => convert(item, depth + 1));
  return contextOf(Object.entries(json).map(([key, inner]) => [key, convert(inner, depth + 1)] as const));
};

/**
 * A value as JSON. Dates and durations become ISO strings. A number becomes a JSON number where it reads back as the same
 * decimal (integers only up to 2^53), otherwise a decimal string.
 */
export const fromValue = (value: Value): Json => {
  if (isDecimal(value)) {
    const plain = value.toNumber();
    const whole = value.e >= value.c.length - 1;
    const faithful = whole ? Number.isSafeInteger(plain) : decimal(plain).eq(value);
    return faithful ? plain + 0 : value.toFixed();
  }
  if (value instanceof CivilDate) return printDate(value);
  if (value instanceof Duration) return printDuration(value);
  if (isList(value)) return value.map(fromValue);
  return isContext(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromValue(inner)]))
    : value;
};
