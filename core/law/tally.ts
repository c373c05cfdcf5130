import { dateText, dayNumber } from "./civil-date.ts";
import { readSpans, type ExcludedSpan } from "./excluded-span.ts";
import { periodFault, type PeriodFault } from "./period-fault.ts";
import { calendarDays, countBetween, countForward } from "./span.ts";
import type { Tally } from "./tally-schema.ts";
import type { TermFile } from "./term-file.ts";

/** What has been run up: calendar days that counted, and the sum in 分. `fullOn` is the day the ceiling is reached. */
export type Tallied = { days: number; sum: number; fullOn?: string };

export type TallyQuestion = {
  /** The day before the first that counts: the end of the time to pay, the order to stop. */
  start: string;
  /** The last day that counts. */
  through: string;
  /** The fine, in 分. */
  fine: number;
  excluded?: readonly ExcludedSpan[];
};

/** The tallies of the packs by id. */
export function talliesOf(files: readonly TermFile[]): Map<string, Tally> {
  return new Map(files.flatMap(({ tallies = [] }) => tallies.map((tally) => [tally.id, tally] as const)));
}

/**
 * Counts the days from the day after `start` through another, those left out by the article taken away (not begun
 * anew), and what they cost. Fractions of a 分 are dropped.
 */
export function runTally(
  tally: Tally,
  question: TallyQuestion,
): { ok: true; tallied: Tallied } | { ok: false; fault: PeriodFault } {
  const { fine, excluded = [] } = question;
  const [start, through] = [dayNumber(question.start), dayNumber(question.through)];
  if (start === undefined) return { ok: false, fault: periodFault("start", "noDate", question.start) };
  if (through === undefined) return { ok: false, fault: periodFault("through", "noDate", question.through) };
  if (!Number.isSafeInteger(fine) || fine < 0) return { ok: false, fault: periodFault("fine", "badLength", fine) };
  if (excluded.length > 0 && !tally.exclusion)
    return { ok: false, fault: periodFault("exclude", "noExclusion", excluded[0]?.reason.zh ?? "") };
  const spans = readSpans(excluded);
  if ("code" in spans) return { ok: false, fault: spans };
  const days = Math.max(0, countBetween(start, through, spans, calendarDays));
  const { percent, cap } = tally;
  const share = Math.min(days * percent, cap ?? Infinity);
  const full = cap === undefined ? undefined : countForward(start, Math.ceil(cap / percent), spans, calendarDays);
  return {
    ok: true,
    tallied: { days, sum: Math.floor((fine * share) / 100), ...(full !== undefined && { fullOn: dateText(full) }) },
  };
}
