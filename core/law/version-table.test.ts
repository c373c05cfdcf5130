import { Check } from "typebox/value";
import { describe, expect, it } from "vitest";
import { parseCitationKey } from "./citation-key.ts";
import { resolveCitation } from "./statute-resolve.ts";
import { indexRows, packedStatutes, ruleRows, statuteText, withoutTexts } from "./testing/law-texts.ts";
import { checkStatuteTable } from "./version-check.ts";
import { StatuteTable } from "./version-schema.ts";
import { findStatute, versionInForce } from "./version.ts";

function packed(): StatuteTable {
  const value = packedStatutes();
  if (!Check(StatuteTable, value)) throw new Error("packs/law/statutes.yaml does not fit its schema");
  return value;
}
const table = packed();

/** Where the index is not followed, and why. */
const UNLIKE_THE_INDEX = new Map([
  [
    "国务院关于职工工作时间的规定(1995)",
    "1997 is the last day for enterprises to follow; the rule itself began 1995-05-01",
  ],
  [
    "广东省生态环境不予行政处罚的轻微违法行为目录(2022)",
    "the index has the year only; the annex begins with what it is annexed to",
  ],
  ["广东省行政执法全过程记录办法", "the index has no day; the day of the page stands in, unverified"],
  ["广东省行政执法公示办法", "the index has no day; the day of the page stands in, unverified"],
  ["广东省重大行政执法决定法制审核办法", "the index has no day; the day of the page stands in, unverified"],
]);

describe("the table of statutes", () => {
  it("is free of contradictions", () => expect(checkStatuteTable(table)).toEqual([]));

  it.each([
    ["网络安全法", "2025-12-31", "2016"],
    ["网络安全法", "2026-01-01", "2025"],
    ["治安管理处罚法", "2025-12-31", "2012"],
    ["治安管理处罚法", "2026-01-01", "2025"],
    ["食品安全法", "2025-11-30", "2021"],
    ["食品安全法", "2025-12-01", "2025"],
    ["行政复议法实施条例", "2026-06-30", "2007"],
    ["行政复议法实施条例", "2026-07-01", "2026"],
    ["大气污染防治法", "2026-08-14", "2018"],
    ["大气污染防治法", "2026-08-15", undefined],
    ["水污染防治法", "2026-08-15", undefined],
    ["环境保护法", "2026-08-14", "2014"],
    ["环境保护法", "2026-08-15", undefined],
    ["生态环境法典", "2026-08-14", undefined],
    ["生态环境法典", "2026-08-15", "2026"],
    ["环境行政处罚办法", "2023-07-01", undefined],
    ["生态环境行政处罚办法", "2023-07-01", "2023"],
    ["行政处罚法", "2021-07-14", "2017"],
    ["处罚法", "2021-07-15", "2021"],
    ["中华人民共和国民事诉讼法", "2024-01-01", "2023"],
  ])("《%s》 on %s: version %s", (statute, date, id) => expect(versionInForce(table, statute, date)?.id).toBe(id));

  it("no two statutes' versions share a text", () => {
    const files = table.statutes.flatMap(({ versions }) => versions.flatMap(({ file }) => file ?? []));
    expect(new Set(files).size).toBe(files.length);
  });
});

describe.skipIf(withoutTexts !== undefined)("the table of statutes and the texts", () => {
  const rows = withoutTexts === undefined ? indexRows() : [];
  const versionOf = (file: string) =>
    table.statutes.flatMap(({ versions }) => versions).find((version) => version.file === `${file}.md`);

  const described = rows.map((row) => ({
    text: row["名称"] ?? "",
    day: row["本版施行日"] ?? "",
    current: row["现行(2026-11)"] ?? "",
  }));

  it.each(described)(
    "$text begins on the index's day ($day), verified where the text itself says so",
    ({ text, day }) => {
      const version = versionOf(text);
      const agrees = version?.inForceFrom === day.slice(0, 10) && version.verified === day.includes("（文）");
      expect(version?.file).toBe(`${text}.md`);
      expect(agrees).toBe(!UNLIKE_THE_INDEX.has(text));
    },
  );

  it.each(described)("$text is in force in November 2026: $current", ({ text, current }) => {
    const ended = versionOf(text)?.inForceTo;
    expect(ended !== undefined && ended < "2026-11-23").toBe(current.startsWith("否"));
  });

  it.each(described)("the title on $text leads to the statute it is filed under", ({ text }) => {
    const { title, shortTitle } = statuteText(text);
    expect(findStatute(table, title)?.name).toBe(shortTitle);
    expect(findStatute(table, shortTitle)?.name).toBe(shortTitle);
  });

  it("every statute that a rule rests on is in the table", () => {
    const laws = [...new Set(ruleRows().map((row) => row.law.replace(/\(\d{4}\)$/, "")))];
    expect(laws.filter((law) => findStatute(table, law) === undefined)).toEqual([]);
  });

  it("what is said to have repealed a statute names it", () => {
    for (const { title, versions } of table.statutes) {
      for (const { repealedBy, inForceTo = "" } of versions) {
        if (repealedBy === undefined) continue;
        const parsed = parseCitationKey(repealedBy);
        if (!parsed.ok) throw new Error(parsed.error.message.en);
        const after = new Date(Date.parse(inForceTo) + 86_400_000).toISOString().slice(0, 10);
        const file = versionInForce(table, parsed.citation.statute, after)?.file ?? "";
        const found = resolveCitation(statuteText(file.replace(/\.md$/, "")), parsed.citation);
        expect(found.ok && found.text).toContain(title);
      }
    }
  });

  it("网络安全法 of 2025 is in force from 2026 although its last article still shows 2017", () => {
    const last = statuteText("网络安全法(2025)").articles.at(-1);
    expect(last?.paragraphs[0]?.text).toContain("2017年");
    expect(versionOf("网络安全法(2025)")?.inForceFrom).toBe("2026-01-01");
  });
});
