import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readStatute, type Article, type Statute } from "@mingfa/core/law";
import type { Database } from "#platform/database";
import { isImported, storedArticle, type TextKey } from "./store.ts";

/** A version of a statute and, where a text of it is known, the name of the file. */
export type TextOf = TextKey & { file: string | undefined };

/** Where articles come from. `undefined`: no text of this version is at hand; `null`: its text has no such article. */
export type LawTexts = {
  article: (of: TextOf, number: number, suffix: number) => Promise<Article | null | undefined>;
};

/** The whole statute in a folder's file; undefined when the file isn't there. */
export const readText = async (folder: string, file: string): Promise<Statute | undefined> => {
  try {
    return readStatute(await readFile(join(folder, file), "utf8"), file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};

/** Texts of a folder, each read on first use and kept. */
export const folderTexts = (folder: string): LawTexts => {
  const read = new Map<string, Promise<Statute | undefined>>();
  const statute = (file: string): Promise<Statute | undefined> => {
    const known = read.get(file) ?? readText(folder, file);
    read.set(file, known);
    // A folder that could not be read now may be readable later.
    known.catch(() => read.delete(file));
    return known;
  };
  return {
    article: async ({ file }, number, suffix) => {
      const text = file === undefined ? undefined : await statute(file);
      return (
        text && (text.articles.find((article) => article.number === number && (article.suffix ?? 0) === suffix) ?? null)
      );
    },
  };
};

/** Texts imported into the database. */
export const importedTexts = (db: Database): LawTexts => ({
  article: async (of, number, suffix) =>
    (await storedArticle(db, of, number, suffix)) ?? ((await isImported(db, of)) ? null : undefined),
});

/** No texts: citations are shown, their words are not. */
export const noTexts: LawTexts = { article: () => Promise.resolve(undefined) };
