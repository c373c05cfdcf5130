import {
  parseExactJson,
  prepareDecision,
  printExactJson,
  type DecisionModel,
  type ExactJson,
} from "@mingfa/core/decision";
import type { Command } from "../command.ts";
import { modelIn, noSuchDecision, outsideSubset } from "../dmn-model.ts";
import { badInput } from "../problem.ts";

/** Makes a decision of a DMN model over given inputs; what lies outside the subset is refused, never guessed. */
export const dmnEval: Command = {
  name: "dmn eval",
  usage: "FILE.dmn --decision NAME --input JSON [--json]",
  summary: {
    zh: "按 DMN 模型（1.2 至 1.5）作出一项决策，数字按 34 位十进制精确计算；超出子集的模型一律拒绝（退出码 2，outsideSubset 说明何处）",
    en: "Makes a decision of a DMN model (1.2 to 1.5) with exact decimals of 34 digits; a model outside the subset is refused (exit code 2, outsideSubset says where)",
  },
  examples: [
    `mingfa dmn eval fines.dmn --decision 罚款 --input '{"超标倍数":2.5,"整改":true}' --json`,
    `mingfa dmn eval loan.dmn --decision payment --input '{"loan":{"principal":600000,"rate":0.0375,"termMonths":360}}' --json`,
  ],
  options: { decision: { type: "string" }, input: { type: "string" } },
  words: { least: 1, most: 1 },
  run: (args) => {
    const [file = ""] = args.words;
    const decision = args.needed("decision");
    const inputs = inputsOf(args.text("input") ?? "{}");
    const model = modelIn(file);
    const prepared = prepareDecision(model, decision);
    if (prepared === undefined) throw noSuchDecision(model, decision);
    if (!prepared.ok) throw outsideSubset(prepared.outside);
    checkNames(model, inputs);
    const result = prepared.decision.evaluate(inputs);
    if (!result.ok) throw outsideSubset(result.outside);
    process.stdout.write(`${printExactJson(result.value)}\n`);
  },
};

const inputsOf = (text: string): { [name: string]: ExactJson } => {
  const parsed = parseExactJson(text);
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) && !("toFixed" in parsed)) return parsed;
  throw badInput("notJson", "--input 应为 JSON 对象", "--input must be a JSON object");
};

const checkNames = ({ inputs, decisions }: DecisionModel, given: { [name: string]: ExactJson }): void => {
  const stray = Object.keys(given).find((name) => !inputs.some(({ label }) => label === name));
  if (stray === undefined) return;
  if (decisions.some(({ label }) => label === stray))
    throw outsideSubset({ zh: `“${stray}”是决策，不能给定`, en: `“${stray}” is a decision and can't be given` });
  const known = inputs.map(({ label }) => label).join(", ");
  throw badInput(
    "noSuchInput",
    `模型没有输入“${stray}”（有：${known}）`,
    `the model has no input “${stray}” (${known})`,
  );
};
