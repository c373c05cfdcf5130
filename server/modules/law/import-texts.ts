import type { Statute, StatuteTable } from "@mingfa/core/law";
import type { Database } from "#platform/database";
import { findTexts, type TextFault } from "./find-texts.ts";
import { withPreamble } from "./read-text.ts";
import { storeArticles } from "./store.ts";

/** What an import did: texts and articles stored, versions whose text was not there, files the table doesn't know. */
export type ImportReport = { texts: number; articles: number; missing: string[]; unlisted: string[] };

/**
 * Stores the articles of every text in `folder`, Markdown or DOCX, that is a version of the table of statutes. Nothing
 * is stored when one of them can't be read, has a gap in its numbering or an article without words.
 */
export const importTexts = async (
  db: Database,
  statutes: StatuteTable,
  folder: string,
): Promise<{ ok: true; report: ImportReport } | { ok: false; faults: TextFault[] }> => {
  const { found, missing, unlisted, faults } = await findTexts(folder, statutes);
  faults.push(...found.flatMap(({ file, text }) => textFaults(text).map((message) => ({ file, message }))));
  if (found.length === 0 && faults.length === 0)
    faults.push({ file: folder, message: { zh: "没有法规表所列的文本", en: "none of the table's texts is here" } });
  if (faults.length > 0) return { ok: false, faults };
  await storeArticles(
    db,
    found.map(({ statute, version, text }) => ({ statute, version, articles: withPreamble(text) })),
  );
  const articles = found.reduce((sum, { text }) => sum + text.articles.length, 0);
  return { ok: true, report: { texts: found.length, articles, missing, unlisted } };
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
