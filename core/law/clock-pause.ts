import { dayNumber } from "./civil-date.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { Folded, Folding, Pause } from "./clock-fold.ts";
import { inOrder } from "./span.ts";

type Event<K extends ClockEvent["kind"]> = Extract<ClockEvent, { kind: K }>;

/** Time that doesn't count begins on its day, but not before the party is told in writing where the article wants it. */
export function beginExclusion(event: Event<"exclude.begin">, folding: Folding): void {
  const { folded, day, refuse, endedBefore } = folding;
  const { exclusion } = folding.term;
  if (!exclusion) return refuse("notAllowed");
  if (endedBefore()) return refuse("tooLate", exclusion.basis);
  const told = event.writtenNotice === undefined ? undefined : dayNumber(event.writtenNotice);
  if (exclusion.writtenNotice && told === undefined) return refuse("noNotice", exclusion.basis);
  // A notice given later cannot take back days that had already counted.
  const from = exclusion.writtenNotice ? Math.max(day, told ?? day) : day;
  folded.open.excluded ??= { from, reason: { zh: event.reason, en: event.reason } };
}

/** 中止: the day of suspension doesn't count any more. */
export function suspend(event: Event<"suspend">, { folded, day, term, refuse, endedBefore }: Folding): void {
  if (!term.suspension) return refuse("notAllowed");
  if (endedBefore()) return refuse("tooLate", term.suspension.basis);
  folded.open.suspended ??= { from: day, reason: { zh: event.reason, en: event.reason } };
}

/** The last day of an exclusion is still left out; the day of a resumption counts again. */
export function close(folded: Folded, pause: Pause, day: number): void {
  const open = folded.open[pause];
  if (!open) return;
  delete folded.open[pause];
  const to = pause === "excluded" ? day : day - 1;
  if (open.from <= to) folded.excluded = inOrder([...folded.excluded, { ...open, to }]);
}
