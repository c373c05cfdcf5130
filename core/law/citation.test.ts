import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Citation } from "./citation.ts";
import { citationKey, parseCitationKey } from "./citation-key.ts";
import { shortStatuteName } from "./citation-name.ts";
import { parseNumeral, printNumeral } from "./citation-numeral.ts";
import { parseCitation, parseCitations } from "./citation-parse.ts";
import { printCitation } from "./citation-print.ts";

const NAMES = [
  "行政处罚法",
  "政务数据共享条例",
  "最高人民法院关于适用〈行政诉讼法〉的解释",
  "某省执法条例（试行）",
  "实施查封、扣押办法",
];
const place = fc.integer({ min: 1, max: 9999 });
const anyCitation: fc.Arbitrary<Citation> = fc
  .record({
    statute: fc.constantFrom(...NAMES),
    article: place,
    articleSuffix: fc.option(place, { nil: undefined }),
    paragraph: fc.option(place, { nil: undefined }),
    item: fc.option(place, { nil: undefined }),
    subitem: fc.option(place, { nil: undefined }),
  })
  .map(({ statute, article, articleSuffix, paragraph, item, subitem }) => ({
    statute,
    article,
    ...(articleSuffix !== undefined && { articleSuffix }),
    ...(paragraph !== undefined && { paragraph }),
    ...(item !== undefined && { item }),
    ...(item !== undefined && subitem !== undefined && { subitem }),
  }));

/** The machine forms of what was read, or the code and place of the refusal. */
const read = (text: string, within?: string) => {
  const result = parseCitations(text, within);
  return result.ok ? result.citations.map(citationKey) : `${result.error.code}@${result.error.position}`;
};

describe("numerals of articles", () => {
  it("reads every number from 1 to 9999 as drafting writes it", () => {
    for (let n = 1; n <= 9999; n++) expect(parseNumeral(printNumeral(n))).toBe(n);
  });

  it.each([
    [10, "十"],
    [15, "十五"],
    [100, "一百"],
    [105, "一百零五"],
    [110, "一百一十"],
    [1005, "一千零五"],
    [1010, "一千零一十"],
    [1242, "一千二百四十二"],
    [2002, "二千零二"],
  ])("writes %i as %s", (value, text) => expect(printNumeral(value)).toBe(text));

  it.each([
    ["一百〇五", 105],
    ["一〇五", 105],
    ["两百", 200],
    ["一十五", 15],
    ["一百十五", 115],
    ["６０", 60],
    ["60", 60],
    ["二零", 20],
  ])("tolerates %s", (text, value) => expect(parseNumeral(text)).toBe(value));

  it.each([
    "",
    "零",
    "0",
    "060",
    "一百五",
    "十百",
    "一二",
    "一百零十",
    "二十十",
    "12345",
    "百",
    "一千百",
    "六o",
    "负一",
  ])("refuses “%s”", (text) => expect(parseNumeral(text)).toBeUndefined());
});

