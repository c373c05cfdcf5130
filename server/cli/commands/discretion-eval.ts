import { parseExactJson } from "@mingfa/core/decision";
import {
  prepareSection,
  nameOf,
  notInForce,
  readCase,
  type DiscretionAnswer,
  type DiscretionCase,
  type Remark,
} from "@mingfa/core/discretion";
import { civilDay } from "../civil-day.ts";
import type { Command } from "../command.ts";
import { benchmarkNamed, readTables, sectionOf } from "../discretion-table.ts";
import { print } from "../print.ts";
import { badInput, CommandProblem, exit } from "../problem.ts";

/** Applies a section of a discretion benchmark to a case, and shows how it comes to its result. */
export const discretionEval: Command = {
  name: "discretion eval",
  usage: "TABLE.json --section ID --case JSON [--on DATE] [--method ID] [--packs DIR] [--json]",
  summary: {
    zh: '按裁量基准计算：逐项列出权重、依据的行和条文；case 为 {"choices":{要素:选项},"base":数额,"degree":从轻|一般|从重}。超出法定幅度退出码 3；表不完整退出码 2；--on 按该日核对法条是否施行',
    en: 'Applies a discretion benchmark: each weight with its row; case is {"choices":{factor:option},"base":amount,"degree":lighter|ordinary|heavier}. Outside the statutory range exit code 3; an incomplete table 2; --on says which cited law is not in force that day',
  },
  examples: [
    `mingfa discretion eval chapters.json --section 2.3 --case '{"choices":{"行为表现形式":"未安装","整改情况":"限期内改正"}}' --json`,
    `mingfa discretion eval chapters.json --section 1.1 --case '{"choices":{"建设项目地点":"一般区域"},"base":6000000}' --json`,
    `mingfa discretion eval chapters.json --section 3.28 --case '{"choices":{"近二年同类违法行为情况":2},"degree":"一般"}' --json`,
  ],
  options: {
    section: { type: "string" },
    case: { type: "string" },
    on: { type: "string" },
    method: { type: "string" },
    packs: { type: "string" },
  },
  words: { least: 1, most: 1 },
  run: (args) => {
    const name = args.needed("section");
    const given = caseOf(args.needed("case"));
    const section = sectionOf(readTables(args.words[0] ?? ""), name);
    const { benchmark, statutes } = benchmarkNamed(args.text("packs"), args.text("method"));
    const on = args.text("on");
    const doubts = on === undefined ? [] : notInForce(section, benchmark, statutes, civilDay(on, "--on"));
    const prepared = prepareSection(section, benchmark.method);
    if (!prepared.ok) throw incomplete(args.flag("json"), nameOf(section), prepared.missing);
    const result = prepared.section.evaluate(given);
    if (!result.ok) throw faultOf(result.fault);
    answer(args.flag("json"), { ...result.answer, warnings: [...doubts, ...result.answer.warnings] });
  },
};

/** What the table lacks stands on standard output too, for programs. */
const incomplete = (json: boolean, section: string, missing: Remark[]): CommandProblem => {
  if (json) process.stdout.write(`${JSON.stringify({ section, incomplete: missing })}\n`);
  const [zh, en] = [missing.map(({ message }) => message.zh), missing.map(({ message }) => message.en)];
  return badInput("incompleteTable", `裁量表不完整：${zh.join("；")}`, `the table is incomplete: ${en.join("; ")}`);
};

const answer = (json: boolean, result: DiscretionAnswer): void => {
  print(json, result, () => readable(result));
  if (result.withinStatute !== false) return;
  throw new CommandProblem(exit.refused, "outsideStatute", {
    zh: "结果不在法定幅度之内",
    en: "the result is not within what the law allows",
  });
};

const readable = ({ steps, warnings }: DiscretionAnswer): string =>
  [...steps.map(({ why }) => why.zh), ...warnings.map(({ message }) => `注意：${message.zh}`)].join("\n");

const caseOf = (text: string): DiscretionCase => {
  const json = parseExactJson(text);
  if (json === undefined) throw badInput("notJson", "--case 应为 JSON", "--case must be JSON");
  const read = readCase(json);
  if (read.ok) return read.case;
  throw faultOf(read.fault);
};

const faultOf = ({ field, zh, en }: { field: string; zh: string; en: string }): CommandProblem => {
  const message = { zh: `${field}：${zh}`, en: `${field}: ${en}` };
  return new CommandProblem(exit.badInput, "case", message, { problems: [{ field, code: "case", message }] });
};
