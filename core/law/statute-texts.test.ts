import { describe, expect, it } from "vitest";
import { resolveCitation } from "./statute-resolve.ts";
import { indexRows, ruleRows, statuteText, withoutTexts } from "./testing/law-texts.ts";

/** Widths and spaces aside, as the table's anchors were taken. */
const plain = (text: string) => text.normalize("NFKC").replace(/[\s\u200b]/g, "");

describe.skipIf(withoutTexts !== undefined)("the statutes of the index", () => {
  const rows = withoutTexts === undefined ? indexRows() : [];

  it("are all there", () => expect(rows.length).toBeGreaterThanOrEqual(115));

  it.each(rows.map((row) => [row["名称"] ?? "", row["条数"] === "—" ? 0 : Number(row["条数"])] as const))(
    "%s has %i articles, numbered without a gap, each with words",
    (name, count) => {
      const { articles } = statuteText(name);
      expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      expect(articles.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
    },
  );

  it.each(rows.map((row) => [row["名称"] ?? ""]))(
    "%s: items run （一）（二）（三）, no heading strays into a 款",
    (name) => {
      for (const article of statuteText(name).articles) {
        for (const { text, items } of article.paragraphs) {
          expect(
            items.map(({ number }) => number),
            `第${article.number}条`,
          ).toEqual(items.map((_, i) => i + 1));
          expect(text, `第${article.number}条`).toMatch(/[。：:；）”]$/);
        }
      }
    },
  );

  it("the 生态环境法典 keeps its 分编 although their marks are lost", () => {
    const air = statuteText("生态环境法典(2026)").articles.find(({ number }) => number === 187);
    expect(air?.path.slice(0, 2)).toEqual(["第二编 污染防治", "第二分编 大气污染防治"]);
  });

  it("the 民法典, merged from its parts, keeps its 编", () => {
    const { parts } = statuteText("民法典(2020)");
    expect(parts.map(({ label }) => label)).toEqual([
      "总则",
      "物权编",
      "合同编",
      "人格权编",
      "婚姻家庭编",
      "继承编",
      "侵权责任编",
      "附则",
    ]);
  });
});

describe.skipIf(withoutTexts !== undefined)("the places that rules rest on", () => {
  const rows = withoutTexts === undefined ? ruleRows() : [];

  it("are 598", () => expect(rows).toHaveLength(598));

  it.each(rows.map((row) => [row.id, row.law, row.art, row.para, row.item, row] as const))(
    "%s: %s 第%s条 款%s 项%s says what is quoted",
    (_id, law, article, paragraph, item, { quote }) => {
      const found = resolveCitation(statuteText(law), {
        statute: law,
        article,
        ...(paragraph !== null && { paragraph }),
        ...(item !== null && { item }),
      });
      expect(plain(found.ok ? found.text : found.reason.zh)).toContain(plain(quote));
    },
  );
});
