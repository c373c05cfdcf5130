import { dayNumber } from "./civil-date.ts";
import type { ClockEvent, RefusedEvent } from "./clock-event.ts";
import { foldEvents, periodOf, standsStill, type Folded } from "./clock-fold.ts";
import type { Period } from "./compute-period.ts";
import { keys, type DayCount } from "./counting.ts";
import { dayOfInstant, parseInstant } from "./instant.ts";
import { day } from "./period-explain.ts";
import { measureOf } from "./period.ts";
import { countBetween, inOrder, type Span } from "./span.ts";
import type { ClockContext, Term } from "./term.ts";
import type { Text } from "./text.ts";

export type ClockStatus = "idle" | "running" | "excluded" | "suspended" | "expired" | "stopped";

/** A clock as it stands on a day. */
export type ClockState = {
  status: ClockStatus;
  /** The day it runs from; missing on clocks that are counted back from a day. */
  startedOn?: string;
  /** The last day; missing while it stands still, for then nobody can tell. */
  due?: string;
  stoppedOn?: string;
  /** Stopped after it had run out. */
  late?: boolean;
  /** Of its own unit (months and years: days); 0 on the last day, negative afterwards. */
  left?: number;
  dayCount?: DayCount;
  provisional?: boolean;
  /** `to` is missing while it lasts. */
  excludedSpans?: { from: string; to?: string; reason: string }[];
  /** Units added by extensions. */
  extended?: number;
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
  if (folded.startedOn === undefined) return idle(term, folded, { zh: "尚未起算。", en: "It has not begun." });
  const result = periodOf(folded, term, context);
  if (!result.ok) return idle(term, folded, result.fault.message);
  const { period } = result;
  const { startedOn, stoppedOn, refused, extensions } = folded;
  const still = standsStill(folded);
  const moment = stoppedOn ?? at;
  const expired = !still && isAfter(moment, period.due);
  const counted = left(folded, period, moment, context);
  return {
    status: statusOf(folded, expired),
    ...(term.backward ? {} : { startedOn }),
    ...(still ? {} : { due: period.due }),
    ...(stoppedOn === undefined ? {} : { stoppedOn, late: expired }),
    left: expired ? Math.min(counted, -1) : counted,
    dayCount: period.dayCount,
    provisional: period.provisional,
    ...spansOf(folded),
    ...(extensions.length > 0 ? { extended: added(folded) } : {}),
    refused,
    get basis() {
      return period.basis;
    },
    get explanation() {
      return account(folded, period);
    },
  };
}

function statusOf({ stoppedOn, open }: Folded, expired: boolean): ClockStatus {
  if (stoppedOn !== undefined) return "stopped";
  if (open.suspended) return "suspended";
  return open.excluded ? "excluded" : expired ? "expired" : "running";
}

const added = ({ extensions }: Folded): number => extensions.reduce((sum, { by }) => sum + by, 0);

function idle(term: Term, { refused }: Folded, explanation: Text): ClockState {
  return { status: "idle", refused, basis: keys(term.basis), explanation };
}

function left(folded: Folded, period: Period, moment: string, { calendar }: ClockContext): number {
  if (period.dayCount === "hour") {
    const [now, due] = [instantOrMidnight(moment), parseInstant(period.due)];
    return now === undefined || due === undefined ? 0 : Math.floor((due.minutes - now) / 60);
  }
  const measure = measureOf(period, calendar);
  const spans = inOrder(
    folded.excluded.map(({ from, to, reason }) => ({ from: number(from), to: number(to), reason })),
  );
  const still = Object.values(folded.open).map(({ from }) => number(from) - 1);
  return between(Math.min(number(moment), ...still), number(period.due), spans, measure);
}

const between = (from: number, to: number, spans: Span[], measure: Parameters<typeof countBetween>[3]): number =>
  from <= to ? countBetween(from, to, spans, measure) : -countBetween(to, from, [], measure);

const number = (date: string): number => dayNumber(date.slice(0, 10)) ?? 0;

function spansOf({ excluded, open }: Folded): Pick<ClockState, "excludedSpans"> {
  const spans = [...excluded.map(({ from, to, reason }) => ({ from, to, reason: reason.zh })), ...Object.values(open)];
  return spans.length > 0 ? { excludedSpans: spans } : {};
}

/** A date is after a moment when its day is; two moments are compared to the minute. */
function isAfter(moment: string, due: string): boolean {
  if (!due.includes("T")) return moment.slice(0, 10) > due;
  const [now, end] = [parseInstant(moment), parseInstant(due)];
  if (end === undefined) return false;
  return now === undefined ? number(moment) > dayOfInstant(end) : now.minutes > end.minutes;
}

const instantOrMidnight = (text: string): number | undefined =>
  text.includes("T") ? parseInstant(text)?.minutes : number(text) * 24 * 60;

function account(folded: Folded, period: Period): Text {
  const { open, refused } = folded;
  const more: Text[] = [
    ...folded.extensions.map(({ by }) => ({
      zh: `其中经批准延长${by}。`,
      en: `That includes an approved extension of ${by}.`,
    })),
    ...Object.values(open).map(({ from, reason }) => ({
      zh: `自${day(from)}起暂不计算（${reason}）。`,
      en: `It stands still since ${from} (${reason}).`,
    })),
    ...refused.map(({ event, message }) => ({
      zh: `${day(event.on)}的“${eventNames[event.kind].zh}”不生效：${message.zh}。`,
      en: `The ${eventNames[event.kind].en} of ${event.on} has no effect: ${message.en}.`,
    })),
  ];
  const { zh, en } = period.explanation;
  return { zh: [zh, ...more.map((text) => text.zh)].join("\n"), en: [en, ...more.map((text) => text.en)].join("\n") };
}

const eventNames: Record<ClockEvent["kind"], Text> = {
  start: { zh: "起算", en: "start" },
  stop: { zh: "终止", en: "stop" },
  "exclude.begin": { zh: "扣除", en: "exclusion" },
  "exclude.end": { zh: "恢复计算", en: "end of the exclusion" },
  suspend: { zh: "中止", en: "suspension" },
  resume: { zh: "恢复", en: "resumption" },
  reset: { zh: "重新计算", en: "reset" },
  extend: { zh: "延长", en: "extension" },
};
