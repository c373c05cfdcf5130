import { searchKeys, type Article } from "@mingfa/core/law";
import { transaction, type Database } from "#platform/database";
import { foldedWords } from "./folded-words.ts";

/** One version of a statute, as the packs' table names it. */
export type TextKey = { statute: string; version: string };

/** An imported article; undefined when this version was not imported or has no such article. `suffix` 0: none. */
export const storedArticle = async (
  db: Database,
  { statute, version }: TextKey,
  number: number,
  suffix: number,
): Promise<Article | undefined> => {
  const rows = await db.rows<{ body: Article }>(
    "law.article",
    "SELECT body FROM law.article WHERE statute = $1 AND version = $2 AND number = $3 AND suffix = $4",
    [statute, version, number, suffix],
  );
  return rows[0]?.body;
};

export const isImported = async (db: Database, { statute, version }: TextKey): Promise<boolean> =>
  (
    await db.rows("law.isImported", "SELECT FROM law.article WHERE statute = $1 AND version = $2 LIMIT 1", [
      statute,
      version,
    ])
  ).length > 0;

/** All articles of an imported version, in order; what stands before the first has number 0. None: not imported. */
export const storedArticles = async (db: Database, { statute, version }: TextKey): Promise<Article[]> =>
  (
    await db.rows<{ body: Article }>(
      "law.articles",
      "SELECT body FROM law.article WHERE statute = $1 AND version = $2 ORDER BY number, suffix",
      [statute, version],
    )
  ).map(({ body }) => body);

/** The versions that were imported. */
export const importedVersions = (db: Database): Promise<TextKey[]> =>
  db.rows<TextKey>("law.versions", "SELECT DISTINCT statute, version FROM law.article WHERE number <= 1");

/** Puts the articles of whole texts in place of what was imported of these versions before; all or nothing. */
export const storeArticles = (db: Database, texts: readonly (TextKey & { articles: Article[] })[]): Promise<void> =>
  transaction(db, async (tx) => {
    for (const { statute, version, articles } of texts) {
      const folded = articles.map((article) => foldedWords(article));
      await tx.rows("law.forget", "DELETE FROM law.article WHERE statute = $1 AND version = $2", [statute, version]);
      await tx.rows(
        "law.store",
        `INSERT INTO law.article (statute, version, number, suffix, body, folded, keys)
         SELECT $1, $2, number, suffix, body, folded,
                array_to_tsvector(ARRAY(SELECT jsonb_array_elements_text(keys)))
           FROM unnest($3::int[], $4::int[], $5::jsonb[], $6::text[], $7::jsonb[]) AS t (number, suffix, body, folded, keys)`,
        [
          statute,
          version,
          articles.map(({ number }) => number),
          articles.map(({ suffix = 0 }) => suffix),
          articles.map((article) => JSON.stringify(article)),
          folded,
          folded.map((words) => JSON.stringify(searchKeys(words))),
        ],
      );
    }
  });
