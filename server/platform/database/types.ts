import pg from "pg";

const { builtins, getTypeParser } = pg.types;

/** No silent rounding: a 64-bit number that JavaScript cannot hold exactly is an error, not another number. */
const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a JavaScript number`);
  return value;
};

const instant = (text: string): string => new Date(isoLike(text)).toISOString();

// PostgreSQL prints "2026-11-24 06:00:00.12+00"; ISO wants a T and minutes in the offset.
const isoLike = (text: string): string => text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");

const same = (text: string): string => text;

const arrayOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    textArray(text).map((item) => (item === null ? null : parse(item)));

// text[]; the typings list only scalar types.
const textArray: (text: string) => (string | null)[] = getTypeParser(1009 as typeof builtins.TEXT);

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, safeInteger],
  [1016, arrayOf(safeInteger)],
  [builtins.DATE, same],
  [1182, arrayOf(same)],
  [builtins.TIMESTAMPTZ, instant],
  [1185, arrayOf(instant)],
]);

/**
 * How values arrive: `bigint` as a number (an error beyond 2^53), `date` as `YYYY-MM-DD`, `timestamptz` as a UTC
 * ISO string with milliseconds, `numeric` as a string, `bytea` as a Buffer, `json` parsed.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format === "binary" ? undefined : parsers.get(oid)) ?? getTypeParser(oid, format)) as typeof getTypeParser,
};
