import { CivilDate } from "./civil-date.ts";
import { isDecimal } from "./decimal.ts";
import { Duration } from "./duration.ts";
import { isContext, isList, type Value } from "./value.ts";

export type Comparator = "<" | "<=" | ">" | ">=";

/** Negative, zero or positive for two values of one ordered kind; undefined where FEEL knows no order. */
export const order = (left: Value, right: Value): number | undefined => {
  if (isDecimal(left)) return isDecimal(right) ? left.cmp(right) : undefined;
  if (typeof left === "string") return typeof right === "string" ? textOrder(left, right) : undefined;
  if (left instanceof CivilDate) return right instanceof CivilDate ? left.day - right.day : undefined;
  if (left instanceof Duration)
    return right instanceof Duration && left.kind === right.kind ? left.amount - right.amount : undefined;
  return undefined;
};

/** Null where the two have no order. */
export const compare = (sign: Comparator, left: Value, right: Value): boolean | null => {
  const by = order(left, right);
  if (by === undefined) return null;
  return sign === "<" ? by < 0 : sign === "<=" ? by <= 0 : sign === ">" ? by > 0 : by >= 0;
};

/** FEEL equality: null equals null and nothing else; values of different kinds are not comparable (null). */
export const equal = (left: Value, right: Value): boolean | null => {
  if (left === null || right === null) return left === right;
  if (typeof left === "boolean") return typeof right === "boolean" ? left === right : null;
  if (typeof left === "string") return typeof right === "string" ? left === right : null;
  if (isList(left)) {
    if (!isList(right)) return null;
    return left.length === right.length ? together(left.map((item, at) => equal(item, right[at] ?? null))) : false;
  }
  if (isContext(left)) {
    if (!isContext(right)) return null;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length || !keys.every((key) => Object.hasOwn(right, key))) return false;
    return together(keys.map((key) => equal(left[key] ?? null, right[key] ?? null)));
  }
  const by = order(left, right);
  return by === undefined ? null : by === 0;
};

const together = (parts: (boolean | null)[]): boolean | null =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;

/** By code point, as FEEL has it; JavaScript's own order is by UTF-16 unit, which puts 😀 before ﬀ. */
const textOrder = (left: string, right: string): number => {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (a === b) continue;
    if (isSurrogate(a) === isSurrogate(b)) return a - b;
    return isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
