import {
  calendarOf,
  CalendarYear,
  checkStatuteTable,
  CountingTable,
  StatuteTable,
  TermFile,
  termsOf,
} from "@mingfa/core/law";
import { checkCalendarYear } from "./check-calendar.ts";
import { packHash } from "./pack-hash.ts";
import type { Packs } from "./packs.ts";
import type { Reading } from "./reading.ts";
import { repeatedNames } from "./repeated.ts";

/** What all procedures share: the statutes and their versions, how they count, the working days, the terms. */
export type SharedLaw = Pick<Packs, "statutes" | "counting" | "calendar" | "calendarHash" | "terms">;

/** Reads it; undefined where a part is missing or faulty (the reading holds the faults). */
export const readLaw = (reading: Reading): SharedLaw | undefined => {
  const before = reading.faults.length;
  const [statutes] = reading.all("statutes", StatuteTable);
  const [counting] = reading.all("counting", CountingTable);
  const years = reading.all("calendar", CalendarYear);
  const files = reading.all("terms", TermFile);
  if (statutes) reading.add(statutes.source, checkStatuteTable(statutes.value));
  for (const { source, value } of years) reading.add(source, checkCalendarYear(value));
  reading.faults.push(
    ...repeatedNames([
      years.map(({ source, value }) => ({ name: `${value.year} ${value.region ?? ""}`, source, path: ["year"] })),
      files.flatMap(({ source, value }) =>
        value.terms.map(({ id }, at) => ({ name: id, source, path: ["terms", at, "id"] })),
      ),
      counting?.value.statutes.map(({ statute }, at) => ({
        name: statute,
        source: counting.source,
        path: ["statutes", at, "statute"],
      })) ?? [],
    ]),
  );
  if (!statutes || !counting || reading.faults.length > before) return undefined;
  const calendarYears = years.map(({ value }) => value);
  return {
    statutes: statutes.value,
    counting: counting.value,
    calendar: calendarOf(calendarYears),
    calendarHash: packHash(calendarYears),
    terms: termsOf(
      files.map(({ value }) => value),
      counting.value,
    ),
  };
};
