import type { Calendar } from "./calendar.ts";
import { dateText, dayNumber } from "./civil-date.ts";
import { keys, readLength, type Counting, type DayCount, type Reading, type Unit } from "./counting.ts";
import type { RolloverKind, RuleSource, Side } from "./counting-schema.ts";
import { parseInstant, printInstant } from "./instant.ts";
import { periodFault, type PeriodFault } from "./period-fault.ts";
import { runDays, skippedDays, type SkippedDay } from "./period.ts";
import { explain, type Account } from "./period-explain.ts";
import { inOrder, type Span } from "./span.ts";
import type { Text } from "./text.ts";

/** A stretch of days that don't count, both ends among them. */
export type ExcludedSpan = { from: string; to: string; reason: Text };

/** A question: so many of a unit from a day (or, in hours, from a moment) under the rules of a statute. */
export type PeriodQuestion = {
  from: string;
  length: number;
  unit: Unit;
  counting: Counting;
  side?: Side;
  /** Counted back from `from`: how its ends are taken. */
  backward?: "bothEndsOut" | "oneEndOut";
  excluded?: readonly ExcludedSpan[];
  /** Further units, granted by an extension. */
  extension?: number;
  /** Articles that come before those of the counting: the term's own, as the pack writes them. */
  articles?: readonly string[];
  /** What else there is to say of the term. */
  remarks?: readonly Text[];
  /** Overrides the statute's own rules, where the article does. */
  firstDayCounted?: boolean;
  rollover?: RolloverKind;
};

/** A counted period. What it takes long to say is worked out when it is asked for. */
export type Period = {
  from: string;
  length: number;
  unit: Unit;
  dayCount: DayCount;
  dayCountBasis: RuleSource;
  /** A date; in hours a moment, written as `from` was. */
  due: string;
  provisional: boolean;
  rollover: RolloverKind;
  /** Each day passed over, with its reason. */
  readonly skipped: SkippedDay[];
  /** Articles of the counting, in machine form. */
  readonly basis: string[];
  readonly explanation: Text;
};

export type PeriodResult = { ok: true; period: Period } | { ok: false; fault: PeriodFault };

/** A term longer than this is a mistake. */
const LONGEST = 100_000;

export function computePeriod(question: PeriodQuestion, calendar: Calendar): PeriodResult {
  const { length, extension = 0 } = question;
  if (!Number.isInteger(length) || length < 0 || length > LONGEST) return refuse("length", "badLength", length);
  if (!Number.isInteger(extension) || extension < 0 || extension > LONGEST)
    return refuse("extension", "badLength", extension);
  return question.unit === "hour" ? computeHours(question) : computeDays(question, calendar);
}

function computeDays(question: PeriodQuestion, calendar: Calendar): PeriodResult {
  const { from, length, unit, counting, backward, extension = 0 } = question;
  const start = dayNumber(from);
  if (start === undefined) return refuse("from", "noDate", from);
  const read = readLength(counting, unit, length, question.side);
  const rollover = read.dayCount === "workday" ? "none" : (question.rollover ?? read.rollover);
  const reading: Reading = { ...read, rollover };
  const spans = readSpans(question);
  if ("code" in spans) return { ok: false, fault: spans };
  const firstDayCounted = question.firstDayCounted ?? counting.firstDay.counted;
  const run = runDays(
    { start, length: length + extension, reading, firstDayCounted, spans, ...(backward && { backward }) },
    calendar,
  );
  if (!run)
    return refuse(calendar.covers(start) ? "length" : "from", "outOfRange", calendar.covers(start) ? length : from);
  const due = dateText(run.due);
  const workdays = reading.dayCount === "workday";
  return counted(
    question,
    reading,
    { due, last: dateText(run.last), provisional: run.provisional, firstDayCounted },
    () => skippedDays(run, spans, workdays, calendar),
  );
}

function computeHours(question: PeriodQuestion): PeriodResult {
  const { from, length, unit, counting, backward, excluded, extension = 0 } = question;
  const moment = parseInstant(from);
  if (!moment) return refuse("from", "noTime", from);
  if (excluded && excluded.length > 0) return refuse("exclude", "noExclusion", excluded[0]?.from ?? "");
  const begin = counting.hours.from === "nextHour" ? (Math.floor(moment.minutes / 60) + 1) * 60 : moment.minutes;
  const minutes = (length + extension) * 60;
  const due = printInstant({ ...moment, minutes: backward ? moment.minutes - minutes : begin + minutes });
  const end = { due, last: due, provisional: false, firstDayCounted: false };
  return counted(question, readLength(counting, unit, length), end, () => []);
}

type End = Pick<Account, "due" | "last" | "provisional" | "firstDayCounted">;

function counted(question: PeriodQuestion, reading: Reading, end: End, skippedDays: () => SkippedDay[]): PeriodResult {
  const { from, unit, counting, backward = "forward", remarks = [] } = question;
  const length = question.length + (question.extension ?? 0);
  const { due, provisional } = end;
  const { firstDay } = counting;
  return {
    ok: true,
    period: {
      from,
      length,
      unit,
      dayCount: reading.dayCount,
      dayCountBasis: reading.by,
      due,
      provisional,
      rollover: reading.rollover,
      get skipped() {
        return skippedDays();
      },
      get basis() {
        return basisOf(question, reading);
      },
      get explanation() {
        const { skipped, basis } = this;
        return explain({ ...end, from, length, reading, basis, direction: backward, firstDay, skipped, remarks });
      },
    },
  };
}

function basisOf({ articles, counting }: PeriodQuestion, { basis, rollover }: Reading): string[] {
  return [
    ...new Set([...keys(articles), ...keys(basis), ...(rollover === "none" ? [] : keys(counting.rollover.basis))]),
  ];
}

function readSpans({ excluded = [], backward }: PeriodQuestion): Span[] | PeriodFault {
  if (backward && excluded.length > 0) return periodFault("exclude", "noExclusion", excluded[0]?.from ?? "");
  const spans: Span[] = [];
  for (const { from, to, reason } of excluded) {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    if (first === undefined || last === undefined)
      return periodFault("exclude", "noDate", first === undefined ? from : to);
    if (first > last) return periodFault("exclude", "badSpan", `${from}/${to}`);
    spans.push({ from: first, to: last, reason });
  }
  return inOrder(spans);
}

const refuse = (...args: Parameters<typeof periodFault>): PeriodResult => ({ ok: false, fault: periodFault(...args) });
