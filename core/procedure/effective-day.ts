import type { CompiledAct } from "./compiled.ts";
import { isCivilDate } from "./civil-day.ts";
import type { Reason } from "./outcome.ts";
import { evaluate, type Scope } from "./scope.ts";

/**
 * The civil date on which an act takes effect: today, or an earlier day that the act itself tells (a service carried out
 * and recorded later, an old file). A reason instead, when that is no day or a day to come.
 */
export const effectiveDay = (act: CompiledAct, scope: Scope, today: string): string | Reason => {
  const told = act.effectiveOn ? evaluate(act.effectiveOn, scope) : null;
  if (told === null) return today;
  if (typeof told === "string" && isCivilDate(told) && told <= today) return told;
  return { id: "effectiveOn", message: notYet, basis: act.basis };
};

const notYet = {
  zh: "生效日期应为实际存在、且不晚于今天的日期",
  en: "The day on which this takes effect must exist and not lie in the future",
};
