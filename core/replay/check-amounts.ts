import { labelOf, stepsOf } from "./chronology.ts";
import { missingLaw, notAtHand, rangesOf, type Asking } from "./context.ts";
import { judged, type Judged } from "./finding.ts";
import { fineOf } from "./money.ts";
import { mayPrecede } from "./pair.ts";
import type { CheckOf } from "./replay-table.ts";

/** 不得因陈述、申辩加重: the decision against what the last notice before it named. */
export function checkNoMore(check: CheckOf<"noMore">, asking: Asking): Judged[] {
  const { chronology } = asking;
  return stepsOf(chronology, check.step).flatMap((step) => {
    const told = stepsOf(chronology, check.than).findLast((one) => mayPrecede(one, step));
    const named = told?.event.amount_cny;
    const fine = fineOf(chronology, check.step);
    if (typeof named !== "number" || fine === undefined) return [];
    const missing = missingLaw(asking, rangesOf(told, step));
    if (missing !== undefined) return [judged(step, "unknown", notAtHand(missing))];
    const said = `告知的罚款为${named}元，决定为${fine / 100}元`;
    return fine <= Math.round(named * 100)
      ? [judged(step, "kept", `${said}，没有加重。`)]
      : [judged(step, "violated", `${said}，重于告知而没有重新告知。`)];
  });
}

/** 简易程序: the fine of an on-the-spot decision. */
export function checkCeiling(check: CheckOf<"ceiling">, asking: Asking): Judged[] {
  const { chronology } = asking;
  return stepsOf(chronology, check.step).map((step) => {
    const missing = missingLaw(asking, rangesOf(step));
    const fine = fineOf(chronology, check.step);
    if (missing !== undefined) return judged(step, "unknown", notAtHand(missing));
    if (fine === undefined) return judged(step, "unknown", `${labelOf(chronology, check.step)}的数额是缺口。`);
    const said = `当场处罚款${fine / 100}元（公民不超过${check.person}元，法人或者其他组织不超过${check.organisation}元）`;
    if (fine <= check.person * 100) return judged(step, "kept", `${said}。`);
    if (fine > check.organisation * 100) return judged(step, "violated", `${said}，超过当场处罚的限额。`);
    return judged(step, "unknown", `${said}；当事人是公民还是组织，记载没有写明。`);
  });
}

/** 执法人员不得少于两人, where the record counts them. */
export function checkOfficers(check: CheckOf<"officers">, asking: Asking): Judged[] {
  return stepsOf(asking.chronology, check.step).flatMap((step) => {
    const { officers } = step.event;
    if (officers === undefined) return [];
    const missing = missingLaw(asking, rangesOf(step));
    if (missing !== undefined) return [judged(step, "unknown", notAtHand(missing))];
    const said = `记载的执法人员为${officers}人，不得少于${check.least}人`;
    return [judged(step, officers >= check.least ? "kept" : "violated", `${said}。`)];
  });
}
