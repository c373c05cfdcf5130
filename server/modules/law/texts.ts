import type { Article } from "@mingfa/core/law";
import type { Database } from "#platform/database";
import { searchArticles, type Found, type Sought } from "./search-store.ts";
import { importedVersions, isImported, storedArticle, storedArticles, type TextKey } from "./store.ts";

/** A version of a statute and, where a text of it is known, the name of the file. */
export type TextOf = TextKey & { file: string | undefined };

/** Where articles come from, and are searched. */
export type LawTexts = {
  /** `undefined`: no text of this version is at hand; `null`: its text has no such article. */
  article: (of: TextOf, number: number, suffix: number) => Promise<Article | null | undefined>;
  /** All articles in order, what stands before the first with number 0; undefined: no text is at hand. */
  articles: (of: TextOf) => Promise<Article[] | undefined>;
  /** Which of these versions have their text at hand. */
  loaded: (among: readonly TextOf[]) => Promise<TextOf[]>;
  search: (sought: Omit<Sought, "among"> & { among: readonly TextOf[] }) => Promise<Found>;
};

/** Texts imported into the database. */
export const importedTexts = (db: Database): LawTexts => ({
  article: async (of, number, suffix) =>
    (await storedArticle(db, of, number, suffix)) ?? ((await isImported(db, of)) ? null : undefined),
  articles: async (of) => {
    const articles = await storedArticles(db, of);
    return articles.length > 0 ? articles : undefined;
  },
  loaded: async (among) => {
    const imported = new Set((await importedVersions(db)).map(({ statute, version }) => `${statute}/${version}`));
    return among.filter(({ statute, version }) => imported.has(`${statute}/${version}`));
  },
  search: (sought) => searchArticles(db, sought),
});

/** No texts: citations are shown, their words are not. */
export const noTexts: LawTexts = {
  article: () => Promise.resolve(undefined),
  articles: () => Promise.resolve(undefined),
  loaded: () => Promise.resolve([]),
  search: () => Promise.resolve({ total: 0, hits: [] }),
};
