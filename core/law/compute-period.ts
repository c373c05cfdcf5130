import type { Calendar } from "./calendar.ts";
import { dateText, dayNumber } from "./civil-date.ts";
import { keys, readLength, type Counting, type DayCount, type Reading, type Unit } from "./counting.ts";
import type { RolloverKind, RuleSource, Side } from "./counting-schema.ts";
import { parseInstant, printInstant } from "./instant.ts";
import { readSpans, type ExcludedSpan } from "./excluded-span.ts";
import { periodFault, type PeriodFault } from "./period-fault.ts";
import { runDays, skippedDays, type RunSpec, type SkippedDay } from "./period.ts";
import { explain } from "./period-explain.ts";
import type { Span } from "./span.ts";
import type { Text } from "./text.ts";

/** So many of a unit from a day (or, in hours, from a moment) under the rules of a statute. */
export type PeriodSpec = {
  from: string;
  length: number;
  unit: Unit;
  counting: Counting;
  side?: Side | undefined;
  /** Counted back from `from`: how its ends are taken. */
  backward?: "bothEndsOut" | "oneEndOut" | undefined;
  /** Further units, granted by an extension. */
  extension?: number | undefined;
  /** Articles in machine form that come before those of the counting: the term's own. */
  articles?: readonly string[] | undefined;
  /** What else there is to say of the term. */
  remarks?: readonly Text[] | undefined;
  /** Overrides the statute's own rules, where the article does. */
  firstDayCounted?: boolean | undefined;
  rollover?: RolloverKind | undefined;
};

export type PeriodQuestion = PeriodSpec & { excluded?: readonly ExcludedSpan[] | undefined };

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
  const spans = readSpans(question.excluded ?? []);
  return "code" in spans ? { ok: false, fault: spans } : periodOver(question, spans, calendar);
}

/** The same, with the days left out already read; `spans` in order. */
export function periodOver(spec: PeriodSpec, spans: readonly Span[], calendar: Calendar): PeriodResult {
  const { length, extension = 0, unit, backward } = spec;
  if (!isCount(length)) return refuse("length", "badLength", length);
  if (!isCount(extension)) return refuse("extension", "badLength", extension);
  if (spans.length > 0 && (unit === "hour" || backward)) return refuse("exclude", "noExclusion", unit);
  return unit === "hour" ? inHours(spec) : inDays(spec, spans, calendar);
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= LONGEST;

function inDays(spec: PeriodSpec, spans: readonly Span[], calendar: Calendar): PeriodResult {
  const { from, length } = spec;
  const start = dayNumber(from);
  if (start === undefined) return refuse("from", "noDate", from);
  const reading = readingOf(spec);
  const run = runDays(runSpec(spec, start, reading, spans), calendar);
  if (!run) return calendar.covers(start) ? refuse("length", "outOfRange", length) : refuse("from", "outOfRange", from);
  const skipped = () => skippedDays(run, spans, reading.dayCount === "workday", calendar);
  const end = { due: dateText(run.due), last: run.last, provisional: run.provisional };
  return { ok: true, period: new CountedPeriod(spec, reading, end, skipped) };
}

function inHours(spec: PeriodSpec): PeriodResult {
  const { from, length, unit, counting, backward, extension = 0 } = spec;
  const moment = parseInstant(from);
  if (!moment) return refuse("from", "noTime", from);
  const begin = counting.hours.from === "nextHour" ? (Math.floor(moment.minutes / 60) + 1) * 60 : moment.minutes;
  const minutes = (length + extension) * 60;
  const due = printInstant({ ...moment, minutes: backward ? moment.minutes - minutes : begin + minutes });
  const end = { due, last: undefined, provisional: false };
  return { ok: true, period: new CountedPeriod(spec, readLength(counting, unit, length), end, () => []) };
}

/** The last day alone, for who need only compare it; undefined where the question can't be answered, and in hours. */
export function lastDayOf(spec: PeriodSpec, spans: readonly Span[], calendar: Calendar): number | undefined {
  const start = spec.unit === "hour" ? undefined : dayNumber(spec.from);
  return start === undefined ? undefined : runDays(runSpec(spec, start, readingOf(spec), spans), calendar)?.due;
}

function readingOf({ counting, unit, length, side, rollover }: PeriodSpec): Reading {
  const reading = readLength(counting, unit, length, side);
  if (rollover && reading.dayCount !== "workday") reading.rollover = rollover;
  return reading;
}

const isFirstDayCounted = ({ firstDayCounted, counting }: PeriodSpec): boolean =>
  firstDayCounted ?? counting.firstDay.counted;

function runSpec(spec: PeriodSpec, start: number, reading: Reading, spans: readonly Span[]): RunSpec {
  const { length, extension = 0, backward } = spec;
  return { start, length: length + extension, reading, firstDayCounted: isFirstDayCounted(spec), spans, backward };
}

type End = { due: string; last: number | undefined; provisional: boolean };

/** A class, because objects with getters of their own are slow to make, and most periods are never explained. */
class CountedPeriod implements Period {
  readonly from: string;
  readonly length: number;
  readonly unit: Unit;
  readonly dayCount: DayCount;
  readonly dayCountBasis: RuleSource;
  readonly due: string;
  readonly provisional: boolean;
  readonly rollover: RolloverKind;
  readonly #spec: PeriodSpec;
  readonly #reading: Reading;
  readonly #last: number | undefined;
  readonly #skipped: () => SkippedDay[];

  constructor(spec: PeriodSpec, reading: Reading, { due, last, provisional }: End, skipped: () => SkippedDay[]) {
    this.from = spec.from;
    this.length = spec.length + (spec.extension ?? 0);
    this.unit = spec.unit;
    this.dayCount = reading.dayCount;
    this.dayCountBasis = reading.by;
    this.due = due;
    this.provisional = provisional;
    this.rollover = reading.rollover;
    this.#spec = spec;
    this.#reading = reading;
    this.#last = last;
    this.#skipped = skipped;
  }

  get skipped(): SkippedDay[] {
    return this.#skipped();
  }

  get basis(): string[] {
    return basisOf(this.#spec, this.#reading);
  }

  get explanation(): Text {
    const { from, length, due, provisional, skipped, basis } = this;
    const { counting, backward = "forward", remarks = [] } = this.#spec;
    const last = this.#last === undefined ? due : dateText(this.#last);
    const firstDayCounted = isFirstDayCounted(this.#spec);
    const { firstDay } = counting;
    const reading = this.#reading;
    return explain({
      from,
      length,
      due,
      provisional,
      skipped,
      basis,
      last,
      firstDayCounted,
      firstDay,
      reading,
      direction: backward,
      remarks,
    });
  }
}

function basisOf({ articles = [], counting }: PeriodSpec, { basis, rollover }: Reading): string[] {
  return [...new Set([...articles, ...keys(basis), ...(rollover === "none" ? [] : keys(counting.rollover.basis))])];
}

const refuse = (...args: Parameters<typeof periodFault>): PeriodResult => ({ ok: false, fault: periodFault(...args) });
