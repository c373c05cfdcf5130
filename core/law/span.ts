import type { Text } from "./text.ts";

/** Days that don't count, both ends among them, as days since 1970-01-01. */
export type Span = { from: number; to: number; reason: Text };

/** What is counted along the calendar: units through a day, and the day on which a unit ends. */
export type Measure = { through: (day: number) => number; at: (ordinal: number) => number };

export const calendarDays: Measure = { through: (day) => day, at: (ordinal) => ordinal };

/**
 * The day on which the last of `length` units after `start` ends, those within spans left out. `spans` must be in
 * order of their beginnings; they may touch and overlap.
 */
export function countForward(start: number, length: number, spans: readonly Span[], { through, at }: Measure): number {
  let [reached, left] = [start, length];
  for (const span of spans) {
    if (span.to <= reached) continue;
    const from = Math.max(span.from, reached + 1);
    const end = at(through(reached) + left);
    if (end < from) return end;
    left -= through(from - 1) - through(reached);
    reached = span.to;
  }
  return at(through(reached) + left);
}

/** Units after `start` through `day`, those within spans left out; negative units when `day` is before `start`. */
export function countBetween(start: number, day: number, spans: readonly Span[], { through }: Measure): number {
  let [reached, counted] = [start, 0];
  for (const span of spans) {
    if (span.to <= reached || span.from > day) continue;
    const from = Math.max(span.from, reached + 1);
    counted += through(from - 1) - through(reached);
    reached = Math.min(span.to, Math.max(day, reached));
  }
  return counted + through(day) - through(reached);
}

export function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
