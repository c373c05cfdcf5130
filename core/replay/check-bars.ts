import { labelOf, stepsOf } from "./chronology.ts";
import { missingLaw, notAtHand, rangesOf, type Asking } from "./context.ts";
import { judged, wordsOf, type Judged } from "./finding.ts";
import { mayPrecede } from "./pair.ts";
import type { CheckOf } from "./replay-table.ts";

/** What came before may forbid what was decided, if it was for the same act: the record rarely tells. */
export function checkBars(check: CheckOf<"bars">, asking: Asking): Judged[] {
  const { chronology } = asking;
  const fined = (chronology.record.outcome ?? []).some(({ kind }) => check.outcome.some((word) => kind.includes(word)));
  return stepsOf(chronology, check.step).flatMap((step) => {
    const bar = stepsOf(chronology, check.bar).find((one) => one !== step && mayPrecede(one, step));
    if (!bar || (!fined && typeof step.event.amount_cny !== "number")) return [];
    const missing = missingLaw(asking, rangesOf(step));
    if (missing !== undefined) return [judged(step, "unknown", notAtHand(missing))];
    const when = bar.when ? `（${wordsOf(bar.when)}）` : "";
    return [
      judged(step, "unknown", `此前已有${labelOf(chronology, check.bar)}${when}；是否为同一违法行为，记载没有写明。`),
    ];
  });
}
