import { foldText, searchWords } from "@mingfa/core/law";
import { loadPacks } from "#packs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../platform/database/testing.ts";
import { folderTexts } from "./folder-texts.ts";
import { lawMigrations } from "./index.ts";
import { importTexts, type ImportReport } from "./import-texts.ts";
import { allTexts, indexedCounts, lawFolder, withoutTexts } from "./testing/shared-texts.ts";
import { importedTexts, type LawTexts, type TextOf } from "./texts.ts";

const { statutes } = loadPacks(process.env["PACKS_DIR"] ?? "packs");
const texts = allTexts(statutes);
const everything = 100_000;

let at: TestDatabase;
let report: ImportReport;
let stored: Map<string, string>;

beforeAll(async () => {
  if (withoutTexts) return;
  at = await createTestDatabase([lawMigrations]);
  const result = await importTexts(at.db, statutes, lawFolder);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  ({ report } = result);
  await at.db.rows("", "ANALYZE law.article").catch(() => undefined);
  const rows = await at.db.rows<{ place: string; words: string }>(
    "",
    `SELECT statute || '/' || version || '/' || number || '-' || suffix AS place, folded AS words FROM law.article`,
  );
  stored = new Map(rows.map(({ place, words }) => [place, words]));
}, 180_000);
afterAll(() => at?.drop());

const search = async (from: LawTexts, words: string[], among: readonly TextOf[] = texts) => {
  const { total, hits } = await from.search({ words, among, from: 0, limit: everything });
  expect(total).toBe(hits.length);
  return hits.map(({ statute, version, article }) => `${statute}/${version}/${article.number}-${article.suffix ?? 0}`);
};

/** What PostgreSQL's own LIKE finds by reading every article. */
const byLike = async (word: string): Promise<string[]> => {
  const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await at.db.rows<{ place: string }>(
    "",
    `SELECT statute || '/' || version || '/' || number || '-' || suffix AS place FROM law.article
      WHERE folded LIKE $1`,
    [pattern],
  );
  return rows.map(({ place }) => place);
};

/** Numbers that look random and are the same every time (a linear congruence). */
const numbers = (seed: number) => () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);

/** Stretches of the texts of one to twelve characters, wherever they fall: figures, letters and marks among them. */
const stretches = (count: number): string[] => {
  const next = numbers(20_261_125);
  const all = [...stored.values()].filter((words) => words.length > 0);
  return Array.from({ length: count }, () => {
    const characters = Array.from(all[next() % all.length] ?? "");
    const start = next() % characters.length;
    return characters.slice(start, start + 1 + (next() % 12)).join("");
  });
};

const chosen = [
  "的",
  "。",
  "（",
  "1",
  "％",
  "、第",
  "。国",
  "App",
  "ＡＰＰ",
  "行政处罚",
  "二十日",
  "：（一）",
  "网络运营者",
  "_",
  "%",
  "\\",
  "'",
  "𠮷",
  "没有这样的话",
];

describe.skipIf(withoutTexts)("all texts", () => {
  test("article counts are those of the index", async () => {
    const counts = indexedCounts();
    expect(counts.size).toBeGreaterThanOrEqual(115);
    expect(report.missing).toEqual([]);
    const rows = await at.db.rows<{ statute: string; version: string; count: number }>(
      "",
      "SELECT statute, version, count(*) FILTER (WHERE number > 0)::int AS count FROM law.article GROUP BY 1, 2",
    );
    const files = new Map(texts.map(({ statute, version, file }) => [`${statute}/${version}`, file ?? ""]));
    const found = new Map(rows.map(({ statute, version, count }) => [files.get(`${statute}/${version}`), count]));
    expect([...found].filter(([file, count]) => counts.get(file ?? "") !== count)).toEqual([]);
    expect(report.unlisted).toEqual([...counts.keys()].filter((file) => !found.has(file)));
    expect(report.articles).toBe([...found.values()].reduce((sum, count) => sum + count, 0));
  });

  test("search finds what LIKE finds, whatever one looks for", async () => {
    const imported = importedTexts(at.db);
    const asked = [...chosen, ...stretches(400)];
    expect(asked.filter((word) => Array.from(word).length === 1).length).toBeGreaterThan(20);
    expect(asked.filter((word) => /[a-z0-9]/i.test(word)).length).toBeGreaterThan(2);
    for (const word of asked) {
      const { folded } = foldText(word);
      const found = await search(imported, [folded]);
      expect(found.toSorted(), `“${word}”`).toEqual((await byLike(folded)).toSorted());
    }
  }, 120_000);

  test("the folder answers as the database does, in the same order", async () => {
    const [imported, folder] = [importedTexts(at.db), folderTexts(lawFolder)];
    for (const question of [...chosen.slice(3), "网络 罚款", "行政许可 二十日 延长", ...stretches(40)])
      expect(await search(folder, searchWords(question)), `“${question}”`).toEqual(
        await search(imported, searchWords(question)),
      );
  }, 120_000);

  test("several words must all stand in the article; only versions asked for are searched", async () => {
    const imported = importedTexts(at.db);
    const [some, other, both] = await Promise.all(
      [["网络"], ["罚款"], ["网络", "罚款"]].map((words) => search(imported, words)),
    );
    expect(both?.toSorted()).toEqual(some?.filter((place) => other?.includes(place)).toSorted());
    const old = texts.filter(({ statute, version }) => statute === "网络安全法" && version === "2016");
    const found = await search(imported, ["网络"], old);
    expect(found.length).toBeGreaterThan(50);
    expect(found.every((place) => place.startsWith("网络安全法/2016/"))).toBe(true);
  });

  test("pages follow one another without a gap", async () => {
    const imported = importedTexts(at.db);
    const whole = await search(imported, ["听证"]);
    const pages = await Promise.all(
      [0, 20, 40].map((from) => imported.search({ words: ["听证"], among: texts, from, limit: 20 })),
    );
    expect(pages.flatMap(({ hits }) => hits.map(({ statute, article }) => [statute, article.number]))).toHaveLength(60);
    expect(pages.every(({ total }) => total === whole.length)).toBe(true);
  });
});
