import type { MomentRange } from "./moment-range.ts";
import type { Step } from "./chronology.ts";

export type Verdict = "kept" | "violated" | "unknown";

/** What one rule says of one step of a case. */
export type Finding = {
  /** As in the table of rules. */
  rule: string;
  /** In machine form. */
  article: string;
  /** The step that the rule asks for, by its place in the record; null where it is missing. */
  event: { index: number; kind: string } | null;
  verdict: Verdict;
  /** The last (or, where one must wait, the last forbidden) day; a moment for hours; null where it can't be told. */
  due: string | null;
  /** When the step was taken, as the record has it. */
  actual: string | null;
  /** A day of a year without a published calendar was needed. */
  provisional: boolean;
  why: string;
};

/** A finding before it has the name of its rule. */
export type Judged = Omit<Finding, "rule" | "article" | "event"> & { step: Step | undefined };

export const judged = (
  step: Step | undefined,
  verdict: Verdict,
  why: string,
  due: { due: string | null; provisional: boolean } = noDue,
): Judged => ({ step, verdict, due: due.due, provisional: due.provisional, actual: step ? actualOf(step) : null, why });

const noDue = { due: null, provisional: false };

/** When it was, in the precision of the record. */
function actualOf({ when, event }: Step): string | null {
  if (!when) return typeof event.date === "string" && event.date !== "" ? event.date : null;
  return when.moment ?? (when.first === when.last ? when.first : (event.date ?? null));
}

/** For sentences: a day, a moment, or the stretch in which it lies. */
export const wordsOf = ({ first, last, moment }: MomentRange): string =>
  moment ?? (first === last ? first : `${first}至${last}之间`);
