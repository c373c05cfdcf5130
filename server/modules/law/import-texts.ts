import { readdir } from "node:fs/promises";
import type { Statute, StatuteTable } from "@mingfa/core/law";
import type { Database } from "#platform/database";
import { storeArticles } from "./store.ts";
import { readText } from "./texts.ts";

/** A text that is not as a text must be. */
export type TextFault = { file: string; message: { zh: string; en: string } };

/** What an import did: texts and articles stored, versions whose text was not there, files the table doesn't know. */
export type ImportReport = { texts: number; articles: number; missing: string[]; unlisted: string[] };

/**
 * Stores the articles of every text in `folder` that the table of statutes names. Nothing is stored when one of them
 * has a gap in its numbering or an article without words.
 */
export const importTexts = async (
  db: Database,
  statutes: StatuteTable,
  folder: string,
): Promise<{ ok: true; report: ImportReport } | { ok: false; faults: TextFault[] }> => {
  const listed = statutes.statutes.flatMap(({ name, versions }) =>
    versions.flatMap(({ id, file }) => (file === undefined ? [] : [{ statute: name, version: id, file }])),
  );
  const read = await Promise.all(listed.map(async (entry) => ({ ...entry, text: await readText(folder, entry.file) })));
  const found = read.flatMap(({ text, ...entry }) => (text ? [{ ...entry, text, articles: text.articles }] : []));
  const faults = found.flatMap(({ file, text }) => textFaults(text).map((message) => ({ file, message })));
  if (found.length === 0)
    faults.push({ file: folder, message: { zh: "没有法规表所列的文本", en: "none of the table's texts is here" } });
  if (faults.length > 0) return { ok: false, faults };
  await storeArticles(db, found);
  const known = new Set(listed.map(({ file }) => file));
  return {
    ok: true,
    report: {
      texts: found.length,
      articles: found.reduce((sum, { articles }) => sum + articles.length, 0),
      missing: read.filter(({ text }) => !text).map(({ file }) => file),
      unlisted: (await readdir(folder)).filter(
        (file) => file.endsWith(".md") && file !== "INDEX.md" && !known.has(file),
      ),
    },
  };
};

/** Articles run 1, 2, 3… (a 之一 keeps its article's number), each with words. */
const textFaults = ({ articles }: Statute): { zh: string; en: string }[] => {
  let last = 0;
  return articles.flatMap(({ number, suffix, paragraphs }) => {
    const expected = suffix === undefined ? last + 1 : last;
    const faults =
      number === expected
        ? []
        : [{ zh: `第${last}条之后是第${number}条`, en: `article ${number} follows article ${last}` }];
    last = number;
    if (paragraphs.length === 0) faults.push({ zh: `第${number}条没有内容`, en: `article ${number} has no words` });
    return faults;
  });
};
