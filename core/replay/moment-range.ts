import { dateText, dayNumber, dayOf, monthLength } from "../law/civil-date.ts";
import type { CaseEvent } from "./case-record.ts";

/** The days within which something happened, both ends among them; `moment` where the minute is known. */
export type MomentRange = { first: string; last: string; moment?: string };

/** When an event happened, as far as its record tells; undefined where it doesn't. */
export function momentRange({ date, time }: Pick<CaseEvent, "date" | "time">): MomentRange | undefined {
  if (typeof date !== "string") return undefined;
  const [text = "", end] = date.trim().split("/");
  if (end !== undefined) return between(wholeRange(text), wholeRange(end));
  const [day = "", clock] = text.split(/[T ]/);
  const range = wholeRange(day);
  const minute = minuteOf(clock ?? time ?? undefined);
  return range && minute !== undefined && range.first === range.last
    ? { ...range, moment: `${range.first}T${minute}` }
    : range;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the days it covers. */
function wholeRange(text: string): MomentRange | undefined {
  if (dayNumber(text) !== undefined) return { first: text, last: text };
  const [, years, months] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (years === undefined) return undefined;
  const year = Number(years);
  if (year < 1) return undefined;
  if (months === undefined) return { first: dateText(dayOf(year, 1, 1)), last: dateText(dayOf(year, 12, 31)) };
  const month = Number(months);
  if (month < 1 || month > 12) return undefined;
  return { first: dateText(dayOf(year, month, 1)), last: dateText(dayOf(year, month, monthLength(year, month))) };
}

function between(from: MomentRange | undefined, to: MomentRange | undefined): MomentRange | undefined {
  return from && to && from.first <= to.last ? { first: from.first, last: to.last } : undefined;
}

function minuteOf(clock: string | undefined): string | undefined {
  const [, minute] = /^((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?(?:\+08:00)?$/.exec(clock ?? "") ?? [];
  return minute;
}

/** Whether one was certainly before, certainly after, or on the same day as another; undefined where they overlap. */
export function compareRanges(a: MomentRange, b: MomentRange): "before" | "after" | "same" | undefined {
  if (a.moment !== undefined && b.moment !== undefined)
    return a.moment < b.moment ? "before" : a.moment > b.moment ? "after" : "same";
  if (a.last < b.first) return "before";
  if (a.first > b.last) return "after";
  return a.first === a.last && b.first === b.last ? "same" : undefined;
}
