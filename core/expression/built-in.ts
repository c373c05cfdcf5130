import { isDecimal } from "./decimal.ts";
import type { Meter } from "./run.ts";
import type { Value } from "./value.ts";

/** A function of the closed list. Wrong kinds of argument give null, as FEEL has it. */
export type BuiltIn = {
  readonly least: number;
  readonly most: number;
  readonly apply: (values: readonly Value[], meter: Meter) => Value;
};

export const ofOne = (apply: (value: Value, meter: Meter) => Value): BuiltIn => ({
  least: 1,
  most: 1,
  apply: ([value = null], meter) => apply(value, meter),
});

export const ofTwo = (apply: (left: Value, right: Value, meter: Meter) => Value): BuiltIn => ({
  least: 2,
  most: 2,
  apply: ([left = null, right = null], meter) => apply(left, right, meter),
});

export const ofMany = (least: number, apply: BuiltIn["apply"]): BuiltIn => ({ least, most: 1000, apply });

/** A whole number that JavaScript can count with. */
export const whole = (value: Value): number | undefined => {
  const plain = isDecimal(value) ? value.toNumber() : undefined;
  return Number.isSafeInteger(plain) ? plain : undefined;
};
