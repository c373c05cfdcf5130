import { runClock } from "../law/clock.ts";
import type { ClockEvent } from "../law/clock-event.ts";
import { computeTerm, type Term } from "../law/term.ts";
import type { Calendar } from "../law/calendar.ts";
import type { MomentRange } from "./moment-range.ts";

/** The end of a term: between `first` and `last` where what begins it is known only so far. */
export type Due = { first: string; last: string; provisional: boolean; refused: string[] };

/** Where terms follow each other, the next runs from the end of the one before; changes are of the last. */
export function dueOf(
  terms: readonly Term[],
  start: MomentRange,
  changes: readonly ClockEvent[],
  calendar: Calendar,
): Due | undefined {
  const ends = (["first", "last"] as const).map((edge) =>
    endOf(terms, edgeOf(start, edge, terms[0]), changes, calendar),
  );
  const [first, last] = ends;
  if (!first || !last) return undefined;
  return {
    first: first.due,
    last: last.due,
    provisional: first.provisional || last.provisional,
    refused: first.refused,
  };
}

/** A term in hours runs from a moment: where only the day is known, from its first and its last minute. */
function edgeOf(start: MomentRange, edge: "first" | "last", term: Term | undefined): string {
  if (term?.unit !== "hour") return start[edge];
  return start.moment ?? `${start[edge]}T${edge === "first" ? "00:00" : "23:59"}`;
}

function endOf(
  terms: readonly Term[],
  from: string,
  changes: readonly ClockEvent[],
  calendar: Calendar,
): { due: string; provisional: boolean; refused: string[] } | undefined {
  let [on, provisional]: [string, boolean] = [from, false];
  for (const term of terms.slice(0, -1)) {
    const result = computeTerm(term, { from: on }, { calendar });
    if (!result.ok) return undefined;
    on = result.period.due;
    provisional ||= result.period.provisional;
  }
  const term = terms.at(-1);
  if (!term) return undefined;
  const state = runClock(term, [{ kind: "start", on }, ...changes], on, { calendar });
  if (state.due === undefined) return undefined;
  return {
    due: state.due.replace("+08:00", ""),
    provisional: provisional || state.provisional === true,
    refused: state.refused.map(({ message }) => message.zh),
  };
}

/** As findings give it: null where the day itself isn't known. */
export const dueField = (due: Due | undefined): { due: string | null; provisional: boolean } => ({
  due: due && due.first === due.last ? due.first : null,
  provisional: due?.provisional ?? false,
});

export const dueWords = ({ first, last }: Due): string => (first === last ? first : `${first}至${last}之间`);

/** Whether a step was in time, whatever the days left open may be; undefined where that depends on them. */
export function isInTime(due: Due, step: MomentRange): boolean | undefined {
  const hours = due.first.includes("T");
  const [first, last] = hours ? minutesOf(step) : [step.first, step.last];
  if (last <= due.first) return true;
  return first > due.last ? false : undefined;
}

const minutesOf = ({ first, last, moment }: MomentRange): [string, string] =>
  moment === undefined ? [`${first}T00:00`, `${last}T23:59`] : [moment, moment];
