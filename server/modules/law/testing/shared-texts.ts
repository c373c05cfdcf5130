import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StatuteTable } from "@mingfa/core/law";
import type { TextOf } from "../texts.ts";

const repository = join(import.meta.dirname, "../../../..");

/** The folder of statute texts, which are no part of the repository. */
export const lawFolder = process.env["LAW_DIR"] ?? join(repository, "../shared/law");

/** Whether the texts are missing. Said aloud, and a failure under CI. */
export const withoutTexts = !existsSync(join(lawFolder, "INDEX.md"));
if (withoutTexts) {
  const reason = `statute texts not tested; missing: ${lawFolder} (set LAW_DIR)`;
  if (process.env["CI"] !== undefined) throw new Error(reason);
  console.warn(reason);
}

/** Number of articles of each text file, as the folder's index counts them; 0 for texts without numbered articles. */
export const indexedCounts = (): Map<string, number> => {
  const rows = readFileSync(join(lawFolder, "INDEX.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 11 && !/^名称$|^-+$/.test(cells[1] ?? ""));
  return new Map(rows.map((cells) => [`${cells[1]}.md`, cells[6] === "—" ? 0 : Number(cells[6])]));
};

/** Every version of the table whose text is known. */
export const allTexts = ({ statutes }: StatuteTable): TextOf[] =>
  statutes.flatMap(({ name, versions }) =>
    versions.flatMap(({ id, file }) => (file === undefined ? [] : [{ statute: name, version: id, file }])),
  );
