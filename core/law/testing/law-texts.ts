import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { readStatute } from "../statute-read.ts";
import type { Statute } from "../statute.ts";

const repository = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const shared = join(repository, "../shared");
const lawFolder = process.env["LAW_DIR"] ?? join(shared, "law");
const rulesFile = join(shared, "design/law-rules.json");

const missing = [lawFolder, rulesFile].filter((path) => !existsSync(path));

/**
 * Why the statute texts can't be read; undefined when they can. Under CI a missing text is a failure, not a reason.
 */
export const withoutTexts = missing.length === 0 ? undefined : `missing: ${missing.join(", ")} (set LAW_DIR)`;
if (withoutTexts !== undefined) {
  if (process.env["CI"] !== undefined) throw new Error(withoutTexts);
  console.warn(`statute texts not tested; ${withoutTexts}`);
}

/** One line of the index of texts: the table's columns under their Chinese headings. */
export type IndexRow = Record<string, string>;

export function indexRows(): IndexRow[] {
  const lines = readFileSync(join(lawFolder, "INDEX.md"), "utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith("| 名称 |"));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  const cells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [headings = [], , ...rows] = lines.slice(start, end).map(cells);
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""])));
}

/** What stands in one row of the table of rules drawn from the texts. */
export type RuleRow = {
  id: string;
  law: string;
  art: number;
  para: number | null;
  item: number | null;
  dayCount: string;
  quote: string;
};

export function ruleRows(): RuleRow[] {
  return JSON.parse(readFileSync(rulesFile, "utf8")) as RuleRow[];
}

const read = new Map<string, Statute>();

/** The statute of a text named as the index names it: `行政处罚法(2021)`. */
export function statuteText(name: string): Statute {
  const known = read.get(name);
  if (known !== undefined) return known;
  const statute = readStatute(readFileSync(join(lawFolder, `${name}.md`), "utf8"), `${name}.md`);
  read.set(name, statute);
  return statute;
}

export const packedStatutes = (): unknown => parse(readFileSync(join(repository, "packs/law/statutes.yaml"), "utf8"));
