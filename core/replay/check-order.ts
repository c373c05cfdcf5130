import { gapOf, labelOf, sameParty, stepsOf, type Step } from "./chronology.ts";
import { gapWords } from "./gap-words.ts";
import { missingLaw, notAtHand, rangesOf, type Asking } from "./context.ts";
import { judged, wordsOf, type Judged } from "./finding.ts";
import { compareRanges } from "./moment-range.ts";
import { mayPrecede } from "./pair.ts";
import type { CheckOf } from "./replay-table.ts";

/** A step must come before another. */
export function checkOrder(check: CheckOf<"order">, asking: Asking): Judged[] {
  const { chronology } = asking;
  const [steps, acts] = [stepsOf(chronology, check.step), stepsOf(chronology, check.before)];
  if (check.onlyViolated === true)
    return checkOrder({ ...check, onlyViolated: false }, asking).filter(({ verdict }) => verdict === "violated");
  const asked = acts.filter((act) => isAsked(check, asking, act));
  if (asked.length > 0) return asked.flatMap((act) => judgeAct(check, asking, act, steps));
  if (acts.length > 0 || check.always !== true) return [];
  const [step] = steps.slice(-1);
  return [withoutAct(check, asking, step)];
}

function isAsked({ given }: CheckOf<"order">, { chronology }: Asking, act: Step): boolean {
  return !given || stepsOf(chronology, given).some((one) => mayPrecede(one, act));
}

function withoutAct(check: CheckOf<"order">, asking: Asking, step: Step | undefined): Judged {
  const missing = missingLaw(asking, rangesOf(step));
  if (missing !== undefined) return judged(step, "unknown", notAtHand(missing));
  const both = step ? "" : `${gapWords(asking.chronology, check.step)}；`;
  return judged(step, "unknown", `${both}${gapWords(asking.chronology, check.before)}，先后不能判断。`);
}

function judgeAct(check: CheckOf<"order">, asking: Asking, act: Step, all: readonly Step[]): Judged[] {
  const { chronology } = asking;
  const steps = all.filter((step) => step !== act && sameParty(step, act));
  const missing = missingLaw(asking, rangesOf(act));
  if (missing !== undefined)
    return steps.length > 0 || check.needed === true ? [judged(first(steps), "unknown", notAtHand(missing))] : [];
  if (!act.when) return [judged(first(steps), "unknown", `${gapWords(chronology, check.before)}，先后不能判断。`)];
  const due =
    act.when.first === act.when.last ? { due: act.when.moment ?? act.when.first, provisional: false } : undefined;
  const acted = `${labelOf(chronology, [...act.kinds])}在${wordsOf(act.when)}`;
  const earlier = steps.findLast((step) => precedes(step, act, check.sameDay === true));
  if (earlier?.when) {
    const verdict = earlier.certain && act.certain ? "kept" : "unknown";
    return [
      judged(
        earlier,
        verdict,
        `${labelOf(chronology, [...earlier.kinds])}在${wordsOf(earlier.when)}，${acted}：先后符合规定。`,
        due,
      ),
    ];
  }
  const unsure = steps.find((step) => !step.when || compareRanges(step.when, act.when ?? step.when) !== "after");
  if (unsure)
    return [
      judged(
        unsure,
        "unknown",
        `${acted}；${labelOf(chronology, [...unsure.kinds])}${unsure.when ? `在${wordsOf(unsure.when)}` : "日期不明"}，先后不能断定。`,
        due,
      ),
    ];
  const [later] = steps;
  if (later?.when) return [judgeLater(check, asking, act, later, acted, due)];
  if (check.needed !== true && !check.given) return [];
  if (chronology.record.complete === true)
    return [judged(undefined, "violated", `${acted}；记载完整而没有“${labelOf(chronology, check.step)}”。`, due)];
  return [judged(undefined, "unknown", `${acted}；${gapWords(chronology, check.step)}。`, due)];
}

/** A later step may belong to another act that the record leaves open. */
function judgeLater(
  check: CheckOf<"order">,
  { chronology }: Asking,
  act: Step,
  later: Step,
  acted: string,
  due: { due: string; provisional: boolean } | undefined,
): Judged {
  const said = `${acted}；${labelOf(chronology, [...later.kinds])}在${later.when ? wordsOf(later.when) : ""}`;
  const another =
    stepsOf(chronology, check.before).some((one) => one !== act && mayPrecede(later, one)) ||
    gapOf(chronology, check.before) !== undefined;
  if (another)
    return judged(undefined, "unknown", `${said}，属于另一次决定；此前${gapWords(chronology, check.step)}。`, due);
  if (!later.certain || !act.certain) return judged(later, "unknown", `${said}，但有日期在记载中未单独写明。`, due);
  return judged(later, "violated", `${said}，在其后。`, due);
}

function precedes(step: Step, act: Step, sameDay: boolean): boolean {
  if (!step.when || !act.when) return false;
  const order = compareRanges(step.when, act.when);
  return order === "before" || (order === "same" && sameDay);
}

const first = (steps: readonly Step[]): Step | undefined => steps[0];