describe("citations", () => {
  it("print and parse are each other's inverse, in both styles", () => {
    fc.assert(
      fc.property(anyCitation, fc.constantFrom("bracketed", "plain"), (citation, style) => {
        const printed = printCitation(citation, style);
        expect(parseCitation(printed)).toEqual({ ok: true, citation });
      }),
      { numRuns: 2000 },
    );
  });

  it("printing what was parsed from a printed form gives the same words", () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        const printed = printCitation(citation);
        const again = parseCitation(printed);
        expect(again.ok && printCitation(again.citation)).toBe(printed);
      }),
    );
  });

  it("the machine form and its reading are each other's inverse", () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        expect(parseCitationKey(citationKey(citation))).toEqual({ ok: true, citation });
      }),
      { numRuns: 2000 },
    );
  });

  it("lists of printed citations are read member by member", () => {
    const list = fc.array(anyCitation, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(list, fc.constantFrom("、", "，", "；", "和", "以及"), (citations, separator) => {
        const text = citations.map((citation) => printCitation(citation)).join(separator);
        expect(parseCitations(text)).toEqual({ ok: true, citations });
      }),
    );
  });

  it("never throws and always says where, whatever the text", () => {
    const pieces = fc.constantFrom(
      "《",
      "》",
      "行政处罚法",
      "第",
      "六十",
      "（",
      "）",
      "条",
      "款",
      "项",
      "目",
      "之一",
      "、",
      "至",
      "本法",
      " ",
      "9",
      "x",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const result = parseCitations(text);
        const sound = result.ok
          ? result.citations.length > 0
          : result.error.position <= text.length &&
            result.error.message.zh.includes(`第${result.error.position + 1}个字`);
        expect(sound).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("prints as decisions quote", () => {
    const citation = { statute: "行政处罚法", article: 60, paragraph: 1, item: 2 };
    expect(printCitation(citation)).toBe("《行政处罚法》第六十条第一款第（二）项");
    expect(printCitation(citation, "plain")).toBe("《行政处罚法》第六十条第一款第二项");
    expect(printCitation({ statute: "刑法", article: 120, articleSuffix: 1 })).toBe("《刑法》第一百二十条之一");
  });

  it.each([
    ["《中华人民共和国行政处罚法》第六十条第一款第（二）项", ["行政处罚法/60/1/2"]],
    ["行政处罚法第60条第2款第(4)项", ["行政处罚法/60/2/4"]],
    ["《刑法》第一百二十条之一第一款", ["刑法/120-1/1"]],
    ["《行政许可法》第六十九条第（四）项", ["行政许可法/69/-/4"]],
    ["《行政处罚法》第 ６０ 条第一款（二）项", ["行政处罚法/60/1/2"]],
    ["《某解释》第三条第（一）项第2目", ["某解释/3/-/1/2"]],
    ["《行政处罚法》第三十条至第三十三条", ["行政处罚法/30", "行政处罚法/31", "行政处罚法/32", "行政处罚法/33"]],
    ["《行政处罚法》第三十条至三十一条", ["行政处罚法/30", "行政处罚法/31"]],
    ["《行政许可法》第六十九条第一款第一项至第三项", ["行政许可法/69/1/1", "行政许可法/69/1/2", "行政许可法/69/1/3"]],
    ["《行政许可法》第四十二条、第四十三条", ["行政许可法/42", "行政许可法/43"]],
    [
      "《行政许可法》第六十九条第一款第一项、第三项和第二款",
      ["行政许可法/69/1/1", "行政许可法/69/1/3", "行政许可法/69/2"],
    ],
    ["《行政处罚法》第六十条、《行政许可法》第四十二条", ["行政处罚法/60", "行政许可法/42"]],
    ["行政处罚法第六十条、行政许可法第四十二条", ["行政处罚法/60", "行政许可法/42"]],
    [
      "《最高人民法院关于适用《中华人民共和国行政诉讼法》的解释》第四十八条",
      ["最高人民法院关于适用〈行政诉讼法〉的解释/48"],
    ],
  ])("reads %s", (text, keys) => expect(read(text)).toEqual(keys));

  it("本法 and a reference without a name mean the statute that is given", () => {
    expect(read("本法第六十条、第六十一条第一款", "中华人民共和国行政处罚法")).toEqual([
      "行政处罚法/60",
      "行政处罚法/61/1",
    ]);
    expect(read("第六十条", "行政处罚法")).toEqual(["行政处罚法/60"]);
    expect(read("本法第六十条")).toBe("noStatute@0");
    expect(read("第六十条")).toBe("noStatute@0");
  });

  it.each([
    ["", "empty@0"],
    ["　 ", "empty@0"],
    ["《行政处罚法》", "unexpected@7"],
    ["《行政处罚法第六十条", "name@0"],
    ["《》第六十条", "name@0"],
    ["依据行政处罚法第六十条", "name@0"],
    ["乱写第六十条", "name@0"],
    ["《行政处罚法》第一款", "noArticle@7"],
    ["《行政处罚法》第一百五条", "numeral@7"],
    ["《行政处罚法》第零条", "numeral@7"],
    ["《行政处罚法》第六十条第一项第二款", "order@14"],
    ["《行政处罚法》第六十条第一款之一", "order@11"],
    ["《行政处罚法》第六十条第一目", "order@11"],
    ["《行政处罚法》第六十条的规定", "unexpected@11"],
    ["《行政处罚法》第六十条、", "unexpected@12"],
    ["《行政处罚法》第三十三条至第三十条", "range@12"],
    ["《行政处罚法》第三十条至第三款", "range@11"],
    ["《行政处罚法》第三十条之一至第三十条之三", "range@13"],
    ["《行政处罚法》第三十条至第三十三条第二款", "range@17"],
  ])("refuses “%s” and says where", (text, refusal) => expect(read(text)).toBe(refusal));

  it("explains a refusal in Chinese and English", () => {
    const result = parseCitation("《行政处罚法》第一百五条");
    expect(result.ok || result.error.message).toEqual({
      zh: "引用的第8个字“第一百五条”：“一百五”不是一至九千九百九十九的数",
      en: "Citation, character 8 “第一百五条”: “一百五” is not a number from 1 to 9999",
    });
  });

  it("ranges can't be piled up without end", () => {
    expect(read("《甲法》第一条至第六千条、第一条至第六千条")).toBe("tooMany@21");
  });

  it("one place means one place", () => {
    const result = parseCitation("《行政许可法》第四十二条、第四十三条");
    expect(result.ok || result.error.code).toBe("notSingle");
  });

  it.each([
    "行政处罚法",
    "行政处罚法/",
    "行政处罚法/0",
    "行政处罚法/60/",
    "行政处罚法/60/-",
    "行政处罚法/60/1/-",
    "/60",
    "行政处罚法/06",
    "行政处罚法/60/1/2/3/4",
    "行政处罚法/六十",
    "《行政处罚法》/60",
    "中华人民共和国行政处罚法/60",
    "行政处罚法/10000",
  ])("refuses the machine form “%s”", (key) => expect(parseCitationKey(key).ok).toBe(false));

  it("the country's name is dropped as a prefix, and only there", () => {
    expect(shortStatuteName("《中华人民共和国行政处罚法》")).toBe("行政处罚法");
    expect(shortStatuteName("海南省综合行政执法条例(试行)")).toBe("海南省综合行政执法条例（试行）");
    const pieces = fc.constantFrom("《", "》", "〈", "<", "(", ")", "中华人民共和国", "刑法", "１", " ");
    const once = fc.array(pieces).map((parts) => shortStatuteName(parts.join("")));
    fc.assert(
      fc.property(once, (name) => {
        expect(shortStatuteName(name)).toBe(name);
      }),
    );
  });
});
