import { addDays, dayNumber } from "./civil-date.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { Folded, Folding, Pause } from "./clock-fold.ts";

type Event<K extends ClockEvent["kind"]> = Extract<ClockEvent, { kind: K }>;

/** Time that doesn't count begins on its day, but not before the party is told in writing where the article wants it. */
export function beginExclusion(
  { on, reason, writtenNotice }: Event<"exclude.begin">,
  { folded, term, refuse, endedBefore }: Folding,
): void {
  const { exclusion } = term;
  if (!exclusion) return refuse("notAllowed");
  if (endedBefore(on)) return refuse("tooLate", exclusion.basis);
  if (exclusion.writtenNotice && (writtenNotice === undefined || dayNumber(writtenNotice) === undefined))
    return refuse("noNotice", exclusion.basis);
  // A notice given later cannot take back days that had already counted.
  const from = exclusion.writtenNotice && writtenNotice !== undefined && writtenNotice > on ? writtenNotice : on;
  folded.open.excluded ??= { from, reason };
}

/** 中止: the day of suspension doesn't count any more. */
export function suspend({ on, reason }: Event<"suspend">, { folded, term, refuse, endedBefore }: Folding): void {
  if (!term.suspension) return refuse("notAllowed");
  if (endedBefore(on)) return refuse("tooLate", term.suspension.basis);
  folded.open.suspended ??= { from: on, reason };
}

/** The last day of an exclusion is still left out; the day of a resumption counts again. */
export function close(folded: Folded, pause: Pause, on: string): void {
  const open = folded.open[pause];
  if (!open) return;
  delete folded.open[pause];
  const to = pause === "excluded" ? on : addDays(on.slice(0, 10), -1);
  if (open.from <= to) folded.excluded.push({ from: open.from, to, reason: { zh: open.reason, en: open.reason } });
}
