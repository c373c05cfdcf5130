import { runTally } from "../law/tally.ts";
import { labelOf, sameParty, stepsOf, type Step } from "./chronology.ts";
import { missingLaw, notAtHand, rangesOf, termNamed, type Asking } from "./context.ts";
import { dueField, dueOf } from "./due.ts";
import { judged, type Judged } from "./finding.ts";
import { fineOf } from "./money.ts";
import { mayPrecede } from "./pair.ts";
import type { CheckOf } from "./replay-table.ts";

/** 加处罚款: what was asked for against the days that counted, and the ceiling. */
export function checkLateFee(check: CheckOf<"lateFee">, asking: Asking): Judged[] {
  return stepsOf(asking.chronology, check.step).map((step) => judgeFee(check, asking, step));
}

function judgeFee(check: CheckOf<"lateFee">, asking: Asking, step: Step): Judged {
  const { law, chronology } = asking;
  const served = stepsOf(chronology, check.from).findLast((one) => mayPrecede(one, step) && sameParty(one, step));
  const missing = missingLaw(asking, rangesOf(served, step));
  if (missing !== undefined) return judged(step, "unknown", notAtHand(missing));
  const due = served?.when && dueOf([termNamed(law, check.pay)], served.when, [], law.calendar);
  const [tally, fine] = [law.tallies.get(check.tally), fineOf(chronology, check.fine)];
  if (
    !due ||
    due.first !== due.last ||
    !step.when ||
    step.when.first !== step.when.last ||
    fine === undefined ||
    !tally
  )
    return judged(step, "unknown", "罚款数额、送达日或者加处罚款的计算日不明，不能核算。", dueField(due));
  const spans = pausedSpans(check, asking, step);
  if (!spans) return judged(step, "unknown", "复议、诉讼期间的起止不明，不能核算。", dueField(due));
  const run = runTally(tally, { start: due.first, through: step.when.first, fine, excluded: spans });
  if (!run.ok) return judged(step, "unknown", run.fault.message.zh, dueField(due));
  const { days, sum } = run.tallied;
  const said = `缴款期限至${due.first}，逾期计${days}日，加处罚款最多${yuan(sum)}元（罚款${yuan(fine)}元）`;
  const asked = step.event.amount_cny;
  if (typeof asked !== "number")
    return judged(step, "unknown", `${said}；${labelOf(chronology, check.step)}的数额是缺口。`, dueField(due));
  return Math.round(asked * 100) <= sum
    ? judged(step, "kept", `${said}；实际${asked}元，没有超过。`, dueField(due))
    : judged(step, "violated", `${said}；实际${asked}元，超过。`, dueField(due));
}

/** The days of reconsideration and court; undefined where one lasts and its bounds are not known. */
function pausedSpans({ pauses }: CheckOf<"lateFee">, { chronology }: Asking, step: Step) {
  const spans: { from: string; to: string; reason: { zh: string; en: string } }[] = [];
  for (const { begin, end, reason } of pauses)
    for (const first of stepsOf(chronology, [begin])) {
      if (!first.when) return undefined;
      const last = stepsOf(chronology, [end]).find((one) => mayPrecede(first, one));
      const to = last?.when?.first ?? (last ? undefined : step.when?.last);
      if (to === undefined) return undefined;
      if (first.when.first <= to) spans.push({ from: first.when.first, to, reason });
    }
  return spans;
}

const yuan = (fen: number): string => String(fen / 100);
