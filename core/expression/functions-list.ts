import { arithmetic } from "./arithmetic.ts";
import { ofMany, ofOne, ofTwo, type BuiltIn } from "./built-in.ts";
import { equal, order } from "./compare.ts";
import { decimal, isDecimal } from "./decimal.ts";
import type { Meter } from "./run.ts";
import { asList, type Value } from "./value.ts";
import { sizeOf, weigh } from "./weigh.ts";

/** `f([1, 2])` and `f(1, 2)` are the same; `f(null)` has no list. */
const ofItems = (apply: (items: readonly Value[]) => Value): BuiltIn =>
  ofMany(1, (values, meter) => {
    const [only = null] = values;
    const items = values.length > 1 ? values : asList(only);
    if (items === null) return null;
    for (const item of items) meter.spend(sizeOf(item));
    return apply(items);
  });

const extreme = (sign: 1 | -1): BuiltIn =>
  ofItems((items) => {
    let [best = null] = items;
    if (order(best, best) === undefined) return null;
    for (const item of items) {
      const by = order(item, best);
      if (by === undefined) return null;
      if (by * sign > 0) best = item;
    }
    return best;
  });

const sum = (items: readonly Value[]): Value =>
  items.length > 0 && items.every(isDecimal)
    ? items.reduce<Value>((total, item) => arithmetic("+", total, item), decimal(0))
    : null;

const quantified = (decisive: boolean): BuiltIn =>
  ofItems((items) => {
    if (items.includes(decisive)) return decisive;
    return items.every((item) => item === !decisive) ? !decisive : null;
  });

const holds = (items: readonly Value[], value: Value, meter: Meter): boolean => {
  const cost = weigh(value, meter);
  return items.some((item) => {
    meter.spend(cost);
    return equal(item, value) === true;
  });
};

const distinct = (items: readonly Value[], meter: Meter): Value[] => {
  const found: Value[] = [];
  for (const item of items) if (!holds(found, item, meter)) found.push(item);
  return found;
};

const joined = (lists: readonly Value[], meter: Meter): Value[] | null => {
  const found: Value[] = [];
  for (const value of lists) {
    const items = asList(value);
    if (items === null) return null;
    meter.spend(items.length);
    found.push(...items);
  }
  return found;
};

export const listFunctions: Record<string, BuiltIn> = {
  count: ofOne((value) => {
    const items = asList(value);
    return items === null ? null : decimal(items.length);
  }),
  min: extreme(-1),
  max: extreme(1),
  sum: ofItems(sum),
  mean: ofItems((items) => (items.length === 0 ? null : arithmetic("/", sum(items), decimal(items.length)))),
  all: quantified(false),
  any: quantified(true),
  "list contains": ofTwo((list, value, meter) => {
    const items = asList(list);
    return items === null ? null : holds(items, value, meter);
  }),
  concatenate: ofMany(1, joined),
  append: ofMany(2, ([list = null, ...more], meter) => joined([list, more], meter)),
  "distinct values": ofOne((value, meter) => {
    const items = asList(value);
    return items === null ? null : distinct(items, meter);
  }),
  union: ofMany(1, (lists, meter) => {
    const items = joined(lists, meter);
    return items === null ? null : distinct(items, meter);
  }),
};
