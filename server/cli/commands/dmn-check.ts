import { prepareDecision, printExactJson } from "@mingfa/core/decision";
import { checkTable, decimalOf, type Decimal, type TableFinding } from "@mingfa/core/expression";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { modelIn, noSuchDecision, outsideSubset } from "../dmn-model.ts";
import { print } from "../print.ts";
import { badInput } from "../problem.ts";

/** Checks the table of a decision as a whole. */
export const dmnCheck: Command = {
  name: "dmn check",
  usage: "FILE.dmn --decision NAME [--least N] [--most N] [--basis] [--json]",
  summary: {
    zh: "检查决策表：空档、重叠（附例）、结果超出幅度、规则没有注明法条；有问题时退出码 2",
    en: "Checks a decision table for gaps and overlaps (with an example), results outside a range and rules without an article; exit code 2 when something is found",
  },
  examples: [
    "mingfa dmn check fines.dmn --decision 罚款 --json",
    "mingfa dmn check fines.dmn --decision 罚款 --least 20000 --most 200000 --basis --json",
  ],
  options: {
    decision: { type: "string" },
    least: { type: "string" },
    most: { type: "string" },
    basis: { type: "boolean" },
  },
  words: { least: 1, most: 1 },
  run: (args) => {
    const name = args.needed("decision");
    const model = modelIn(args.words[0] ?? "");
    const prepared = prepareDecision(model, name);
    if (prepared === undefined) throw noSuchDecision(model, name);
    if (!prepared.ok) throw outsideSubset(prepared.outside);
    const logic = model.decisions.find(({ label }) => label === name)?.logic;
    if (logic?.kind !== "table") throw badInput("noTable", `“${name}”不是决策表`, `“${name}” is no decision table`);
    const range = { ...bound(args, "least"), ...bound(args, "most") };
    const found = checkTable(logic.table, { range, basis: args.flag("basis") });
    const labels = logic.table.inputs.map(({ expression, label }) => label ?? expression);
    const lines = found.map((finding) => line(finding, labels));
    print(args.flag("json"), { rules: logic.table.rules.length, found: lines }, () =>
      lines.map(({ message }) => message.zh).join("\n"),
    );
    if (lines.length > 0) throw badInput("tableFindings", `发现 ${lines.length} 处问题`, `${lines.length} findings`);
  },
};

const bound = (args: Arguments, name: "least" | "most"): { [K in typeof name]?: Decimal } => {
  const text = args.text(name);
  if (text === undefined) return {};
  const value = decimalOf(text);
  if (value === null) throw badInput("notNumber", `--${name} 应为数字`, `--${name} must be a number`);
  return { [name]: value };
};

const line = (finding: TableFinding, labels: readonly string[]) => {
  const { zh, en } = words(finding, labels);
  const rules = "rules" in finding ? finding.rules : "rule" in finding ? [finding.rule] : [];
  return { kind: finding.kind, rules, message: { zh, en } };
};

const words = (finding: TableFinding, labels: readonly string[]): { zh: string; en: string } => {
  const example = "example" in finding ? finding.example : [];
  const at = example.map((value, index) => `${labels[index]}=${printExactJson(value)}`).join(", ");
  switch (finding.kind) {
    case "gap":
      return { zh: `没有规则适用：${at}`, en: `no rule holds for ${at}` };
    case "overlap":
      return {
        zh: `规则 ${finding.rules.join("、")} 同时成立：${at}`,
        en: `rules ${finding.rules.join(" and ")} hold together for ${at}`,
      };
    case "notJudged":
      return {
        zh: `第 ${finding.column} 个输入的条件不只是与常数比较，没有检查空档和重叠`,
        en: `input ${finding.column} is compared with more than constants: gaps and overlaps were not looked for`,
      };
    case "outsideRange":
      return {
        zh: `规则 ${finding.rule} 的结果 ${finding.value.toFixed()} 超出幅度`,
        en: `rule ${finding.rule}: ${finding.value.toFixed()} is outside the range`,
      };
    case "noBasis":
      return { zh: `规则 ${finding.rule} 没有注明法条`, en: `rule ${finding.rule} names no article` };
  }
};
