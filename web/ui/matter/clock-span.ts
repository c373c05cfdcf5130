import type { ClockView } from "@mingfa/contract";
import { dayNumber } from "../dates.ts";

/** One stretch of a clock's bar, in parts of the whole from 0 to 1. */
export type Stretch = { kind: "elapsed" | "excluded" | "left" | "over"; from: number; to: number };
export type ClockSpan = { stretches: Stretch[]; today: number };

/**
 * The run of a clock as stretches of calendar days: elapsed, left, overdue, and the excluded spans laid over them.
 * Nothing when the clock has no start to measure from.
 */
export const clockSpan = (clock: ClockView, today: string): ClockSpan | undefined => {
  if (clock.startedOn === undefined) return undefined;
  const start = dayNumber(clock.startedOn);
  const now = Math.max(dayNumber(clock.stoppedOn ?? today), start);
  // A clock that stands still has no end yet: its bar reaches to today.
  const due = Math.max(clock.due === undefined ? now : dayNumber(clock.due), start);
  const end = Math.max(due, now) + 1;
  const at = (day: number) => Math.min(1, Math.max(0, (day - start) / (end - start)));
  const stretches: Stretch[] = [
    { kind: "elapsed", from: 0, to: at(Math.min(now, due + 1)) },
    { kind: "left", from: at(Math.min(now, due + 1)), to: at(due + 1) },
    { kind: "over", from: at(due + 1), to: at(end) },
    ...clock.excluded.map((span): Stretch => ({
      kind: "excluded",
      from: at(dayNumber(span.from)),
      to: at(span.to === undefined ? now + 1 : dayNumber(span.to) + 1),
    })),
  ];
  return { stretches: stretches.filter((stretch) => stretch.to > stretch.from), today: at(now) };
};
