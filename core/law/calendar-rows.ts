import { addDays, dayNumber } from "./civil-date.ts";
import type { CalendarYear } from "./calendar-schema.ts";
import type { Text } from "./text.ts";

/** A line of a year's notice: days off of a holiday, or rest days that are worked in exchange. */
export type CalendarRow = { holiday: string; kind: "off" | "work"; from: string; to: string };

/** A holiday that is only worked for, never off, or a span that cannot be. */
export type CalendarRowFault = { row: number; message: Text };

/** A year's lines in order of time. */
export const calendarRows = ({ holidays }: CalendarYear): CalendarRow[] =>
  holidays
    .flatMap(({ name, off, work = [] }) => [
      ...off.map(({ from, to }) => ({ holiday: name.zh, kind: "off" as const, from, to })),
      ...work.map((day) => ({ holiday: name.zh, kind: "work" as const, from: day, to: day })),
    ])
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));

/**
 * The calendar of a year from its lines, or every line that cannot stand. `nameOf` gives a holiday's name in both
 * languages. Dates are civil dates; a span may not be longer than a month.
 */
export const calendarFromRows = (
  { year, source, rows }: { year: number; source: string; rows: readonly CalendarRow[] },
  nameOf: (zh: string) => Text,
): { ok: true; year: CalendarYear } | { ok: false; faults: CalendarRowFault[] } => {
  const offered = new Set(rows.flatMap(({ holiday, kind }) => (kind === "off" ? [holiday] : [])));
  const seen = new Map<string, number>();
  const faults = rows.flatMap((row, index): CalendarRowFault[] => {
    const days = daysOf(row);
    if (!days) return [{ row: index, message: notASpan }];
    const twice = days.find((day) => seen.has(day));
    for (const day of days) seen.set(day, index);
    if (twice !== undefined) return [{ row: index, message: told(twice) }];
    return row.kind === "work" && !offered.has(row.holiday) ? [{ row: index, message: neverOff(row.holiday) }] : [];
  });
  if (faults.length > 0) return { ok: false, faults };
  const holidays = [...Map.groupBy(rows, ({ holiday }) => holiday)].map(([holiday, lines]) => {
    const work = lines.flatMap((row) => (row.kind === "work" ? (daysOf(row) ?? []) : []));
    return {
      name: nameOf(holiday),
      off: lines.flatMap(({ kind, from, to }) => (kind === "off" ? [{ from, to }] : [])),
      ...(work.length === 0 ? {} : { work }),
    };
  });
  return { ok: true, year: { year, source: [source], holidays } };
};

const daysOf = ({ from, to }: CalendarRow): string[] | undefined => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === undefined || last === undefined || first > last || last - first > 31) return undefined;
  return Array.from({ length: last - first + 1 }, (_, after) => addDays(from, after));
};

const notASpan = { zh: "不是一段日期，或者超过一个月", en: "is no span of dates, or longer than a month" };
const told = (day: string): Text => ({ zh: `${day} 出现了两次`, en: `${day} stands here twice` });
const neverOff = (holiday: string): Text => ({
  zh: `“${holiday}”只有调休上班，没有放假`,
  en: `“${holiday}” has days worked instead but no day off`,
});
