import { dayNumber, type Calendar } from "../law/index.ts";
import type { FoldedAct } from "./matter.ts";

/** How long a matter stood at a stage, in days; time that did not count stands apart. */
export type Stay = {
  stage: string;
  /** From the day it came there to the day it went on. */
  natural: number;
  /** Working days of that which counted. */
  working: number;
  /** Days of that which did not count. */
  excluded: number;
};

type Span = { from: number; to: number };

/** The stages that a matter has left, in order, by the days on which its acts took effect; `acts` in their order. */
export const staysOf = (acts: readonly FoldedAct[], calendar: Calendar): Stay[] => {
  const pauses = pausesOf(acts);
  const moves = acts.flatMap(({ changes: { stage }, effectiveOn }) =>
    stage === undefined ? [] : [{ stage, day: dayNumber(effectiveOn) ?? 0 }],
  );
  return moves.slice(0, -1).map(({ stage, day }, index) => {
    const left = Math.max(moves[index + 1]?.day ?? day, day);
    const within = pauses.flatMap(({ from, to }) => {
      const span = { from: Math.max(from, day), to: Math.min(to, left) };
      return span.from < span.to ? [span] : [];
    });
    const worked = (span: Span): number => calendar.worked(span.to) - calendar.worked(span.from);
    return {
      stage,
      natural: left - day,
      working: worked({ from: day, to: left }) - within.reduce((sum, span) => sum + worked(span), 0),
      excluded: within.reduce((sum, { from, to }) => sum + to - from, 0),
    };
  });
};

/** Stretches in which some clock stood still, without overlap: behind `from`, up to and with `to`. */
const pausesOf = (acts: readonly FoldedAct[]): Span[] => {
  const open = new Map<string, { from: number; lastDay: number }>();
  const spans: Span[] = [];
  for (const { changes } of acts)
    for (const { key, event } of changes.clocks ?? []) {
      const day = dayNumber(event.on.slice(0, 10));
      if (day === undefined) continue;
      const begun = open.get(key);
      // The last day of an exclusion is left out too; the day of a resumption counts again.
      if (event.kind === "exclude.begin") open.set(key, begun ?? { from: day - 1, lastDay: 0 });
      else if (event.kind === "suspend") open.set(key, begun ?? { from: day - 1, lastDay: -1 });
      else if (begun && ends.has(event.kind)) {
        open.delete(key);
        spans.push({ from: begun.from, to: day + begun.lastDay });
      }
    }
  return united(spans);
};

const ends: ReadonlySet<string> = new Set(["exclude.end", "resume", "stop"]);

const united = (spans: Span[]): Span[] => {
  const done: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = done.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.from < span.to) done.push({ ...span });
  }
  return done;
};
