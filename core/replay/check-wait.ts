import { labelOf, stepsOf, type Step } from "./chronology.ts";
import { gapWords } from "./gap-words.ts";
import { missingLaw, notAtHand, rangesOf, termNamed, type Asking } from "./context.ts";
import { dueField, dueOf, dueWords } from "./due.ts";
import { judged, wordsOf, type Judged } from "./finding.ts";
import { mayPrecede, pairSteps, type Pair } from "./pair.ts";
import type { CheckOf } from "./replay-table.ts";

/** A step must not come before a term has run out, unless whom the time protects gave it up. */
export function checkWait(check: CheckOf<"wait">, asking: Asking): Judged[] {
  const { chronology } = asking;
  const pairs = pairSteps(stepsOf(chronology, check.from), stepsOf(chronology, check.step));
  return pairs.flatMap((pair) => (pair.start ? [judgePair(check, asking, pair)] : []));
}

function judgePair(check: CheckOf<"wait">, asking: Asking, { start, step }: Pair): Judged {
  const { law, chronology } = asking;
  const missing = missingLaw(asking, rangesOf(start, step));
  if (missing !== undefined) return judged(step, "unknown", notAtHand(missing));
  const begins = start?.when;
  const terms = check.terms.map((id) => termNamed(law, id));
  const due = begins && dueOf(terms, begins, [], law.calendar);
  if (!start || !begins || !due) return judged(step, "unknown", `${gapWords(chronology, check.from)}，期限无从起算。`);
  const said = `${labelOf(chronology, [...start.kinds])}（${wordsOf(begins)}）起算，至${dueWords(due)}期满`;
  if (!step?.when) return judged(step, "unknown", `${said}；${gapWords(chronology, check.step)}。`, dueField(due));
  const happened = `${labelOf(chronology, [...step.kinds])}在${wordsOf(step.when)}`;
  if (!start.certain || !step.certain)
    return judged(step, "unknown", `${said}；${happened}；有日期在记载中未单独写明。`, dueField(due));
  if (step.when.first > due.last) return judged(step, "kept", `${said}；${happened}，在期满之后。`, dueField(due));
  if (isWaived(check, asking, start, step))
    return judged(step, "kept", `${said}；${happened}，当事人已明确放弃。`, dueField(due));
  if (step.when.last > due.first)
    return judged(step, "unknown", `${said}；${happened}，日期不够精确，不能断定。`, dueField(due));
  const between = stepsBetween(check.unclear ?? [], asking, start, step);
  if (between.length > 0)
    return judged(
      step,
      "unknown",
      `${said}；${happened}，期满之前；其间${labelOf(chronology, check.unclear ?? [])}，是否放弃其余期间，记载没有说明。`,
      dueField(due),
    );
  return judged(step, "violated", `${said}；${happened}，期满之前，记载中没有放弃的表示。`, dueField(due));
}

function isWaived({ unless = [], waived = [] }: CheckOf<"wait">, asking: Asking, start: Step, step: Step): boolean {
  if (stepsBetween(unless, asking, start, step).length > 0) return true;
  return asking.chronology.steps.some(
    (one) =>
      (one === start || one === step || (mayPrecede(start, one) && mayPrecede(one, step))) &&
      waived.some((word) => one.event.note?.includes(word)),
  );
}

const stepsBetween = (kinds: readonly string[], { chronology }: Asking, start: Step, step: Step): Step[] =>
  stepsOf(chronology, kinds).filter((one) => mayPrecede(start, one) && mayPrecede(one, step));
