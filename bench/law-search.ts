import { existsSync } from "node:fs";
import { join } from "node:path";
import { searchWords } from "@mingfa/core/law";
import { importTexts, importedTexts } from "@mingfa/server/modules/law/index.ts";
import { loadPacks } from "@mingfa/server/packs/index.ts";
import type { Database } from "@mingfa/server/platform/database/index.ts";
import type { Benchmark } from "./benchmark.ts";
import type { Figure } from "./figure.ts";
import { startDatabases } from "./node/databases.ts";
import { percentile } from "./statistics.ts";

const root = join(import.meta.dirname, "..");
const folder = process.env["LAW_DIR"] ?? join(root, "../shared/law");

/** As many articles as a node with all laws, regulations and local rules of its province would hold. */
const many = 150_336;

const questions = [
  ..."网络 罚款 听证 许可 的 。 行政处罚 行政许可 二十日 五个工作日 关键信息基础设施 食品经营许可证 公告期 责令改正 个人信息".split(
    " ",
  ),
  ..."网络运营者应当 一次告知 没收违法所得 不予受理 app 第三十二条 申请行政复议".split(" "),
  "网络 罚款",
  "行政许可 延长",
];

export const lawSearchBenchmark: Benchmark = {
  name: "law-search",
  about:
    "A page of twenty articles with their number in all, for questions of one to nine characters, rare and common, over every text imported, then over 150,336 articles (the same texts under further names); the first page as the server asks for it.",
  run: async ({ quick }) => {
    if (!existsSync(folder)) throw new Error(`no statute texts in ${folder}: set LAW_DIR`);
    const databases = await startDatabases();
    try {
      const { db } = await databases.create("law");
      const { statutes } = loadPacks(join(root, "packs"));
      const begun = performance.now();
      const imported = await importTexts(db, statutes, folder);
      if (!imported.ok) throw new Error(JSON.stringify(imported.faults));
      const seconds = (performance.now() - begun) / 1000;
      await db.rows("", "VACUUM ANALYZE law.article");
      const rounds = quick ? 3 : 30;
      const all = await ask(db, rounds);
      const figures: Figure[] = [
        { name: `import of all texts, ${imported.report.articles} articles`, value: seconds, unit: "s" },
        { name: "search over all texts, p50", value: percentile(all, 0.5), unit: "ms", limit: { most: 20 } },
        { name: "search over all texts, p99", value: percentile(all, 0.99), unit: "ms" },
      ];
      if (quick) return figures;
      await multiply(db);
      const larger = await ask(db, rounds);
      return [
        ...figures,
        { name: "search over 150,336 articles, p50", value: percentile(larger, 0.5), unit: "ms", limit: { most: 20 } },
        { name: "search over 150,336 articles, p99", value: percentile(larger, 0.99), unit: "ms" },
      ];
    } finally {
      await databases.stop();
    }
  },
};

const ask = async (db: Database, rounds: number): Promise<number[]> => {
  const among = (
    await db.rows<{ statute: string; version: string }>(
      "",
      "SELECT DISTINCT statute, version FROM law.article ORDER BY 1, 2",
    )
  ).map((one) => ({ ...one, file: undefined }));
  const texts = importedTexts(db);
  const times: number[] = [];
  for (let round = -1; round < rounds; round += 1)
    for (const question of questions) {
      const begun = performance.now();
      await texts.search({ words: searchWords(question), among, from: 0, limit: 20 });
      if (round >= 0) times.push(performance.now() - begun);
    }
  return times;
};

/** The same articles again under further names, until there are as many as asked; indexed when all are there. */
const multiply = async (db: Database): Promise<void> => {
  const [{ count, definition } = { count: 1, definition: "" }] = await db.rows<{ count: number; definition: string }>(
    "",
    "SELECT count(*)::int AS count, pg_get_indexdef('law.article_keys'::regclass) AS definition FROM law.article",
  );
  await db.rows("", "DROP INDEX law.article_keys");
  await db.rows(
    "",
    `INSERT INTO law.article (statute, version, number, suffix, body, folded, keys)
     SELECT statute || '#' || copy, version, number, suffix, body, folded, keys
       FROM generate_series(1, $1::int) AS copy, law.article LIMIT $2`,
    [Math.ceil(many / count), many - count],
  );
  await db.rows("", definition);
  await db.rows("", "VACUUM ANALYZE law.article");
};
