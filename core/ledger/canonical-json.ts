import { LedgerError } from "./problem.ts";

/** Deeper values are refused: a hostile document must not exhaust the stack. */
const maximumDepth = 128;

/**
 * Canonical JSON of RFC 8785: members in the order of their UTF-16 code units, no spaces, numbers as ECMAScript prints
 * them. Throws `notJson`, naming the place, on what JSON cannot hold: `undefined`, non-finite numbers, lone
 * surrogates, sparse arrays, objects that are not plain.
 */
export const canonicalJson = (value: unknown): string => write(value, "$", 0);

const write = (value: unknown, place: string, depth: number): string => {
  if (depth > maximumDepth) throw new LedgerError("notJson", place);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === "string") return writeString(value, place);
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown, i) => write(item, `${place}[${i}]`, depth + 1)).join(",")}]`;
  }
  if (isPlainObject(value)) return writeObject(value, place, depth);
  throw new LedgerError("notJson", place);
};

const writeObject = (value: Record<string, unknown>, place: string, depth: number): string => {
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${writeString(key, place)}:${write(value[key], `${place}.${key}`, depth + 1)}`).join(",")}}`;
};

const writeString = (text: string, place: string): string => {
  if (!text.isWellFormed()) throw new LedgerError("notJson", place);
  return JSON.stringify(text);
};

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
