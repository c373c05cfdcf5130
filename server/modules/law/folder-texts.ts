import { readdir } from "node:fs/promises";
import type { Article, Statute } from "@mingfa/core/law";
import { foldedWords } from "./folded-words.ts";
import { readText, withPreamble } from "./read-text.ts";
import type { LawTexts } from "./texts.ts";

type FolderText = { articles: Article[]; folded: () => string[] };

/** Texts of a folder, each read on first use and kept; searched by reading them through. */
export const folderTexts = (folder: string): LawTexts => {
  const read = new Map<string, Promise<FolderText | undefined>>();
  const text = (file: string | undefined): Promise<FolderText | undefined> => {
    if (file === undefined) return Promise.resolve(undefined);
    const known = read.get(file) ?? readText(folder, file).then((statute) => statute && searchable(statute));
    read.set(file, known);
    // A folder that could not be read now may be readable later.
    known.catch(() => read.delete(file));
    return known;
  };
  return {
    article: async ({ file }, number, suffix) => {
      const articles = (await text(file))?.articles;
      return articles && (articles.find((one) => one.number === number && (one.suffix ?? 0) === suffix) ?? null);
    },
    articles: async ({ file }) => (await text(file))?.articles,
    loaded: async (among) => {
      const files = new Set(await readdir(folder));
      return among.filter(({ file }) => file !== undefined && files.has(file));
    },
    search: async ({ words, among, from, limit }) => {
      const texts = await Promise.all(among.map(async (of) => ({ of, found: await text(of.file) })));
      const hits = texts.flatMap(({ of: { statute, version }, found }) => {
        const folded = found?.folded() ?? [];
        return (found?.articles ?? [])
          .filter((_, at) => words.every((word) => folded[at]?.includes(word)))
          .map((article) => ({ statute, version, article }));
      });
      return { total: hits.length, hits: hits.slice(from, from + limit) };
    },
  };
};

const searchable = (statute: Statute): FolderText => {
  const articles = withPreamble(statute);
  let folded: string[] | undefined;
  return { articles, folded: () => (folded ??= articles.map(foldedWords)) };
};
