import type { Element } from "./element.ts";
import type { LawTest } from "./read-scenarios.ts";
import type { RuleNotes } from "./rule-notes.ts";

/** A row of the table of rules, as far as it matters here. */
export type Rule = { id: string; law: string };

/** How a rule stands: executed by elements and proved by tests; never executable, and why; or open. */
type RuleState =
  | { id: string; state: "executed"; by: string[]; test: string; tests: string[] }
  | { id: string; state: "notExecutable"; why: string }
  | { id: string; state: "open"; why: string };

export type Coverage = {
  covered: number;
  total: number;
  byStatute: Record<string, { covered: number; total: number; notExecutable: number }>;
  rules: RuleState[];
};

/** A rule counts as covered only when something in use names it and a test proves it. */
export const coverage = (
  rules: readonly Rule[],
  {
    elements,
    defined,
    tests,
    notes,
  }: { elements: readonly Element[]; defined: readonly Element[]; tests: readonly LawTest[]; notes: RuleNotes },
): Coverage => {
  const why = new Map(
    notes.notExecutable.flatMap(({ rules: ids, why: text }) => ids.map((id) => [id, `${text.zh} ${text.en}`])),
  );
  const states = rules.map(({ id }): RuleState => {
    const by = elements.filter(({ executes }) => executes.includes(id)).map((element) => element.id);
    const proofs = tests.filter(({ proves }) => proves.has(id)).map((test) => test.id);
    const [test] = proofs;
    if (by.length > 0 && test !== undefined) return { id, state: "executed", by, test, tests: proofs };
    const never = why.get(id);
    if (never !== undefined) return { id, state: "notExecutable", why: never };
    return {
      id,
      state: "open",
      why: openWhy(
        by,
        defined.some(({ executes }) => executes.includes(id)),
      ),
    };
  });
  return { ...count(states), byStatute: byStatute(rules, states, notes), rules: states };
};

const openWhy = (by: string[], isDefined: boolean): string =>
  by.length > 0
    ? "有元素执行，尚无证明它的测试 An element executes it, no test proves it yet"
    : isDefined
      ? "期限或者口径已在规则包中，尚无程序使用 Its term or reading is in the packs, no procedure uses it yet"
      : "尚未写入规则包 Not in the packs yet";

const count = (states: readonly RuleState[]) => ({
  covered: states.filter(({ state }) => state === "executed").length,
  total: states.length,
});

const byStatute = (
  rules: readonly Rule[],
  states: readonly RuleState[],
  { names }: RuleNotes,
): Coverage["byStatute"] => {
  const shortOf = new Map(rules.map(({ id, law }) => [id, shortName(law, names)]));
  return Object.fromEntries(
    [...Map.groupBy(states, ({ id }) => shortOf.get(id) ?? "")].map(([name, own]) => [
      name,
      { ...count(own), notExecutable: own.filter(({ state }) => state === "notExecutable").length },
    ]),
  );
};

/** `行政处罚法(2021)` → 处罚, by the packs' names; without one, the statute's own name. */
const shortName = (law: string, names: Record<string, string>): string => {
  const name = law.replace(/\([^)]*\)$/u, "");
  return names[name] ?? name;
};

/** Ids that packs, tests or notes name and the table of rules does not have. */
export const unknownRules = (
  rules: readonly Rule[],
  { defined, tests, notes }: { defined: readonly Element[]; tests: readonly LawTest[]; notes: RuleNotes },
): { rule: string; at: string }[] => {
  const known = new Set(rules.map(({ id }) => id));
  const named = [
    ...defined.flatMap(({ executes, id }) => executes.map((rule) => ({ rule, at: id }))),
    ...tests.flatMap(({ restsOn, id }) => [...restsOn].map((rule) => ({ rule, at: id }))),
    ...notes.notExecutable.flatMap(({ rules: ids }) =>
      ids.map((rule) => ({ rule, at: "packs/law/coverage/rules.yaml" })),
    ),
  ];
  return named.filter(({ rule }) => !known.has(rule));
};
