import type { CaseRecord } from "./case-record.ts";
import { stepsOf, type Chronology } from "./chronology.ts";
import type { Scope } from "./replay-table.ts";

/** Whether a rule of this scope is asked of a case. */
export function isInScope(scope: Scope | undefined, chronology: Chronology): boolean {
  if (!scope) return true;
  const { record } = chronology;
  const domain = [record.domain ?? ""];
  const breach = [record.violation ?? "", ...(record.law_broken ?? []), ...(record.law_penalty ?? [])];
  const outcomes = (record.outcome ?? []).map(({ kind }) => kind);
  return (
    (!scope.domain || names(domain, scope.domain)) &&
    !(scope.notDomain && names(domain, scope.notDomain)) &&
    (!scope.region || scope.region.some((code) => regionOf(record).startsWith(code))) &&
    (!scope.about || names([...breach, ...domain], scope.about)) &&
    !(scope.notAbout && names([...breach, ...domain], scope.notAbout)) &&
    (!scope.outcome || names(outcomes, scope.outcome)) &&
    (!scope.with || stepsOf(chronology, scope.with).length > 0) &&
    !(scope.without && stepsOf(chronology, scope.without).length > 0)
  );
}

const names = (texts: readonly string[], words: readonly string[]): boolean =>
  texts.some((text) => words.some((word) => text.includes(word)));

const regionOf = ({ region }: CaseRecord): string => region ?? "";
