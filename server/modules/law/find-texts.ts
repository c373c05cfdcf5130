import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { findStatute, type Statute, type StatuteTable } from "@mingfa/core/law";
import { docxLimits } from "./docx-archive.ts";
import { DocxFault } from "./docx-fault.ts";
import { readDocx } from "./read-docx.ts";
import { readText } from "./read-text.ts";
import type { TextKey } from "./store.ts";

/** A text that is not as a text must be. */
export type TextFault = { file: string; message: { zh: string; en: string } };

/** The texts of a folder that are versions of the table, files it doesn't know, and the table's files that aren't there. */
export type FoundTexts = {
  found: (TextKey & { file: string; text: Statute })[];
  missing: string[];
  unlisted: string[];
  faults: TextFault[];
};

/**
 * Reads the folder: Markdown files by the names that the table gives them; DOCX files by the title they bear and the
 * day of adoption at the end of their name (`…法_20251028.docx`), as the national database names them.
 */
export const findTexts = async (folder: string, { statutes }: StatuteTable): Promise<FoundTexts> => {
  const files = await readdir(folder);
  const listed = statutes.flatMap(({ name, versions }) =>
    versions.flatMap(({ id, file }) => (file === undefined ? [] : [{ statute: name, version: id, file }])),
  );
  const markdown = await Promise.all(
    listed.map(async (entry) => ({ ...entry, text: await readText(folder, entry.file) })),
  );
  const found: FoundTexts["found"] = markdown.flatMap(({ text, ...entry }) => (text ? [{ ...entry, text }] : []));
  const known = new Set(listed.map(({ file }) => file));
  const result: FoundTexts = { found, missing: [], unlisted: [], faults: [] };
  for (const file of files.filter((one) => one.endsWith(".md") && one !== "INDEX.md" && !known.has(one)))
    result.unlisted.push(file);
  for (const file of files.filter((one) => /\.docx$/i.test(one) && !one.startsWith("~$"))) {
    const outcome = await docxText(folder, file, { statutes });
    if ("message" in outcome) result.faults.push(outcome);
    else if ("unlisted" in outcome) result.unlisted.push(file);
    else if (found.some(({ statute, version }) => statute === outcome.statute && version === outcome.version))
      result.faults.push({ file, message: twice });
    else found.push(outcome);
  }
  const have = new Set(found.map(({ statute, version }) => `${statute}/${version}`));
  for (const { statute, version, file } of listed) if (!have.has(`${statute}/${version}`)) result.missing.push(file);
  return result;
};

const docxText = async (
  folder: string,
  file: string,
  table: StatuteTable,
): Promise<FoundTexts["found"][number] | { unlisted: true } | TextFault> => {
  try {
    const path = join(folder, file);
    if ((await stat(path)).size > docxLimits.archive) return { file, message: tooLarge };
    const text = readDocx(await readFile(path), file);
    const entry = findStatute(table, text.title);
    const [, year, month, day] = /_(\d{4})(\d{2})(\d{2})\.docx$/i.exec(file) ?? [];
    const version = entry?.versions.find(
      ({ adopted }) => adopted !== undefined && adopted === `${year}-${month}-${day}`,
    );
    return entry && version ? { statute: entry.name, version: version.id, file, text } : { unlisted: true };
  } catch (error) {
    if (error instanceof DocxFault) return { file, message: error.text };
    throw error;
  }
};

const twice = { zh: "这一版本已有另一份文本", en: "another text of this version is here too" };
const tooLarge = {
  zh: `文件超过 ${docxLimits.archive} 字节`,
  en: `the file exceeds ${docxLimits.archive} bytes`,
};
