import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StatuteTable } from "@mingfa/core/law";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../platform/database/testing.ts";
import { importTexts } from "./import-texts.ts";
import { lawMigrations } from "./index.ts";
import { importedTexts } from "./texts.ts";
import { documentXml, makeDocx, paragraph } from "./testing/make-docx.ts";

const version = (id: string, adopted: string, inForceFrom: string) => ({
  id,
  adopted,
  inForceFrom,
  verified: true,
  source: "测试",
});
const table: StatuteTable = {
  statutes: [
    {
      name: "虚构法",
      title: "中华人民共和国虚构法",
      level: "law",
      versions: [
        { ...version("2024", "2024-03-01", "2024-06-01"), inForceTo: "2026-05-31", file: "虚构法(2024).md" },
        version("2026", "2026-03-01", "2026-06-01"),
      ],
    },
  ],
};
const docx = (...lines: string[]) => makeDocx(documentXml(["中华人民共和国虚构法", ...lines].map(paragraph).join("")));

let at: TestDatabase;
let folder: string;
beforeAll(async () => {
  at = await createTestDatabase([lawMigrations]);
});
afterAll(() => at.drop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingfa-docx-"));
  return () => rmSync(folder, { recursive: true });
});
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

test("Markdown and DOCX are imported side by side, a DOCX by its title and day of adoption", async () => {
  put("虚构法(2024).md", "# 中华人民共和国虚构法\n\n第一条 旧的话。");
  put("中华人民共和国虚构法_20260301.docx", docx("第一条　新的话。", "第二条　又一条。"));
  put("中华人民共和国虚构法_20200101.docx", docx("第一条　更旧的话。"));
  const result = await importTexts(at.db, table, folder);
  expect(result).toEqual({
    ok: true,
    report: { texts: 2, articles: 3, missing: [], unlisted: ["中华人民共和国虚构法_20200101.docx"] },
  });
  const texts = importedTexts(at.db);
  const of = (id: string) => ({ statute: "虚构法", version: id, file: undefined });
  const found = (id: string) => texts.search({ words: ["新的话"], among: [of(id)], from: 0, limit: 9 });
  expect([(await found("2024")).total, (await found("2026")).total]).toEqual([0, 1]);
  expect(await texts.article(of("2026"), 2, 0)).toMatchObject({ paragraphs: [{ text: "又一条。" }] });
  expect(await texts.article(of("2026"), 3, 0)).toBeNull();
});

test("one faulty file and nothing is stored: a broken archive, a gap in the numbering, a version twice", async () => {
  const before = await at.db.rows("", "SELECT * FROM law.article");
  put("中华人民共和国虚构法_20260301.docx", docx("第一条　新的话。", "第三条　跳了一条。"));
  put("坏_20260301.docx", "not an archive");
  put("虚构法(2024).md", "# 中华人民共和国虚构法\n\n第一条 旧的话。");
  put("虚构法_20240301.docx", docx("第一条　旧的话。"));
  const result = await importTexts(at.db, table, folder);
  expect(result.ok ? [] : result.faults.map(({ message }) => message.zh).toSorted()).toEqual(
    ["不是 DOCX 文件：没有 word/document.xml", "这一版本已有另一份文本", "第1条之后是第3条"].toSorted(),
  );
  expect(await at.db.rows("", "SELECT * FROM law.article")).toEqual(before);
});
