import { computePeriod, computeTerm, countingOf, type PeriodResult } from "@mingfa/core/law";
import { differences } from "./differences.ts";
import type { LawTest } from "./read-scenarios.ts";
import { runMatter } from "./run-matter.ts";
import type { PeriodScenario, Scenario, TermScenario } from "./scenario-schema.ts";
import type { Static } from "typebox";
import type { World } from "./world.ts";

type Ends = Pick<Static<typeof TermScenario>, "due" | "provisional" | "basis" | "skips" | "counts" | "explains">;

/** What a scenario finds otherwise than it says; empty when it holds. `before` are the packs with nothing switched off. */
export const runScenario = (test: LawTest, world: World, before: World = world): string[] => {
  try {
    return findings(test, world, before);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

const findings = ({ scenario, procedure }: LawTest, world: World, before: World): string[] => {
  if ("steps" in scenario) return runMatter(scenario, procedure ?? "", world, before);
  if ("term" in scenario) return end(scenario, termEnd(scenario, world));
  if ("statute" in scenario) return end(scenario, periodEnd(scenario, world));
  if ("shows" in scenario) return differences(scenario.shows, world.item(scenario.item), scenario.item);
  return packFindings(scenario, world);
};

const termEnd = (
  { term: id, from, extension, excluded = [] }: Static<typeof TermScenario>,
  { law }: World,
): PeriodResult => {
  const term = law.terms.get(id);
  if (!term) throw new Error(`no term ${id}`);
  return computeTerm(term, { from, ...(extension === undefined ? {} : { extension }), excluded: spans(excluded) }, law);
};

const periodEnd = (scenario: Static<typeof PeriodScenario>, { law }: World): PeriodResult => {
  const { statute, from, length, unit, side, extension, excluded = [] } = scenario;
  const counting = countingOf(law.counting, statute);
  return computePeriod({ from, length, unit, side, extension, excluded: spans(excluded), counting }, law.calendar);
};

const spans = (excluded: { from: string; to: string; reason: string }[]) =>
  excluded.map(({ from, to, reason }) => ({ from, to, reason: { zh: reason, en: reason } }));

const end = (
  { due, provisional, basis = [], skips = {}, counts = [], explains = "" }: Ends,
  result: PeriodResult,
): string[] => {
  if (!result.ok) return [result.fault.message.zh];
  const { period } = result;
  const passed = new Map(period.skipped.map(({ date, reason }) => [date, reason.zh]));
  return [
    ...(period.due === due ? [] : [`届满应为 ${due}，算出 ${period.due}`]),
    ...(provisional === undefined || period.provisional === provisional ? [] : [`provisional: ${period.provisional}`]),
    ...basis
      .filter((key) => !period.basis.includes(key))
      .map((key) => `依据中没有 ${key}（有 ${period.basis.join("、")}）`),
    ...Object.entries(skips)
      .filter(([date, reason]) => passed.get(date) !== reason)
      .map(([date, reason]) => `${date} 应因${reason}跳过，实为 ${passed.get(date) ?? "计入"}`),
    ...(period.explanation.zh.includes(explains) ? [] : [`说明中没有“${explains}”：${period.explanation.zh}`]),
    ...counts.filter((date) => passed.has(date)).map((date) => `${date} 应计入，却因${passed.get(date)}跳过`),
  ];
};

const packFindings = ({ pack, change, faults }: Extract<Scenario, { pack: string }>, world: World): string[] => {
  const found = [...new Set(world.faults(pack, change).map(({ code }) => code))].toSorted();
  const wanted = [...new Set(faults)].toSorted();
  return found.join() === wanted.join() ? [] : [`${pack}：应有的错误 [${wanted.join()}]，实有 [${found.join()}]`];
};
