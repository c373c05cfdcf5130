import { calendarFromRows, type CalendarRow, type CalendarYear } from "@mingfa/core/law";
import { isObject, type Json, type JsonObject } from "@mingfa/core/procedure";
import { invalid } from "#platform/http";
import { givenText } from "./given.ts";

/** The calendar of a year as an act states it. Throws a Problem naming each line that cannot stand. */
export const yearGiven = (packed: readonly CalendarYear[], given: JsonObject): CalendarYear => {
  const { year, days } = given;
  if (typeof year !== "number" || !Array.isArray(days)) throw new TypeError("a calendar has a year and its days");
  const made = calendarFromRows({ year, source: givenText(given, "source"), rows: days.map(rowOf) }, (zh) =>
    nameOf(packed, zh),
  );
  if (made.ok) return made.year;
  throw invalid(made.faults.map(({ row, message }) => ({ field: `input.days.${row}`, code: "days", message })));
};

const rowOf = (row: Json): CalendarRow => {
  if (!isObject(row)) throw new TypeError("a calendar's line is an object");
  return {
    holiday: givenText(row, "holiday"),
    kind: row["kind"] === "work" ? "work" : "off",
    from: givenText(row, "from"),
    to: givenText(row, "to"),
  };
};

/** Holidays keep the names that earlier years gave them in both languages. */
const nameOf = (packed: readonly CalendarYear[], zh: string): { zh: string; en: string } =>
  packed.flatMap(({ holidays }) => holidays).find(({ name }) => name.zh === zh)?.name ?? { zh, en: zh };
