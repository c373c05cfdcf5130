import { keys } from "../law/counting.ts";
import type { CaseRecord } from "./case-record.ts";
import { checkCeiling, checkNoMore, checkOfficers } from "./check-amounts.ts";
import { checkBars } from "./check-bars.ts";
import { checkLateFee } from "./check-late-fee.ts";
import { checkLimitation } from "./check-limitation.ts";
import { checkOrder } from "./check-order.ts";
import { checkRepealed, checkVersions } from "./check-versions.ts";
import { checkWait } from "./check-wait.ts";
import { checkWithin } from "./check-within.ts";
import { chronologyOf, type Chronology } from "./chronology.ts";
import type { Asking, ReplayLaw } from "./context.ts";
import type { Finding, Judged } from "./finding.ts";
import type { Check, ReplayRule } from "./replay-table.ts";
import { isInScope } from "./scope.ts";

/** `unread` are the kinds of events that no rule knows, where there are any. */
export type ReplayedCase = { id: string; findings: Finding[]; unread?: string[] };

/**
 * Holds a case against every rule that it can be held against: each date derived anew, each order of steps looked at,
 * by the law in force then. What the record doesn't say is `unknown`, never assumed.
 */
export function replayCase(record: CaseRecord, law: ReplayLaw): ReplayedCase {
  const chronology = chronologyOf(record, law.table);
  const findings = law.table.rules.flatMap((rule) => findingsOf(rule, chronology, law));
  const unread = unreadKinds(chronology);
  return { id: record.id, findings, ...(unread.length > 0 && { unread }) };
}

function findingsOf(rule: ReplayRule, chronology: Chronology, law: ReplayLaw): Finding[] {
  if (!isInScope(rule.scope, chronology)) return [];
  const { steps } = chronology;
  if (rule.since !== undefined && !steps.some(({ when }) => when && when.last >= (rule.since ?? ""))) return [];
  const [article = ""] = keys(rule.basis);
  const asking: Asking = { law, chronology, basis: rule.basis };
  return ask(rule.check, asking).map(({ step, ...rest }) => ({
    rule: rule.rule,
    article,
    event: step ? { index: step.index, kind: step.kind } : null,
    ...rest,
  }));
}

function ask(check: Check, asking: Asking): Judged[] {
  switch (check.kind) {
    case "within":
      return checkWithin(check, asking);
    case "wait":
      return checkWait(check, asking);
    case "order":
      return checkOrder(check, asking);
    case "limitation":
      return checkLimitation(check, asking);
    case "lateFee":
      return checkLateFee(check, asking);
    case "noMore":
      return checkNoMore(check, asking);
    case "ceiling":
      return checkCeiling(check, asking);
    case "officers":
      return checkOfficers(check, asking);
    case "versions":
      return checkVersions(check, asking);
    case "repealed":
      return checkRepealed(check, asking);
    case "bars":
      return checkBars(check, asking);
  }
}

function unreadKinds({ steps, table }: Chronology): string[] {
  const known = new Set(table.kinds.map(({ kind }) => kind));
  return [...new Set(steps.filter(({ kinds }) => ![...kinds].some((kind) => known.has(kind))).map(({ kind }) => kind))];
}
