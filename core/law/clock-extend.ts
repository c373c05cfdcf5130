import type { ClockEvent } from "./clock-event.ts";
import type { Folded, Folding } from "./clock-fold.ts";
import type { Extension } from "./term-schema.ts";

/** Grants an extension within what the articles allow, in their order, and before the term has ended. */
export function extend(
  { by }: Extract<ClockEvent, { kind: "extend" }>,
  { folded, term, refuse, endedBefore }: Folding,
): void {
  const steps = term.extension ?? [];
  const step = steps.findIndex((candidate, at) => !isSpent(candidate, at, folded));
  const rule = steps[step];
  if (!rule) return refuse(steps.length === 0 ? "notAllowed" : "tooOften", steps.at(-1)?.basis);
  if (endedBefore()) return refuse("tooLate", rule.basis);
  const most = Math.min(rule.each ?? Infinity, (rule.max ?? Infinity) - granted(step, folded).sum);
  if (!(Number.isInteger(by) && by > 0) || by > most) return refuse("tooLong", rule.basis);
  folded.extensions.push({ step, by });
}

function isSpent({ max = Infinity, times = Infinity }: Extension, step: number, folded: Folded): boolean {
  const { count, sum } = granted(step, folded);
  return count >= times || sum >= max;
}

function granted(step: number, { extensions }: Folded): { count: number; sum: number } {
  const own = extensions.filter((extension) => extension.step === step);
  return { count: own.length, sum: own.reduce((sum, { by }) => sum + by, 0) };
}
