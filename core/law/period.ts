import type { Calendar } from "./calendar.ts";
import { addMonths, dateText } from "./civil-date.ts";
import type { RolloverKind } from "./counting-schema.ts";
import type { Reading } from "./counting.ts";
import { calendarDays, countForward, type Measure, type Span } from "./span.ts";

/**
 * A counted run of days, as days since 1970-01-01: from the day after `start` (backward: up to the day before it).
 * `last` is the last day before any roll-over.
 */
export type Run = { start: number; last: number; due: number; backward: boolean; provisional: boolean };

export type RunSpec = {
  start: number;
  length: number;
  reading: Pick<Reading, "dayCount" | "rollover">;
  /** Whether the day it runs from counts itself. */
  firstDayCounted: boolean;
  /** In order; only forward. */
  spans: readonly Span[];
  /** Backward terms: with both ends left out there are so many full days between; else the day itself is one end. */
  backward: "bothEndsOut" | "oneEndOut" | undefined;
};

/** Runs a term in days, months or years over the calendar; undefined where it leaves the calendar's range. */
export function runDays(spec: RunSpec, calendar: Calendar): Run | undefined {
  const { reading, backward } = spec;
  const start = spec.firstDayCounted && backward === undefined ? spec.start - 1 : spec.start;
  if (!calendar.covers(start) || !calendar.covers(spec.start)) return undefined;
  const last = backward === undefined ? lastDay(spec, start, calendar) : latestDayBefore(spec, calendar);
  if (!calendar.covers(last)) return undefined;
  const due = backward === undefined ? rollOver(last, reading.rollover, calendar) : last;
  const needed = reading.dayCount === "workday" ? [Math.min(start + 1, due), Math.max(start - 1, due)] : [last, due];
  const known = reading.dayCount !== "workday" && (reading.rollover === "none" || backward !== undefined);
  const provisional = !known && !calendar.isPublished(needed[0] ?? due, needed[1] ?? due);
  return { start, last, due, backward: backward !== undefined, provisional };
}

export function measureOf({ dayCount }: Pick<Reading, "dayCount">, calendar: Calendar): Measure {
  if (dayCount !== "workday") return calendarDays;
  return { through: (day) => calendar.worked(day), at: (ordinal) => calendar.workday(ordinal) };
}

function lastDay({ start, length, reading, spans }: RunSpec, before: number, calendar: Calendar): number {
  const months = monthsIn(reading, length);
  // Months and years end on the corresponding day; what is left out of them is added in calendar days.
  const days = months === undefined ? length : addMonths(start, months) - start;
  return countForward(before, days, spans, measureOf(reading, calendar));
}

function latestDayBefore({ start, length, reading, backward }: RunSpec, calendar: Calendar): number {
  const further = backward === "oneEndOut" ? 0 : 1;
  const months = monthsIn(reading, length);
  if (months !== undefined) return addMonths(start, -months) - further;
  const { through, at } = measureOf(reading, calendar);
  return at(through(start - 1) - length + 1 - further);
}

const monthsIn = ({ dayCount }: Pick<Reading, "dayCount">, length: number): number | undefined =>
  dayCount === "month" ? length : dayCount === "year" ? length * 12 : undefined;

/** Only the last day moves, never the days in between. */
function rollOver(day: number, kind: RolloverKind, calendar: Calendar): number {
  let due = day;
  if (kind === "restDay") while (calendar.covers(due) && !calendar.isWorkday(due)) due++;
  if (kind === "statutoryHoliday") while (calendar.isHoliday(due)) due++;
  return due;
}

/** A day that was passed over, and why. */
export type SkippedDay = { date: string; reason: { zh: string; en: string } };

/** Each day of the run that didn't count: left out, not worked, or rolled over; in the order of the calendar. */
export function skippedDays(run: Run, spans: readonly Span[], workdays: boolean, calendar: Calendar): SkippedDay[] {
  const skipped: SkippedDay[] = [];
  const [first, end] = run.backward ? [run.due + 1, run.start] : [run.start + 1, run.due];
  for (let day = first; day < end; day++) {
    const span = spans.find(({ from, to }) => from <= day && day <= to);
    const off = !calendar.isWorkday(day) && (workdays || (!run.backward && day >= run.last));
    const reason = span?.reason ?? (off ? calendar.name(day) : undefined);
    if (reason) skipped.push({ date: dateText(day), reason });
  }
  return skipped;
}
