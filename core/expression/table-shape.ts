import { SourceFault } from "./error.ts";
import type { DecisionTableSource } from "./table.ts";

/** What is wrong with a table as a whole, before its cells are read. */
export const checkShape = ({ inputs, outputs, hitPolicy, aggregation, rules }: DecisionTableSource): SourceFault[] => {
  const faults: SourceFault[] = [];
  const check = (fine: boolean, zh: string, en: string) => {
    if (!fine) faults.push(new SourceFault("table", 0, zh, en));
  };
  check(outputs.length > 0, "没有输出", "there is no output");
  check(
    new Set(outputs.map(({ name }) => name)).size === outputs.length,
    "输出的名称重复",
    "two outputs have one name",
  );
  for (const [index, { when, then }] of rules.entries()) {
    check(
      when.length === inputs.length,
      `第 ${index + 1} 条规则有 ${when.length} 个条件，应有 ${inputs.length} 个`,
      `rule ${index + 1} has ${when.length} conditions, not ${inputs.length}`,
    );
    check(
      then.length === outputs.length,
      `第 ${index + 1} 条规则有 ${then.length} 个结果，应有 ${outputs.length} 个`,
      `rule ${index + 1} has ${then.length} results, not ${outputs.length}`,
    );
  }
  const ids = rules.map(({ id }, index) => id ?? String(index + 1));
  check(new Set(ids).size === ids.length, "规则的编号重复", "two rules have one id");
  check(aggregation === undefined || hitPolicy === "COLLECT", "只有 COLLECT 可以汇总", "only COLLECT aggregates");
  check(
    aggregation === undefined || outputs.length === 1,
    "汇总的表只能有一个输出",
    "a table that aggregates has one output",
  );
  check(
    (hitPolicy !== "PRIORITY" && hitPolicy !== "OUTPUT ORDER") || outputs.some(({ values }) => values !== undefined),
    `${hitPolicy} 须列出输出值的次序`,
    `${hitPolicy} needs the values of an output in order of priority`,
  );
  return faults;
};
