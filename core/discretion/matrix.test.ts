import { describe, expect, it } from "vitest";
import { parseExactJson } from "../decision/index.ts";
import { checkSection, prepareSection, readCase, type DiscretionAnswer, type Section } from "./index.ts";
import { chapters, chaptersFile } from "./testing/chapters.ts";
import { matrix, method, weighted } from "./testing/fictional.ts";

const asked = (section: Section, given: object): DiscretionAnswer => {
  const read = readCase(parseExactJson(JSON.stringify(given)));
  if (!read.ok) throw new Error(read.fault.en);
  const prepared = prepareSection(section, method);
  if (!prepared.ok) throw new Error("incomplete");
  const result = prepared.section.evaluate(read.case);
  if (!result.ok) throw new Error(result.fault.field);
  return result.answer;
};
const choices = (区域: string, 次数: string | number) => ({ choices: { 区域, 次数 } });
const brief = ({ fine, range, withinStatute, warnings }: DiscretionAnswer) => ({
  fine,
  range: range && [range.least, range.most],
  withinStatute,
  codes: warnings.map(({ code }) => code),
});

describe("幅度罚款：按情形找到一行，给出幅度", () => {
  it("the officer sets the amount; the row and its range are shown", () => {
    const answer = asked(matrix(), choices("敏感区域", 2));
    expect(brief(answer)).toEqual({
      fine: null,
      range: [80_000, 100_000],
      withinStatute: true,
      codes: ["withinRange"],
    });
    expect(answer.range?.mostIncluded).toBe(false);
    expect(answer.steps.map(({ step, source, basis }) => [step, source?.row, basis])).toEqual([
      ["factor", "区域 / 敏感区域", undefined],
      ["factor", "次数 / 2次以上", undefined],
      ["row", "4", undefined],
      ["degree", undefined, "某规定/12"],
    ]);
  });

  it("a merged cell stands for anything; one amount is the fine", () => {
    expect(brief(asked(matrix(), { choices: { 区域: "造成重大影响的" } }))).toEqual({
      fine: 100_000,
      range: [100_000, 100_000],
      withinStatute: true,
      codes: [],
    });
  });

  it("第五条: what is not established leaves the lightest row", () => {
    expect(brief(asked(matrix(), { choices: { 次数: "2次以上" } }))).toMatchObject({ range: [30_000, 60_000] });
    expect(brief(asked(matrix(), { choices: {} }))).toMatchObject({ range: [10_000, 30_000] });
  });

  it("第十二条: the mean for an ordinary penalty, a bound at it for a heavier or lighter one", () => {
    expect(brief(asked(matrix(), { ...choices("一般区域", "1次"), degree: "一般" })).fine).toBe(20_000);
    const heavier = asked(matrix(), { ...choices("一般区域", "1次"), degree: "heavier" });
    expect([heavier.fine, heavier.steps.at(-1)?.why.zh]).toEqual([null, "从重处罚，不低于平均数额 20000 元"]);
    expect(asked(matrix(), { ...choices("一般区域", "1次"), degree: "从轻", apology: 30 }).fine).toBeNull();
  });

  it("第十二条第三项: where only the most is said, a share of it", () => {
    const rows = [["某违法行为", "一般区域", "1次", "5万元以下"]];
    const only = matrix({ rows, law_penalty: ["《某条例》第九条 处五万元以下的罚款。"] });
    for (const [degree, fine] of [
      ["从轻", 10_000],
      ["一般", 25_000],
    ])
      expect(brief(asked(only, { choices: {}, degree }))).toMatchObject({ fine, withinStatute: true });
  });

  it("multiples and shares of a quantity, and fines for each", () => {
    const law_penalty = ["《某条例》第九条 并处货值金额一倍以上三倍以下的罚款。"];
    const rows = [
      ["某违法行为", "甲", null, "货值金额1倍以上2倍以下"],
      [null, "乙", null, "没收违法所得，并处货值金额3倍罚款"],
      [null, "丙", null, "500元/车次"],
      [null, "丁", null, "上一年度收入10%以下"],
    ];
    const of = (区域: string, base?: number) =>
      brief(asked(matrix({ rows, law_penalty }), { choices: { 区域 }, base }));
    expect(of("甲", 1000.5)).toMatchObject({ range: [1000.5, 2001], withinStatute: true });
    expect(of("乙", 100)).toMatchObject({ fine: 300, withinStatute: true });
    expect(of("丙", 3)).toMatchObject({ fine: 1500 });
    expect(of("丁", 100)).toMatchObject({ range: [null, 10] });
    expect(() => of("甲")).toThrow("base");
  });

  it("a column of fines for those in charge", () => {
    const header = ["违法行为", "区域", "对单位罚款", "对责任人员罚款"];
    const rows = [
      ["某违法行为", "一般区域", "5万元以上8万元以下", "1万元以上2万元以下"],
      [null, "敏感区域", "8万元以上10万元以下", null],
      [null, "其他区域", "10万元", "/"],
    ];
    const section = matrix({ header, rows });
    const of = (区域: string, column?: string) => asked(section, { choices: { 区域 }, column });
    expect(brief(of("敏感区域")).range).toEqual([80_000, 100_000]);
    expect(brief(of("敏感区域", "对责任人员罚款")).range).toEqual([10_000, 20_000]);
    expect(() => of("敏感区域", "对谁")).toThrow("column");
  });

  it("a row torn by a page break is one; a row that cannot be read is never taken for another", () => {
    const rows = [
      ["某违法行为", "一般区域", "1次", "1万元以上3万元"],
      ["", "", "", "以下"],
      [null, null, "2次以", "3万元以上6万元以下"],
      ["", "", "上", ""],
      [null, "敏感区域", null, "45万元以上6万元以上"],
      [null, "造成重大影响的", "10万元"],
    ];
    const section = matrix({ rows });
    expect(brief(asked(section, choices("一般区域", "1次"))).range).toEqual([10_000, 30_000]);
    expect(brief(asked(section, choices("一般区域", "2次以上"))).range).toEqual([30_000, 60_000]);
    expect(() => asked(section, choices("敏感区域", "1次"))).toThrow("choices");
    expect(brief(asked(section, choices("造成重大影响的", "1次"))).fine).toBe(100_000);
  });

  it("a row outside what the law allows", () => {
    const rows = [["某违法行为", "一般区域", "1次", "9万元以上11万元以下"]];
    expect(brief(asked(matrix({ rows }), { choices: {} })).withinStatute).toBe(false);
    expect(
      brief(asked(matrix({ law_penalty: ["《某条例》第九条 处以罚款。"] }), { choices: {} })).withinStatute,
    ).toBeNull();
  });
});

