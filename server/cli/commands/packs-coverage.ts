import { readCoverage, type Coverage, type Rule } from "#packs";
import { loadConfig } from "#platform/config";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { badInput, CommandProblem, exit } from "../problem.ts";
import { readJson } from "../read-json.ts";

/** Which rules of a table the packs execute, by which element, proved by which test. */
export const packsCoverage: Command = {
  name: "packs coverage",
  usage: "--rules FILE [--json]",
  summary: {
    zh: "规则表中哪些规则由规则包执行：由哪个元素执行、由哪个测试证明；不能由平台执行的写明原因",
    en: "Which rules of a table the packs execute, by which element and proved by which test; and which no platform can",
  },
  examples: ["mingfa packs coverage --rules law-rules.json --json"],
  options: { rules: { type: "string" } },
  words: { least: 0, most: 0 },
  run: (args) => {
    const rules = rulesOf(readJson(args.needed("rules")));
    const { coverage, unknown } = readCoverage(loadConfig(process.env).packsDir, rules);
    if (unknown.length > 0)
      throw new CommandProblem(
        exit.badInput,
        "unknownRules",
        { zh: "规则包提到的规则不在规则表中", en: "the packs name rules that the table lacks" },
        {
          problems: unknown.map(({ rule, at }) => ({
            field: at,
            code: "unknownRule",
            message: { zh: `规则表中没有“${rule}”`, en: `the table has no “${rule}”` },
          })),
        },
      );
    print(args.flag("json"), coverage, () => readable(coverage));
  },
};

const rulesOf = (value: unknown): Rule[] => {
  if (!Array.isArray(value)) throw notRules();
  return value.map((row: unknown) => {
    if (typeof row !== "object" || row === null || !("id" in row) || !("law" in row)) throw notRules();
    const { id, law } = row;
    if (typeof id !== "string" || typeof law !== "string") throw notRules();
    return { id, law };
  });
};

const notRules = () =>
  badInput("rules", "规则表应为数组，每行有 id 和 law", "a table of rules is an array whose rows have id and law");

const readable = ({ covered, total, byStatute, rules }: Coverage): string =>
  [
    `已执行 executed: ${covered} / ${total}`,
    ...Object.entries(byStatute).map(
      ([name, own]) => `  ${name}: ${own.covered} / ${own.total}（不能执行 not executable: ${own.notExecutable}）`,
    ),
    ...rules.flatMap((rule) => (rule.state === "executed" ? [`  ${rule.id}  ${rule.by.join(", ")}`] : [])),
  ].join("\n");
