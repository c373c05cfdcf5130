import { labelOf, stepsOf, type Step } from "./chronology.ts";
import { missingLaw, notAtHand, rangesOf, termNamed, type Asking } from "./context.ts";
import { dueField, dueOf, dueWords, isInTime, type Due } from "./due.ts";
import { judged, wordsOf, type Judged } from "./finding.ts";
import { mayPrecede } from "./pair.ts";
import type { CheckOf } from "./replay-table.ts";

/** 追究时效: from the end of the breach, as far as the record shows it, to the day it was found. */
export function checkLimitation(check: CheckOf<"limitation">, asking: Asking): Judged[] {
  const { law, chronology } = asking;
  const found = firstFound(stepsOf(chronology, check.found));
  const breaches = stepsOf(chronology, check.breach).filter((one) => !found || mayPrecede(one, found));
  const end = breaches.at(-1);
  if (!end) return [];
  const missing = missingLaw(asking, rangesOf(end, found));
  if (missing !== undefined) return [judged(found, "unknown", notAtHand(missing))];
  const dueBy = (id: string): Due | undefined => end.when && dueOf([termNamed(law, id)], end.when, [], law.calendar);
  const { longer, term } = check;
  const grave = chronology.record.grave === true && longer !== undefined;
  const due = dueBy(grave ? longer : term);
  if (!due || !end.when) return [judged(found, "unknown", "违法行为的日期是缺口，时效无从起算。")];
  const said = `${labelOf(chronology, [...end.kinds])}（${wordsOf(end.when)}）起算，追究时效至${dueWords(due)}`;
  if (!found?.when) return [judged(undefined, "unknown", `${said}；何时被发现，记载没有写明。`, dueField(due))];
  const happened = `${labelOf(chronology, [...found.kinds])}在${wordsOf(found.when)}`;
  const inTime = isInTime(due, found.when);
  if (inTime === true && found.certain)
    return [judged(found, "kept", `${said}；${happened}，尚未超过。`, dueField(due))];
  const open = openQuestion(check, end, found, longer === undefined || grave ? undefined : dueBy(longer));
  if (inTime === undefined || !found.certain || !end.certain)
    return [judged(found, "unknown", `${said}；${happened}，日期不够精确，不能断定。`, dueField(due))];
  if (open !== undefined) return [judged(found, "unknown", `${said}；${happened}，已经超过；${open}`, dueField(due))];
  return [judged(found, "violated", `${said}；${happened}，已经超过，不再给予行政处罚。`, dueField(due))];
}

/** Found at the latest on the earliest of these days. */
function firstFound(steps: readonly Step[]): Step | undefined {
  const dated = steps.filter(({ when }) => when !== undefined);
  return dated.toSorted((a, b) => (a.when?.last ?? "").localeCompare(b.when?.last ?? ""))[0];
}

/** What could still make a late discovery lawful. */
function openQuestion(
  { lasting }: CheckOf<"limitation">,
  end: Step,
  found: Step,
  longer: Due | undefined,
): string | undefined {
  if (lasting.some((kind) => end.kinds.has(kind)))
    return "违法行为何时终了，记载没有写明（连续或者继续的，自行为终了之日起算）。";
  if (longer && found.when && isInTime(longer, found.when) !== false)
    return `是否涉及公民生命健康安全、金融安全且有危害后果（时效至${dueWords(longer)}），记载没有写明。`;
  return undefined;
}
