import { addMonths, civilDate, CivilDate } from "./civil-date.ts";
import { add, decimal, divide, isDecimal, multiply, power, subtract, type Decimal } from "./decimal.ts";
import { duration, Duration, secondsPerDay } from "./duration.ts";
import type { Value } from "./value.ts";

export type ArithmeticSign = "+" | "-" | "*" | "/" | "**";

/** What an operation costs beside a plain step: long division takes a while, a power a squaring for each binary digit. */
export const effort = (sign: ArithmeticSign, right: Value): number => {
  if (sign === "**") return 32 * Math.log2(2 + Math.min(isDecimal(right) ? Math.abs(right.toNumber()) : 0, 2 ** 53));
  return sign === "/" ? 8 : sign === "*" ? 2 : 1;
};

/** FEEL's `+ - * / **` over numbers, texts, dates and durations; what FEEL leaves undefined is null. */
export const arithmetic = (sign: ArithmeticSign, left: Value, right: Value): Value => {
  if (isDecimal(left) && isDecimal(right)) return numbers(sign, left, right);
  if (typeof left === "string" && typeof right === "string") return sign === "+" ? left + right : null;
  if (left instanceof CivilDate) return ofDate(sign, left, right);
  if (left instanceof Duration) return ofDuration(sign, left, right);
  if (right instanceof Duration && sign === "*" && isDecimal(left)) return scaled(right, left, multiply);
  return null;
};

export const negate = (value: Value): Value => {
  if (isDecimal(value)) return value.neg();
  return value instanceof Duration ? duration(value.kind, -value.amount) : null;
};

const numbers = (sign: ArithmeticSign, left: Decimal, right: Decimal): Value => {
  switch (sign) {
    case "+":
      return add(left, right);
    case "-":
      return subtract(left, right);
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right);
    case "**":
      return power(left, right);
  }
};

const ofDate = (sign: ArithmeticSign, date: CivilDate, other: Value): Value => {
  if (other instanceof CivilDate)
    return sign === "-" ? duration("seconds", (date.day - other.day) * secondsPerDay) : null;
  if (!(other instanceof Duration) || (sign !== "+" && sign !== "-")) return null;
  return shifted(date, sign === "+" ? other.amount : -other.amount, other.kind);
};

/** A part of a day moves a date only when it fills one, counted from its midnight. */
const shifted = (date: CivilDate, amount: number, kind: Duration["kind"]): CivilDate | null =>
  kind === "months" ? addMonths(date, amount) : civilDate(date.day + Math.floor(amount / secondsPerDay));

const ofDuration = (sign: ArithmeticSign, left: Duration, right: Value): Value => {
  if (right instanceof CivilDate) return sign === "+" ? shifted(right, left.amount, left.kind) : null;
  if (isDecimal(right))
    return sign === "*" ? scaled(left, right, multiply) : sign === "/" ? scaled(left, right, divide) : null;
  if (!(right instanceof Duration) || left.kind !== right.kind) return null;
  if (sign === "+") return duration(left.kind, left.amount + right.amount);
  if (sign === "-") return duration(left.kind, left.amount - right.amount);
  return sign === "/" ? divide(decimal(left.amount), decimal(right.amount)) : null;
};

/** Cut to whole months or seconds, towards zero. */
const scaled = (value: Duration, by: Decimal, how: (a: Decimal, b: Decimal) => Decimal | null): Value => {
  const amount = how(decimal(value.amount), by);
  return amount === null ? null : duration(value.kind, Math.trunc(amount.toNumber()));
};
