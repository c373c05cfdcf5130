import { arithmetic, negate, type ArithmeticSign } from "./arithmetic.ts";
import { CivilDate } from "./civil-date.ts";
import { compare, equal, type Comparator } from "./compare.ts";
import { decimal, divide, isDecimal, multiply, type Decimal } from "./decimal.ts";
import { OutsideAtRun } from "./dialect.ts";
import { Duration, secondsPerDay } from "./duration.ts";
import { isContext, isList, type Value } from "./value.ts";

/** DMN unwraps a list of one where a single value is wanted; the subset does not, so it stops. */
export const refuseSingleton = (...values: readonly Value[]): void => {
  if (values.some((value) => isList(value) && value.length === 1))
    throw new OutsideAtRun("把只有一项的列表当作单个值", "a list of one used as a single value");
};

/** `arithmetic` where it is exactly DMN's. */
export const strictArithmetic = (sign: ArithmeticSign, left: Value, right: Value): Value => {
  refuseSingleton(left, right);
  if (isDecimal(left) && isDecimal(right)) {
    if (sign === "**" && !right.eq(right.round(0, 0))) throw new OutsideAtRun("指数不是整数", "a fractional exponent");
    return arithmetic(sign, left, right);
  }
  const value = arithmetic(sign, left, right);
  if (!isTemporal(left) && !isTemporal(right)) return value;
  if (left === null || right === null) return value;
  if (value === null || !isWholly(value, sign, left, right))
    throw new OutsideAtRun("超出日期、期间的运算范围", "beyond the arithmetic of dates and durations");
  return value;
};

const isTemporal = (value: Value): boolean => value instanceof CivilDate || value instanceof Duration;

/** Whether nothing was cut off: no part of a day, month or second. */
const isWholly = (value: Value, sign: ArithmeticSign, left: Value, right: Value): boolean => {
  const span = [left, right].find((operand) => operand instanceof Duration);
  if (value instanceof CivilDate) return span?.kind === "months" || (span?.amount ?? 0) % secondsPerDay === 0;
  const by = [left, right].find(isDecimal);
  if (!(value instanceof Duration) || by === undefined || span === undefined) return true;
  return scaled(sign, span, by)?.eq(decimal(value.amount)) === true;
};

const scaled = (sign: ArithmeticSign, span: Duration, by: Decimal): Decimal | null =>
  sign === "*" ? multiply(decimal(span.amount), by) : divide(decimal(span.amount), by);

export const strictNegate = (value: Value): Value => {
  refuseSingleton(value);
  return negate(value);
};

/** `equal` where it is exactly DMN's. */
export const strictEqual = (left: Value, right: Value): boolean | null => {
  const result = equal(left, right);
  if (result === null && [left, right].some((value) => isList(value) || isContext(value) || value instanceof Duration))
    throw new OutsideAtRun("比较不同类型的值", "values of different kinds compared");
  return result;
};

/** `compare` where it is exactly DMN's. */
export const strictCompare = (sign: Comparator, left: Value, right: Value): boolean | null => {
  refuseSingleton(left, right);
  return compare(sign, left, right);
};
