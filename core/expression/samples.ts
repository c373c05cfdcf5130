import { civilDate, CivilDate } from "./civil-date.ts";
import { order } from "./compare.ts";
import { add, decimal, isDecimal, multiply } from "./decimal.ts";
import { duration, Duration } from "./duration.ts";
import type { Value } from "./value.ts";

/** A text that no table names. */
const other = "（其他）";

/**
 * Values that stand for all others, given those that the cells of a column name: each of these, one between any two
 * neighbours, one below and one above all; of texts one that nobody names. Cells that compare with constants only can't tell
 * a value from its sample.
 */
export const samplesFor = (named: readonly Value[]): Value[] => {
  const [first = null] = named;
  if (typeof first === "boolean") return [true, false];
  if (typeof first === "string") return [...new Set([...named, other])];
  const sorted = named.toSorted((a, b) => order(a, b) ?? 0);
  const distinct = sorted.filter((value, at) => at === 0 || order(value, sorted[at - 1] ?? null) !== 0);
  return distinct.flatMap((value, at) => {
    const next = distinct[at + 1];
    return [...(at === 0 ? below(value) : []), value, ...(next === undefined ? above(value) : between(value, next))];
  });
};

const below = (value: Value): Value[] => moved(value, -1);
const above = (value: Value): Value[] => moved(value, 1);

const moved = (value: Value, by: 1 | -1): Value[] => {
  if (isDecimal(value)) return known(add(value, decimal(by)));
  if (value instanceof CivilDate) return known(civilDate(value.day + by));
  return value instanceof Duration ? known(duration(value.kind, value.amount + by)) : [];
};

/** Days, months and seconds are whole: between neighbours there is none. */
const between = (low: Value, high: Value): Value[] => {
  if (isDecimal(low) && isDecimal(high)) {
    const sum = add(low, high);
    return sum === null ? [] : known(multiply(sum, decimal("0.5")));
  }
  const gap = (order(high, low) ?? 0) > 1;
  return gap ? above(low) : [];
};

const known = (value: Value): Value[] => (value === null ? [] : [value]);
