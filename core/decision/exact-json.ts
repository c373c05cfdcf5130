import { decimal, isDecimal, parseDecimal, type Decimal } from "../expression/decimal.ts";
import { fromValue, type Value } from "../expression/index.ts";
import { isContext, isList } from "../expression/value.ts";

/** JSON whose numbers keep every digit they were written with. */
export type ExactJson = null | boolean | string | Decimal | ExactJson[] | { [key: string]: ExactJson };

const maxDepth = 64;

/** Undefined when the text is no JSON, is nested too deeply or has a number beyond 34 digits. */
export const parseExactJson = (text: string): ExactJson | undefined => {
  let beyond = false;
  const keep = (_: string, value: unknown, context?: { source?: string }): unknown => {
    if (typeof value !== "number") return value;
    const exact = parseDecimal(context?.source ?? String(value));
    const digits = (context?.source ?? "").replace(/[eE].*$|[-.]/g, "").replace(/^0+/, "").length;
    beyond ||= exact === null || digits > 34;
    return exact ?? decimal(0);
  };
  try {
    const parsed: unknown = JSON.parse(text, keep);
    return !beyond && isExact(parsed, 0) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const isExact = (value: unknown, depth: number): value is ExactJson => {
  if (typeof value !== "object" || value === null || isDecimal(value)) return true;
  return depth < maxDepth && Object.values(value).every((inner) => isExact(inner, depth + 1));
};

/** A value as JSON text. Numbers are written with all their digits; dates and durations as ISO strings. */
export const printExactJson = (value: Value): string => {
  if (isDecimal(value)) return value.c[0] === 0 ? "0" : Math.abs(value.e) <= 40 ? value.toFixed() : value.toString();
  if (isList(value)) return `[${value.map(printExactJson).join(",")}]`;
  if (isContext(value)) {
    const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${printExactJson(inner)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(fromValue(value));
};