describe("a table is checked when it is loaded", () => {
  const found = (section: Section) => {
    const { stops, warnings } = checkSection(section, method);
    return [
      ...stops.map(({ code }) => `stop ${code}`),
      ...warnings.map(({ code, row }) => (row === undefined ? code : `${code} ${row}`)),
    ];
  };
  const options = (...labels: string[]) => [
    { factor: "次数", options: labels.map((label, at) => ({ label, weight_pct: at * 10 })) },
    {
      factor: "其他",
      options: [
        { label: "无", weight_pct: 0 },
        { label: "有", weight_pct: 100 - 10 * labels.length },
      ],
    },
  ];

  it.each<[string, Section, string[]]>([
    ["sound", weighted(), []],
    ["no basis", weighted({ law_penalty: [] }), ["stop noBasis", "noRange"]],
    ["no start", weighted({ base_pct: null }), ["stop incomplete"]],
    ["weights that do not reach the whole", weighted({ base_pct: 12 }), ["sumNot100"]],
    ["a least result below the law", weighted({ base_pct: 4 }), ["sumNot100", "belowStatute 裁量起点"]],
    ["another amount than the most of the law", weighted({ notes: ["罚款金额=裁量百分值总和×20万"] }), ["otherMost"]],
    ["an extracted range that is not the law's", weighted({ statutory_ranges_cny: [[1, 2]] }), ["rangeDiffers"]],
    ["a gap", weighted({ factors: options("1次", "3次以上") }), ["gap 次数 / 1次 / 3次以上"]],
    ["an overlap", weighted({ factors: options("3次以下", "2次以上") }), ["overlap 次数 / 3次以下 / 2次以上"]],
    ["bands that meet", weighted({ factors: options("3个月以下", "3个月以上6个月以下", "6个月以上") }), []],
    ["a sound matrix", matrix(), []],
    [
      "a matrix with one row twice",
      matrix({
        rows: [
          ["甲", "乙", "1次", "1万元"],
          [null, null, null, "2万元"],
        ],
      }),
      ["overlap 2"],
    ],
    ["a matrix row outside the law", matrix({ rows: [["甲", "乙", "1次", "20万元"]] }), ["outsideStatute 1"]],
    ["nothing that can be read", matrix({ rows: [] }), ["stop incomplete"]],
  ])("%s", (_, section, codes) => expect(found(section)).toEqual(codes.map((code) => expect.stringContaining(code))));

  it.runIf(chaptersFile !== undefined)("the published chapters: what a close reading finds", () => {
    const all = chapters().map((section) => [section.section, found(section)] as const);
    const odd = all.filter(([, codes]) => codes.length > 0);
    expect(odd.map(([name]) => name)).toEqual([
      null,
      null,
      "2.6",
      "2.7.1",
      null,
      "2.27",
      "2.30",
      "3.2.2",
      "3.3",
      "3.5.2",
    ]);
    expect(Object.fromEntries(odd)["2.7.1"]).toEqual(["belowStatute 裁量起点"]);
    expect(Object.fromEntries(odd)["2.30"]).toEqual(["overlap 近二年同类违法行为情况 / 3次以下 / 1次"]);
  });
});
