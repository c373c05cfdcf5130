import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Check, Errors } from "typebox/value";
import type { Static, TSchema } from "typebox";
import { parse } from "yaml";
import { CalendarYear } from "../calendar-schema.ts";
import { calendarOf } from "../calendar.ts";
import { CountingTable } from "../counting-schema.ts";
import { talliesOf } from "../tally.ts";
import { TermFile } from "../term-file.ts";
import { termsOf, type Term } from "../term.ts";

const packs = join(dirname(fileURLToPath(import.meta.url)), "../../../packs");

function read<S extends TSchema>(file: string, schema: S): Static<S> {
  const value: unknown = parse(readFileSync(join(packs, file), "utf8"));
  if (Check(schema, value)) return value;
  throw new Error(`${file}: ${JSON.stringify(Errors(schema, value)[0])}`);
}

const all = <S extends TSchema>(folder: string, schema: S): Static<S>[] =>
  readdirSync(join(packs, folder)).map((file) => read(join(folder, file), schema));

/** The calendar, counting tables and terms of the packs, of the right shape. */
export const years = all("calendar", CalendarYear);
export const counting = read("law/counting.yaml", CountingTable);
export const termFiles = all("law/terms", TermFile);
export const calendar = calendarOf(years);
export const terms = termsOf(termFiles, counting);
export const tallies = talliesOf(termFiles);

export function termOf(id: string): Term {
  const term = terms.get(id);
  if (term === undefined) throw new Error(`the packs have no term ${id}`);
  return term;
}
