import { dayNumber } from "./civil-date.ts";
import { refusalWords, type ClockEvent, type RefusedEvent, type RefusedEventCode } from "./clock-event.ts";
import { extend } from "./clock-extend.ts";
import { beginExclusion, close, suspend } from "./clock-pause.ts";
import type { ExcludedSpan, PeriodResult } from "./compute-period.ts";
import { keys } from "./counting.ts";
import { computeTerm, type ClockContext, type Term } from "./term.ts";
import type { Basis } from "./text.ts";

/** What the events of a clock have come to; filled in as they are read. */
export type Folded = {
  startedOn: string | undefined;
  stoppedOn: string | undefined;
  /** A length that the document sets. */
  length: number | undefined;
  /** Stretches that ended; days, both ends among them. */
  excluded: ExcludedSpan[];
  /** Stretches that last: time left out, and a term that stands still. */
  open: Partial<Record<Pause, { from: string; reason: string }>>;
  /** Extensions granted, by the place of what allows them in the term. */
  extensions: { step: number; by: number }[];
  refused: RefusedEvent[];
};
export type Pause = "excluded" | "suspended";

/** Says why an event has no effect, and by which article if not the term's own. */
export type Refuse = (code: RefusedEventCode, basis?: Basis) => void;

/** A clock while its events are read. */
export type Folding = { folded: Folded; term: Term; refuse: Refuse; endedBefore: (on: string) => boolean };

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
  if (dayNumber(event.on.slice(0, 10)) === undefined) refuse("noDate");
  else if (event.kind === "start") return beginning(event.on, event.length, folded.refused);
  else if (folded.startedOn === undefined || folded.stoppedOn !== undefined) {
    // Acts that end a matter stop all its clocks, those that never ran too.
    if (event.kind !== "stop") refuse("notRunning");
  } else if (event.kind === "reset" && term.reset) return beginning(event.on, folded.length, folded.refused);
  else apply(event, { folded, term, refuse, endedBefore: (on) => endedBefore(folded, on, term, context) });
  return folded;
}

function apply(event: Exclude<ClockEvent, { kind: "start" }>, folding: Folding): void {
  const { folded } = folding;
  switch (event.kind) {
    case "stop":
      folded.stoppedOn = event.on;
      close(folded, "excluded", event.on);
      return close(folded, "suspended", event.on);
    case "exclude.begin":
      return beginExclusion(event, folding);
    case "exclude.end":
      return close(folded, "excluded", event.on);
    case "suspend":
      return suspend(event, folding);
    case "resume":
      return close(folded, "suspended", event.on);
    case "extend":
      return extend(event, folding);
    case "reset":
      return folding.refuse("notAllowed");
  }
}

/** Whether the term as it stands had ended before a day. One that stands still never ends. */
function endedBefore(folded: Folded, on: string, term: Term, context: ClockContext): boolean {
  if (standsStill(folded)) return false;
  const result = periodOf(folded, term, context);
  return result.ok && result.period.due < on;
}

export const standsStill = ({ open }: Folded): boolean => open.excluded !== undefined || open.suspended !== undefined;

/** The term with all that has come of the events so far. */
export function periodOf(
  { startedOn = "", extensions, excluded, length }: Folded,
  term: Term,
  context: ClockContext,
): PeriodResult {
  const extension = extensions.reduce((sum, { by }) => sum + by, 0);
  return computeTerm(term, { from: startedOn, extension, excluded, ...(length !== undefined && { length }) }, context);
}
