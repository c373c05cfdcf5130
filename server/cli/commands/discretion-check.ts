import { checkSection, nameOf, type Remark } from "@mingfa/core/discretion";
import type { Command } from "../command.ts";
import { benchmarkNamed, readTables } from "../discretion-table.ts";
import { print } from "../print.ts";
import { badInput } from "../problem.ts";

/** Checks the tables of a benchmark before they are applied. */
export const discretionCheck: Command = {
  name: "discretion check",
  usage: "TABLE.json [--method ID] [--packs DIR] [--json]",
  summary: {
    zh: "检查裁量表：空档、重叠、缺少依据、不完整、结果超出法定幅度，指明在哪一行；有不能用的表时退出码 2",
    en: "Checks tables of discretion for gaps, overlaps, missing bases and results outside the law, with the row; exit code 2 when a table cannot be used",
  },
  examples: ["mingfa discretion check chapters.json", "mingfa discretion check chapters.json --json"],
  options: { method: { type: "string" }, packs: { type: "string" } },
  words: { least: 1, most: 1 },
  run: (args) => {
    const sections = readTables(args.words[0] ?? "");
    const { method } = benchmarkNamed(args.text("packs"), args.text("method")).benchmark;
    const checked = sections.map((section) => ({ section: nameOf(section), ...checkSection(section, method) }));
    const odd = checked.filter(({ stops, warnings }) => stops.length + warnings.length > 0);
    const unusable = odd.filter(({ stops }) => stops.length > 0).length;
    print(args.flag("json"), { sections: sections.length, unusable, found: odd }, () => readable(sections.length, odd));
    if (unusable > 0)
      throw badInput("incompleteTable", `有 ${unusable} 张表不能用`, `${unusable} tables cannot be used`);
  },
};

const readable = (count: number, odd: { section: string; stops: Remark[]; warnings: Remark[] }[]): string =>
  [
    `共 ${count} 张表 ${count} tables`,
    ...odd.flatMap(({ section, stops, warnings }) => [
      ...stops.map((found) => `${section}\t不能用 stops\t${line(found)}`),
      ...warnings.map((found) => `${section}\t注意 warning\t${line(found)}`),
    ]),
  ].join("\n");

const line = ({ message, row }: Remark): string => `${message.zh}${row === undefined ? "" : `（${row}）`}`;
