import { addDays, type ClockEvent, type Term } from "../law/index.ts";

/** What might have been of one clock: another day to run from, a stretch that does not count. Civil dates. */
export type Supposition = { start?: string; excluded?: { from: string; to: string } };

/**
 * The events of a clock as they would be under a supposition. Time left out is told in writing on its first day, which
 * is the best case; where the term knows no exclusion but a suspension, it is suspended.
 */
export const supposedEvents = (term: Term, events: readonly ClockEvent[], supposed: Supposition): ClockEvent[] => {
  const { start, excluded } = supposed;
  const begun = start === undefined ? [...events] : events.map((event) => startedOn(event, start));
  return excluded === undefined ? begun : pause(term, excluded).reduce(inOrder, begun);
};

const startedOn = (event: ClockEvent, day: string): ClockEvent =>
  event.kind === "start" ? { ...event, on: day } : event;

const pause = (term: Term, { from, to }: { from: string; to: string }): ClockEvent[] => {
  const reason = "what-if";
  return term.exclusion || !term.suspension
    ? [
        { kind: "exclude.begin", on: from, reason, writtenNotice: from },
        { kind: "exclude.end", on: to },
      ]
    : [
        { kind: "suspend", on: from, reason },
        { kind: "resume", on: addDays(to, 1) },
      ];
};

/** Puts an event behind all that happened up to its day. */
const inOrder = (events: ClockEvent[], event: ClockEvent): ClockEvent[] => {
  const at = events.findLastIndex(({ on }) => on.slice(0, 10) <= event.on) + 1;
  return events.toSpliced(at, 0, event);
};
