import { compare, equal, order } from "./compare.ts";
import { add, decimal, isDecimal } from "./decimal.ts";
import type { EvaluationError } from "./error.ts";
import type { DecisionTableSource, HitPolicy } from "./table.ts";
import { isList, type Value } from "./value.ts";

/** A rule that holds: its id and the values of its outputs. */
export type Hit = { id: string; outputs: readonly Value[] };

/** Which hits answer: one, a list of them, or none because the rules contradict the policy. */
export type Choice =
  | { kind: "one"; hit: Hit }
  | { kind: "list"; hits: readonly Hit[] }
  | { kind: "error"; error: EvaluationError };

/** Whether evaluation may stop at the first rule that holds. */
export const stopsAtFirst = (policy: HitPolicy): boolean => policy === "FIRST";

/** `hits` has at least one; `priorities` are the outputs' values, highest first (empty: of no priority). */
export const choose = (policy: HitPolicy, hits: readonly Hit[], priorities: readonly (readonly Value[])[]): Choice => {
  const [first, second] = hits;
  if (!first) return { kind: "list", hits };
  switch (policy) {
    case "FIRST":
      return { kind: "one", hit: first };
    case "UNIQUE":
      return second ? { kind: "error", error: severalRules(hits) } : { kind: "one", hit: first };
    case "ANY":
      return hits.every((hit) => hit.outputs.every((value, at) => equal(value, first.outputs[at] ?? null) === true))
        ? { kind: "one", hit: first }
        : { kind: "error", error: rulesDiffer(hits) };
    case "PRIORITY":
      return { kind: "one", hit: byPriority(hits, priorities)[0] ?? first };
    case "OUTPUT ORDER":
      return { kind: "list", hits: byPriority(hits, priorities) };
    case "RULE ORDER":
    case "COLLECT":
      return { kind: "list", hits };
  }
};

/** `COLLECT` with an operator, over the values of the one output. Null where a value is not of the kind. */
export const aggregate = (how: NonNullable<DecisionTableSource["aggregation"]>, values: readonly Value[]): Value => {
  if (how === "COUNT") return decimal(values.length);
  const [first = null, ...rest] = values;
  if (how === "SUM")
    return values.reduce<Value>(
      (total, value) => (isDecimal(total) && isDecimal(value) ? add(total, value) : null),
      decimal(0),
    );
  if (order(first, first) === undefined) return null;
  const sign = how === "MIN" ? "<" : ">";
  return rest.reduce<Value>((best, value) => {
    const better = compare(sign, value, best);
    return better === null ? null : better ? value : best;
  }, first);
};

const byPriority = (hits: readonly Hit[], priorities: readonly (readonly Value[])[]): Hit[] => {
  const ranked = hits.map((hit) => ({ hit, ranks: hit.outputs.map((value, at) => rank(value, priorities[at] ?? [])) }));
  ranked.sort((a, b) => {
    const at = a.ranks.findIndex((position, output) => position !== b.ranks[output]);
    return at < 0 ? 0 : (a.ranks[at] ?? 0) - (b.ranks[at] ?? 0);
  });
  return ranked.map(({ hit }) => hit);
};

/** A value not listed comes after all that are; a list by its first value. */
const rank = (value: Value, priority: readonly Value[]): number => {
  const sought = isList(value) ? (value[0] ?? null) : value;
  const at = priority.findIndex((listed) => equal(listed, sought) === true);
  return at < 0 ? priority.length : at;
};

const rows = (hits: readonly Hit[]) => ({
  zh: hits.map(({ id }) => id).join("、"),
  en: hits.map(({ id }) => id).join(", "),
});

const severalRules = (hits: readonly Hit[]): EvaluationError => {
  const { zh, en } = rows(hits);
  return {
    code: "severalRules",
    message: {
      zh: `决策表只能有一条规则成立，但规则 ${zh} 同时成立`,
      en: `only one rule may hold, but rules ${en} do`,
    },
  };
};

const rulesDiffer = (hits: readonly Hit[]): EvaluationError => {
  const { zh, en } = rows(hits);
  return {
    code: "rulesDiffer",
    message: { zh: `同时成立的规则 ${zh} 结果不同`, en: `rules ${en} hold together but differ in their results` },
  };
};
