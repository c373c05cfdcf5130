import { dayNumber } from "./civil-date.ts";
import type { ClockEvent, RefusedEvent } from "./clock-event.ts";
import { extensionOf, foldEvents, periodOf, standsStill, type Folded } from "./clock-fold.ts";
import { changeBasis, explainClock, spansOf } from "./clock-explain.ts";
import type { Period } from "./compute-period.ts";
import type { DayCount } from "./counting.ts";
import { dayOfInstant, parseInstant } from "./instant.ts";
import { measureOf } from "./period.ts";
import { countBetween } from "./span.ts";
import type { ClockContext, Term } from "./term.ts";
import type { Text } from "./text.ts";

export type ClockStatus = "idle" | "running" | "excluded" | "suspended" | "expired" | "stopped";

/** A clock as it stands on a day. What it takes long to say is worked out when it is asked for. */
export type ClockState = {
  status: ClockStatus;
  /** The day it runs from; missing on clocks that are counted back from a day. */
  startedOn?: string | undefined;
  /** The last day; missing while it stands still, for then nobody can tell. */
  due?: string | undefined;
  stoppedOn?: string | undefined;
  /** Stopped after it had run out. */
  late?: boolean | undefined;
  /** Of its own unit (months and years: days); 0 on the last day, negative afterwards. */
  left?: number | undefined;
  dayCount?: DayCount | undefined;
  provisional?: boolean | undefined;
  /** `to` is missing while it lasts. */
  excludedSpans?: { from: string; to?: string; reason: string }[] | undefined;
  /** Units added by extensions. */
  extended?: number | undefined;
  /** Events that the articles gave no effect. */
  refused: RefusedEvent[];
  /** Articles, in machine form. */
  readonly basis: string[];
  readonly explanation: Text;
};

/**
 * The clock that these events (in the order of the acts) make of a term, as it stands on the civil date `at` (or, for
 * hours, at that moment).
 */
export function runClock(term: Term, events: readonly ClockEvent[], at: string, context: ClockContext): ClockState {
  const folded = foldEvents(term, events, context);
  const { refused } = folded;
  const idle = (explanation: Text): ClockState => ({ status: "idle", refused, basis: term.articles, explanation });
  if (folded.startedOn === undefined) return idle({ zh: "尚未起算。", en: "It has not begun." });
  const result = periodOf(folded, term, context);
  return result.ok ? new StartedClock(term, folded, result.period, at, context) : idle(result.fault.message);
}

/** A class for the same reason as a period is one. */
class StartedClock implements ClockState {
  readonly status: ClockStatus;
  readonly startedOn: string | undefined;
  readonly due: string | undefined;
  readonly stoppedOn: string | undefined;
  readonly late: boolean | undefined;
  readonly left: number;
  readonly dayCount: DayCount;
  readonly provisional: boolean;
  readonly extended: number | undefined;
  readonly refused: RefusedEvent[];
  readonly #term: Term;
  readonly #folded: Folded;
  readonly #period: Period;

  constructor(term: Term, folded: Folded, period: Period, at: string, context: ClockContext) {
    const still = standsStill(folded);
    const moment = folded.stoppedOn ?? at;
    const expired = !still && isAfter(moment, period.due);
    const counted = left(folded, period, moment, context, term.backward ? undefined : folded.startedOn);
    this.status = statusOf(folded, expired);
    this.startedOn = term.backward ? undefined : folded.startedOn;
    this.due = still ? undefined : period.due;
    this.stoppedOn = folded.stoppedOn;
    this.late = folded.stoppedOn === undefined ? undefined : expired;
    this.left = expired ? Math.min(counted, -1) : counted;
    this.dayCount = period.dayCount;
    this.provisional = period.provisional;
    this.extended = folded.extensions.length > 0 ? extensionOf(folded) : undefined;
    this.refused = folded.refused;
    this.#term = term;
    this.#folded = folded;
    this.#period = period;
  }

  get excludedSpans(): ClockState["excludedSpans"] {
    return spansOf(this.#folded);
  }

  get basis(): string[] {
    return [...new Set([...this.#period.basis, ...changeBasis(this.#term, this.#folded)])];
  }

  get explanation(): Text {
    return explainClock(this.#folded, this.#period.explanation);
  }
}

function statusOf({ stoppedOn, open }: Folded, expired: boolean): ClockStatus {
  if (stoppedOn !== undefined) return "stopped";
  if (open.suspended) return "suspended";
  return open.excluded ? "excluded" : expired ? "expired" : "running";
}

function left(
  folded: Folded,
  period: Period,
  moment: string,
  { calendar }: ClockContext,
  startedOn: string | undefined,
): number {
  if (period.dayCount === "hour") {
    const [now, due] = [instantOrMidnight(moment), parseInstant(period.due)];
    return now === undefined || due === undefined ? 0 : Math.floor((due.minutes - now) / 60);
  }
  const measure = measureOf(period, calendar);
  const { excluded, suspended } = folded.open;
  const frozen = Math.min(number(moment), (excluded?.from ?? Infinity) - 1, (suspended?.from ?? Infinity) - 1);
  // Time may be left out from the very day of the start, which was never among the days to count.
  const now = startedOn === undefined ? frozen : Math.max(frozen, number(startedOn));
  const due = number(period.due);
  return now <= due ? countBetween(now, due, folded.excluded, measure) : -countBetween(due, now, [], measure);
}

const number = (date: string): number => dayNumber(date.slice(0, 10)) ?? 0;

/** A date is after a moment when its day is; two moments are compared to the minute. */
function isAfter(moment: string, due: string): boolean {
  if (!due.includes("T")) return moment.slice(0, 10) > due;
  const [now, end] = [parseInstant(moment), parseInstant(due)];
  if (end === undefined) return false;
  return now === undefined ? number(moment) > dayOfInstant(end) : now.minutes > end.minutes;
}

const instantOrMidnight = (text: string): number | undefined =>
  text.includes("T") ? parseInstant(text)?.minutes : number(text) * 24 * 60;
