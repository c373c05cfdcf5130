import { resolve } from "node:path";
import { readColumns, suggestAll, type Column, type Lexicon, type Suggestion } from "@mingfa/core/classification";
import { readClassification } from "#packs";
import { loadConfig } from "#platform/config";
import { today } from "../civil-day.ts";
import type { Command } from "../command.ts";
import { badInput, CommandProblem, exit } from "../problem.ts";
import { readInput } from "../read-json.ts";
import { refusePacks } from "../refuse-packs.ts";

/** Suggests personal, sensitive, category and grade for the columns of a schema; needs no server and no database. */
export const classify: Command = {
  name: "classify",
  usage: "COLUMNS.csv [--standard ID] [--packs DIR] [--json]",
  summary: {
    zh: "按字段名、说明、类型和样例值，建议每个字段是否个人信息、是否敏感、归哪一类、定几级，附理由；由工作人员确认",
    en: "Suggests for each column of a CSV whether it is personal or sensitive, its category and grade, with reasons; an officer confirms",
  },
  examples: ["mingfa classify columns.csv --json", "mingfa classify columns.csv --standard 'GB/T 35273-2020' --json"],
  options: { standard: { type: "string" }, packs: { type: "string" } },
  words: { least: 1, most: 1 },
  run: (args) => {
    const [file = ""] = args.words;
    const columns = columnsOf(readInput(file));
    const packs = args.text("packs");
    const lexicon = lexiconIn(packs === undefined ? loadConfig(process.env).packsDir : resolve(packs));
    const standard = args.text("standard");
    const options = { today: today(), ...(standard === undefined ? {} : { standard: known(lexicon, standard) }) };
    const line = args.flag("json") ? (suggestion: Suggestion) => JSON.stringify(suggestion) : readable;
    for (const suggestion of suggestAll(lexicon, columns, options)) process.stdout.write(`${line(suggestion)}\n`);
  },
};

const columnsOf = (text: string): Column[] => {
  const read = readColumns(text);
  if (read.ok) return read.columns;
  const { code, message, column, line } = read.fault;
  const field = column ?? `line ${line}`;
  throw new CommandProblem(exit.badInput, code, message, { problems: [{ field, code, message }] });
};

const lexiconIn = (folder: string): Lexicon => {
  const read = readClassification(folder);
  if (!read.ok) throw refusePacks(read.errors);
  return read.lexicon;
};

const known = (lexicon: Lexicon, standard: string): string => {
  const ids = lexicon.pack.kinds.sensitive.standards.map(({ id }) => id);
  if (ids.includes(standard)) return standard;
  const list = ids.join("、");
  throw badInput(
    "noSuchStandard",
    `没有标准“${standard}”（有：${list}）`,
    `there is no standard “${standard}” (known: ${list})`,
  );
};

const personal = { direct: "直接个人信息", contextual: "间接个人信息", none: "非个人信息" };

const readable = ({
  table,
  column,
  kind,
  sensitive,
  category,
  grade,
  confidence,
  reasons,
  ...rest
}: Suggestion): string =>
  [
    `${table}.${column}`,
    personal[rest.personal] + (sensitive ? "（敏感）" : ""),
    kind ?? "—",
    category,
    grade,
    confidence.toFixed(2),
    reasons.map(({ zh }) => zh).join("；"),
  ].join("\t");
