import { isDecimal } from "./decimal.ts";
import { StepsExhausted, type Meter } from "./run.ts";
import { isContext, isList, type Value } from "./value.ts";

/** Deeper than any JSON that comes in (64 levels) and whatever an honest expression wraps around it. */
const mostNested = 128;

/**
 * Pays for reading a value whole and tells what it cost. Lists may share their parts, so that what is small in memory is
 * endless to walk: whoever walks a value weighs it first, and stops in time.
 */
export const weigh = (value: Value, meter: Meter, depth = 0): number => {
  if (typeof value !== "object" || value === null || isDecimal(value)) return pay(sizeOf(value), meter);
  const inner = isList(value) ? value : isContext(value) ? Object.values(value) : [];
  if (depth > mostNested) throw new StepsExhausted();
  return inner.reduce<number>((total, item) => total + weigh(item, meter, depth + 1), pay(1, meter));
};

/** A text costs by its length, a number by the digits it takes to write. */
export const sizeOf = (value: Value): number =>
  typeof value === "string" ? 1 + (value.length >> 4) : isDecimal(value) ? 1 + (Math.abs(value.e) >> 4) : 1;

const pay = (steps: number, meter: Meter): number => {
  meter.spend(steps);
  return steps;
};
