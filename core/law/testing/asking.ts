import { computePeriod, type Period, type PeriodQuestion } from "../compute-period.ts";
import { countingOf } from "../counting.ts";
import { computeTerm } from "../term.ts";
import { calendar, counting, termOf } from "./time-packs.ts";

type Asked = Omit<PeriodQuestion, "counting" | "unit"> & { unit?: PeriodQuestion["unit"] };

/** A period under a statute's counting table. */
export function asked(statute: string, question: Asked): Period {
  const result = computePeriod({ unit: "day", ...question, counting: countingOf(counting, statute) }, calendar);
  if (!result.ok) throw new Error(result.fault.message.en);
  return result.period;
}

/** The last day of a term of the packs, or the code of what is wrong with the question. */
export function due(term: string, from: string, more: { extension?: number; length?: number } = {}): string {
  const result = computeTerm(termOf(term), { from, ...more }, { calendar });
  return result.ok ? result.period.due : result.fault.code;
}
