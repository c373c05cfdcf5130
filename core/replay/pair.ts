import { sameParty, type Step } from "./chronology.ts";
import { compareRanges } from "./moment-range.ts";

/** What begins a term and what ends it, either of which the record may lack. */
export type Pair = { start: Step | undefined; step: Step | undefined };

/** Each step with the last start that is not after it; then the starts that no step answers. */
export function pairSteps(starts: readonly Step[], steps: readonly Step[]): Pair[] {
  const pairs = steps.map((step): Pair => ({ step, start: starts.findLast((start) => mayPrecede(start, step)) }));
  const answered = new Set(pairs.map(({ start }) => start));
  const waiting = starts.filter((start) => !answered.has(start) && !isOvertaken(start, starts, answered));
  return [...pairs, ...waiting.map((start): Pair => ({ start, step: undefined }))];
}

/** Each start with the first step that is not before it. */
export function pairStarts(starts: readonly Step[], steps: readonly Step[]): Pair[] {
  return starts.map((start) => ({ start, step: steps.find((step) => mayPrecede(start, step)) }));
}

/** Each day to come with the last step before it. */
export function pairBackward(starts: readonly Step[], steps: readonly Step[]): Pair[] {
  return starts.map((start) => ({ start, step: steps.findLast((step) => mayPrecede(step, start)) }));
}

/** A step without a date can't be told to be before or after. */
export function mayPrecede(earlier: Step, later: Step): boolean {
  if (earlier === later || !sameParty(earlier, later)) return false;
  if (!earlier.when || !later.when) return earlier.index < later.index;
  return compareRanges(earlier.when, later.when) !== "after";
}

/** A start that was made again before the step that answers: the later one counts. */
function isOvertaken(start: Step, starts: readonly Step[], answered: ReadonlySet<Step | undefined>): boolean {
  return starts.some((other) => answered.has(other) && sameParty(start, other) && mayPrecede(start, other));
}
