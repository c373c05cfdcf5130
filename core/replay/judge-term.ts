import type { Term } from "../law/term.ts";
import { labelOf } from "./chronology.ts";
import { clockChanges } from "./clock-changes.ts";
import type { Asking } from "./context.ts";
import { dueField, dueOf, dueWords, isInTime, type Due } from "./due.ts";
import { judged, wordsOf, type Judged } from "./finding.ts";
import type { Pair } from "./pair.ts";
import type { CheckOf } from "./replay-table.ts";
import { gapWords } from "./gap-words.ts";

/** Holds a step against the end of terms that follow each other. */
export function judgeTerm(
  check: CheckOf<"within">,
  { law, chronology }: Asking,
  { start, step }: Pair,
  terms: readonly Term[],
): Judged {
  const [last] = terms.slice(-1);
  const begins = start?.when;
  if (!start || !begins || !last) return judged(step, "unknown", "期限无从起算。");
  const changes = clockChanges(chronology, last, start, check.extension ?? []);
  const due = dueOf(terms, begins, changes.events, law.calendar);
  if (!due) return judged(step, "unknown", "期限无从计算。");
  const limit = last.backward ? "之前，最迟" : due.first.includes("T") ? "起算，截止" : "起算，末日为";
  const ends = `${labelOf(chronology, [...start.kinds])}（${wordsOf(begins)}）${limit}${dueWords(due)}`;
  const said = `${ends}${refusals(due)}`;
  if (!start.certain) return judged(step, "unknown", `${said}；但起算之日在记载中未单独写明。`, dueField(due));
  if (!step?.when) return judged(step, "unknown", `${said}；${gapWords(chronology, check.step)}。`, dueField(due));
  const happened = `${labelOf(chronology, [...step.kinds])}在${wordsOf(step.when)}`;
  if (!step.certain)
    return judged(step, "unknown", `${said}；${happened}，但该日期在记载中未单独写明。`, dueField(due));
  const inTime = isInTime(due, step.when);
  if (inTime === true) return judged(step, "kept", `${said}；${happened}，在期限内。`, dueField(due));
  if (inTime === undefined)
    return judged(step, "unknown", `${said}；${happened}，日期不够精确，不能断定。`, dueField(due));
  if (changes.unclear.length > 0)
    return judged(step, "unknown", `${said}；${happened}，逾期；但${changes.unclear.join("、")}。`, dueField(due));
  return judged(step, "violated", `${said}；${happened}，逾期。`, dueField(due));
}

const refusals = ({ refused }: Due): string => (refused.length === 0 ? "" : `（${[...new Set(refused)].join("；")}）`);
