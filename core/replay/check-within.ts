import { stepsOf, type Step } from "./chronology.ts";
import { gapWords } from "./gap-words.ts";
import { missingLaw, notAtHand, rangesOf, termNamed, type Asking } from "./context.ts";
import { judged, type Judged } from "./finding.ts";
import { judgeTerm } from "./judge-term.ts";
import { mayPrecede, pairBackward, pairStarts, pairSteps, type Pair } from "./pair.ts";
import { otherwiseFor } from "./otherwise.ts";
import type { CheckOf } from "./replay-table.ts";

/** A step must come before a term has run out. */
export function checkWithin(check: CheckOf<"within">, asking: Asking): Judged[] {
  const pairs = pairsOf(check, asking);
  if (pairs.length === 0 && check.always === true)
    return [judgePair(check, asking, { start: undefined, step: undefined })];
  return pairs.map((pair) => judgePair(check, asking, pair));
}

function pairsOf(check: CheckOf<"within">, { law, chronology }: Asking): Pair[] {
  const [starts, steps] = [stepsOf(chronology, check.from), stepsOf(chronology, check.step)];
  if (check.terms.some((id) => termNamed(law, id).backward)) return pairBackward(starts, steps);
  if (check.earliest === true) return earliestPair(starts, steps);
  if (check.each === "start") return pairStarts(starts, steps);
  return pairSteps(starts, steps);
}

/** The first start there is, with the first step; where none comes before it, the step shows that one is missing. */
function earliestPair(starts: readonly Step[], [step]: readonly Step[]): Pair[] {
  const [start] = step ? starts.filter((one) => mayPrecede(one, step)) : starts;
  return start || step ? [{ start, step }] : [];
}

function judgePair(check: CheckOf<"within">, asking: Asking, { start, step }: Pair): Judged {
  const missing = missingLaw(asking, rangesOf(start, step));
  if (missing !== undefined) return judged(step, "unknown", notAtHand(missing));
  const begins = start?.when;
  if (!start || !begins) return judged(step, "unknown", `${gapWords(asking.chronology, check.from)}，期限无从起算。`);
  const general = check.terms.map((id) => termNamed(asking.law, id));
  const own = otherwiseFor(check.otherwise ?? [], asking, begins, step?.when);
  const by = (terms = general) => judgeTerm(check, asking, { start, step }, terms);
  if (own?.term && !own.onlyLate) return by([own.term]);
  const first = by();
  if (!own || first.verdict !== "violated") return first;
  if (own.term) return by([own.term]);
  return {
    ...first,
    verdict: "unknown",
    why: `${first.why}但${notAtHand(own.missing)}该规定可以另定期限、延长或者扣除。`,
  };
}
