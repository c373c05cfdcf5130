import { dayNumber } from "./civil-date.ts";
import { refusalWords, type ClockEvent, type RefusedEvent, type RefusedEventCode } from "./clock-event.ts";
import { extend } from "./clock-extend.ts";
import { beginExclusion, close, suspend } from "./clock-pause.ts";
import { lastDayOf, periodOver, type PeriodResult } from "./compute-period.ts";
import { keys } from "./counting.ts";
import { periodFault } from "./period-fault.ts";
import type { Span } from "./span.ts";
import { termSpec, type ClockContext, type Term } from "./term.ts";
import type { Basis, Text } from "./text.ts";

/** What the events of a clock have come to; filled in as they are read. */
export type Folded = {
  startedOn: string | undefined;
  stoppedOn: string | undefined;
  /** A length that the document sets. */
  length: number | undefined;
  /** Stretches that ended, in order. */
  excluded: Span[];
  /** Stretches that last: time left out, and a term that stands still. */
  open: Partial<Record<Pause, { from: number; reason: Text }>>;
  /** Extensions granted, by the place of what allows them in the term. */
  extensions: { step: number; by: number }[];
  refused: RefusedEvent[];
};
export type Pause = "excluded" | "suspended";

/** Says why an event has no effect, and by which article if not the term's own. */
export type Refuse = (code: RefusedEventCode, basis?: Basis) => void;

/** A clock while its events are read. */
export type Folding = {
  folded: Folded;
  term: Term;
  /** The day of the event. */
  day: number;
  refuse: Refuse;
  endedBefore: () => boolean;
};

export function foldEvents(term: Term, events: readonly ClockEvent[], context: ClockContext): Folded {
  let folded = beginning(undefined, undefined, []);
  for (const event of events) folded = next(folded, event, term, context);
  return folded;
}

const beginning = (startedOn: string | undefined, length: number | undefined, refused: RefusedEvent[]): Folded => ({
  startedOn,
  stoppedOn: undefined,
  length,
  excluded: [],
  open: {},
  extensions: [],
  refused,
});

function next(folded: Folded, event: ClockEvent, term: Term, context: ClockContext): Folded {
  const refuse: Refuse = (code, basis = term.basis) => {
    folded.refused.push({ event, code, message: refusalWords[code], basis: keys(basis) });
  };
  const day = dayNumber(event.on.length > 10 ? event.on.slice(0, 10) : event.on);
  if (day === undefined) refuse("noDate");
  else if (event.kind === "start") return beginning(event.on, event.length, folded.refused);
  else if (folded.startedOn === undefined || folded.stoppedOn !== undefined) {
    // Acts that end a matter stop all its clocks, those that never ran too.
    if (event.kind !== "stop") refuse("notRunning");
  } else if (event.kind === "reset" && term.reset) return beginning(event.on, folded.length, folded.refused);
  else apply(event, { folded, term, day, refuse, endedBefore: () => endedBefore(folded, day, term, context) });
  return folded;
}

function apply(event: Exclude<ClockEvent, { kind: "start" }>, folding: Folding): void {
  const { folded, day } = folding;
  switch (event.kind) {
    case "stop":
      folded.stoppedOn = event.on;
      close(folded, "excluded", day);
      return close(folded, "suspended", day);
    case "exclude.begin":
      return beginExclusion(event, folding);
    case "exclude.end":
      return close(folded, "excluded", day);
    case "suspend":
      return suspend(event, folding);
    case "resume":
      return close(folded, "suspended", day);
    case "extend":
      return extend(event, folding);
    case "reset":
      return folding.refuse("notAllowed");
  }
}

/** Whether the term as it stands had ended before a day. One that stands still never ends. */
function endedBefore(folded: Folded, day: number, term: Term, { calendar }: ClockContext): boolean {
  const spec = standsStill(folded) ? undefined : specOf(folded, term);
  const last = spec && lastDayOf(spec, folded.excluded, calendar);
  return last !== undefined && last < day;
}

export const standsStill = ({ open }: Folded): boolean => open.excluded !== undefined || open.suspended !== undefined;

/** The term with all that has come of the events so far. */
export function periodOf(folded: Folded, term: Term, { calendar }: ClockContext): PeriodResult {
  const spec = specOf(folded, term);
  if (!spec) return { ok: false, fault: periodFault("length", "lengthNeeded", "") };
  return periodOver(spec, folded.excluded, calendar);
}

const specOf = (folded: Folded, term: Term) =>
  termSpec(term, folded.startedOn ?? "", folded.length, extensionOf(folded));

export const extensionOf = ({ extensions }: Folded): number => extensions.reduce((sum, { by }) => sum + by, 0);
