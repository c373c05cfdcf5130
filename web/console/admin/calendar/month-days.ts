import type { CalendarRow } from "@mingfa/contract";

export type DayKind = "off" | "work" | "weekend" | "workday";
export type Day = { date: string; kind: DayKind; holiday?: string };

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const dayMs = 86_400_000;

/** What each day of a month is; `blanks` days of the week, Monday first, come before the first. */
export const monthDays = (
  year: number,
  month: number,
  rows: readonly CalendarRow[],
): { blanks: number; days: Day[] } => {
  const first = Date.UTC(year, month - 1, 1);
  const count = (Date.UTC(year, month, 1) - first) / dayMs;
  return {
    blanks: (new Date(first).getUTCDay() + 6) % 7,
    days: Array.from({ length: count }, (_, index) => dayOf(first + index * dayMs, rows)),
  };
};

const dayOf = (time: number, rows: readonly CalendarRow[]): Day => {
  const date = iso(time);
  const row = rows.find(({ from, to }) => from <= date && date <= to);
  if (row) return { date, kind: row.kind, holiday: row.holiday };
  const weekday = new Date(time).getUTCDay();
  return { date, kind: weekday === 0 || weekday === 6 ? "weekend" : "workday" };
};
