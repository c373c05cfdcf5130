import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CaseRecord } from "../case-record.ts";

const folder = dirname(fileURLToPath(import.meta.url));

/** The fictional cases, as `mingfa case replay` reads them. */
export const cases = JSON.parse(readFileSync(join(folder, "cases.json"), "utf8")) as CaseRecord[];

/** A row of the answers: what a person found of one rule in one case. */
export type Answer = {
  id: string;
  rule: string;
  index: number | null;
  verdict: string;
  due: string | null;
  actual: string | null;
};

const orNull = (cell: string): string | null => (cell === "—" ? null : cell);

export const answers: Answer[] = readFileSync(join(folder, "answers.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| 甲"))
  .map((line) => {
    const [id = "", rule = "", step = "", verdict = "", due = "", actual = ""] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const index = step === "—" ? null : Number(step);
    return { id, rule, index, verdict, due: orNull(due), actual: orNull(actual) };
  });
