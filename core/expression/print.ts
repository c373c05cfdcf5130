import { CivilDate, printDate } from "./civil-date.ts";
import { isDecimal } from "./decimal.ts";
import { Duration, printDuration } from "./duration.ts";
import { isList, type Value } from "./value.ts";

/** A value as FEEL's `string()` writes it: texts inside lists and contexts in quotes, null alone as null. */
export const print = (value: Value): string | null =>
  value === null ? null : typeof value === "string" ? value : printInner(value);

const printInner = (value: Value): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (isDecimal(value)) return value.c[0] === 0 ? "0" : value.toFixed();
  if (value instanceof CivilDate) return printDate(value);
  if (value instanceof Duration) return printDuration(value);
  if (isList(value)) return `[${value.map(printInner).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${printInner(item)}`)
    .join(", ")}}`;
};
