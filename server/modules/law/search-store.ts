import { wordKeys, type Article } from "@mingfa/core/law";
import type { Database } from "#platform/database";
import type { TextKey } from "./store.ts";

/** Folded words that must all stand in an article of one of the versions `among`, whose order is that of the answer. */
export type Sought = { words: readonly string[]; among: readonly TextKey[]; from: number; limit: number };

export type Found = { total: number; hits: (TextKey & { article: Article })[] };

/** The articles that hold all the words: by their keys from the index, then by the words themselves. */
export const searchArticles = async (db: Database, { words, among, from, limit }: Sought): Promise<Found> => {
  const keys = [...new Set(words.flatMap(wordKeys))];
  const rows = await db.rows<TextKey & { body: Article; total: number }>(
    "law.search",
    // Materialized: else the planner, which can't know how rare the words are, reads whole statutes by their key.
    `WITH holding AS MATERIALIZED (
       SELECT statute, version, number, suffix FROM law.article
        WHERE keys @@ $3::tsquery AND folded LIKE ALL ($4::text[])
     ), hit AS MATERIALIZED (
       SELECT holding.*, among.rank
         FROM holding JOIN unnest($1::text[], $2::text[]) WITH ORDINALITY AS among (statute, version, rank)
           ON holding.statute = among.statute AND holding.version = among.version
     ), shown AS (SELECT * FROM hit ORDER BY rank, number, suffix LIMIT $5 OFFSET $6)
     SELECT statute, version, body, (SELECT count(*)::int FROM hit) AS total
       FROM shown JOIN law.article USING (statute, version, number, suffix)
      ORDER BY rank, number, suffix`,
    [
      among.map(({ statute }) => statute),
      among.map(({ version }) => version),
      keys.map(lexeme).join(" & "),
      words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`),
      limit,
      from,
    ],
  );
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.map(({ statute, version, body }) => ({ statute, version, article: body })),
  };
};

const lexeme = (key: string): string => `'${key.replaceAll(/['\\]/g, String.raw`$&$&`)}'`;
