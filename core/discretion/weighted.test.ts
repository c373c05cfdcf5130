import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareSection, nameOf, readCase, type DiscretionAnswer, type Section } from "./index.ts";
import { parseExactJson } from "../decision/index.ts";
import { chapters, chaptersFile } from "./testing/chapters.ts";
import { method, weighted } from "./testing/fictional.ts";

const asked = (section: Section, given: object): DiscretionAnswer => {
  const read = readCase(parseExactJson(JSON.stringify(given)));
  if (!read.ok) throw new Error(read.fault.en);
  const prepared = prepareSection(section, method);
  if (!prepared.ok) throw new Error("incomplete");
  const result = prepared.section.evaluate(read.case);
  if (!result.ok) throw new Error(result.fault.field);
  return result.answer;
};
const codes = ({ warnings }: DiscretionAnswer) => warnings.map(({ code }) => code);
const bare = { notes: ["罚款金额=裁量百分值总和×10万"] };

describe("权重累加：起点加各要素权重，乘以法定最高罚款", () => {
  it("every step names its row; what is not established counts by the lowest band", () => {
    const answer = asked(weighted(), { choices: { 持续时间: "6个月以上" } });
    expect(answer).toMatchObject({ percent: 55, fine: 55_000, unit: "CNY", withinStatute: true });
    expect(
      answer.steps.map(({ step, percent, total, basis, source }) => [step, percent, total, basis, source?.row]),
    ).toEqual([
      ["start", 10, 10, undefined, "裁量起点"],
      ["factor", 40, 50, undefined, "持续时间 / 6个月以上"],
      ["factor", 5, 55, "某规定/5", "整改情况 / 限期内改正"],
      ["fine", undefined, undefined, undefined, "备注"],
      ["statute", undefined, undefined, undefined, expect.stringContaining("《某条例》第九条")],
    ]);
    expect(codes(answer)).toEqual(["missingFactor"]);
  });

  it("labels match whatever their width and blanks; what the table has not is said", () => {
    const answer = asked(weighted(), {
      choices: { " 持续时间": "３个月以上 6个月以下", 整改情况: "改了", 天气: "晴" },
    });
    expect([answer.percent, codes(answer)]).toEqual([35, ["unknownFactor", "unknownOption", "missingFactor"]]);
  });

  it("第二十三条: numbers find their band; 以上 includes its number, 以下 does not", () => {
    for (const [months, percent] of [
      [0, 15],
      [2.9, 15],
      [3, 35],
      [5.99, 35],
      [6, 55],
      [100, 55],
    ])
      expect(asked(weighted(), { choices: { 持续时间: months, 整改情况: "限期内改正" } }).percent).toBe(percent);
  });

  it("floor and cap of the remarks, and the cap of the method", () => {
    const floor = weighted({ notes: [...bare.notes, "裁量百分值总和不足20%的，按20%计算"] });
    expect(asked(floor, { choices: {} })).toMatchObject({ percent: 20, fine: 20_000 });
    const heavy = { choices: { 持续时间: "6个月以上", 整改情况: "逾期未改正" } };
    const capped = asked(weighted({ base_pct: 30 }), heavy);
    expect(capped).toMatchObject({ percent: 100, fine: 100_000, withinStatute: true });
    expect(capped.steps.find(({ step }) => step === "cap")?.basis).toBe("某规定/6");
    const own = weighted({ base_pct: 30, notes: [...bare.notes, "裁量百分值总和超过90%的，按90%计算"] });
    expect(asked(own, heavy)).toMatchObject({ percent: 90, fine: 90_000 });
  });

  it("a result below the least that the law allows is told apart, exactly at it is not", () => {
    expect(asked(weighted({ base_pct: 4 }), { choices: {} })).toMatchObject({ percent: 9, withinStatute: false });
    expect(asked(weighted({ base_pct: 5 }), { choices: {} })).toMatchObject({ percent: 10, withinStatute: true });
  });

  it("a share of a quantity, exact to the 分, with the quantity's own floor", () => {
    const share = weighted({
      notes: ["罚款金额＝裁量百分值总和×所需处置费用×5倍"],
      law_penalty: ["《某条例》第十条 处所需处置费用一倍以上五倍以下的罚款，所需处置费用不足十万元的，按十万元计算。"],
      base_pct: 20,
    });
    expect(asked(share, { choices: {}, base: 200_000.01 })).toMatchObject({
      percent: 25,
      fine: 250_000.01,
      withinStatute: true,
    });
    expect(asked(share, { choices: {}, base: 3 })).toMatchObject({
      fine: 125_000,
      statute: { least: 100_000, most: 500_000 },
    });
    expect(() => asked(share, { choices: {} })).toThrow("base");
    expect(asked(share, { choices: {}, base: "123456789012.34" }).fine).toBe(154_320_986_265.43);
  });

  it("fines for the firm and for those in charge: the case says which", () => {
    const several = weighted({
      notes: ["（1）单位的罚款金额=裁量百分值总和×10万元；（2）直接负责人员的罚款数额＝裁量百分值总和×1 万。"],
      law_penalty: ["《某条例》第九条 处一万元以上十万元以下的罚款；对直接负责人员处一千元以上一万元以下的罚款。"],
    });
    const given = { choices: { 持续时间: "6个月以上", 整改情况: "限期内改正" } };
    expect(asked(several, given)).toMatchObject({ fine: 55_000, warnings: [{ code: "severalFormulas" }] });
    expect(asked(several, { ...given, column: "直接负责人员" })).toMatchObject({
      fine: 5500,
      statute: { least: 1000, most: 10_000 },
      warnings: [],
    });
    expect(() => asked(several, { ...given, column: "他人" })).toThrow("column");
  });

  it("第十四条: an apology takes off what is granted, never below the least", () => {
    const given = { choices: { 持续时间: "6个月以上", 整改情况: "逾期未改正" } };
    expect(asked(weighted(), { ...given, apology: 30 })).toMatchObject({ percent: 100, fine: 70_000 });
    expect(asked(weighted(), { choices: {}, apology: 50 })).toMatchObject({
      percent: 15,
      fine: 10_000,
      withinStatute: true,
    });
    expect(codes(asked(weighted(), { ...given, apology: 60 }))).toEqual(["apologyRefused"]);
    expect(codes(asked(weighted({ base_pct: 5 }), { choices: {}, apology: 30 }))).toContain("apologyRefused");
  });
});

describe("an incomplete table is reported, not computed", () => {
  it.each([
    ["no start", weighted({ base_pct: null })],
    ["no formula", weighted({ notes: [] })],
    [
      "several formulas",
      weighted({
        base_pct: null,
        notes: ["限期内改正的罚款金额=限期内改正的裁量百分值总和×20万；逾期的罚款金额=逾期的裁量百分值总和×100万。"],
      }),
    ],
    ["a factor without a name", weighted({ factors: [{ factor: null, options: [{ label: "甲", weight_pct: 1 }] }] })],
    [
      "an option without weight",
      weighted({ factors: [{ factor: "甲", options: [{ label: "乙", weight_pct: null }] }] }),
    ],
    ["a factor without options", weighted({ factors: [{ factor: "甲", options: [] }] })],
  ])("%s", (_, section) => expect(() => asked(section, { choices: {} })).toThrow("incomplete"));
});

describe("what is no case", () => {
  it.each([
    ["null", "case"],
    [`{"choices":[]}`, "choices"],
    [`{"choices":{"甲":{}}}`, "choices.甲"],
    [`{"base":-1}`, "base"],
    [`{"base":"x"}`, "base"],
    [`{"degree":"重"}`, "degree"],
    [`{"fine":1}`, "fine"],
  ])("%s: %s", (json, field) => expect(readCase(parseExactJson(json))).toMatchObject({ ok: false, fault: { field } }));
});

/** Read by hand from the published remarks: what the percentage is taken of in 元, and the floor; all are capped at 100. */
const byHand: Record<string, [times: number, floor?: number]> = {
  "1.1": [0.05],
  "1.2": [0.05],
  "1.7": [1e6],
  "1.9": [2e5],
  "2.3": [2e5],
  "2.5.1": [1e6],
  "2.5.2": [1e6, 20],
  "2.6": [1e6],
  "2.7.1": [1e6],
  "2.7.2": [1e6, 20],
  "2.8.1": [1e6],
  "2.8.2": [1e6, 20],
  "2.27": [2e5],
  "2.30": [2e5],
  "3.2.1": [1e6],
  "3.2.2": [1e6, 20],
  "3.3": [1e6],
  "3.4.1": [1e6],
  "3.4.2": [1e6, 20],
  "3.5.1": [1e6],
  "3.5.2": [1e6, 20],
  "3.8": [2e5],
  "3.9": [2e5],
  "3.10": [2e5],
};

describe.runIf(chaptersFile !== undefined)("the published tables of three chapters", () => {
  const sections = chaptersFile === undefined ? [] : chapters();
  const tables = sections.flatMap((section) => (section.kind === "weighted" ? [section] : []));
  const complete = tables.filter((section) => nameOf(section) in byHand);

  it("26 weighted, two of them torn apart and reported as incomplete", () => {
    expect([tables.length, complete.length]).toEqual([26, 24]);
    for (const section of tables.filter((each) => !complete.includes(each)))
      expect(() => asked(section, { choices: {} })).toThrow("incomplete");
  });

  it.each(complete.map((section) => ({ section, name: nameOf(section) })))("$name: any case", ({ section, name }) => {
    const [times, floor = 0] = byHand[name] ?? [0];
    const picks = fc.tuple(...section.factors.map(({ options }) => fc.nat(options.length - 1)));
    fc.assert(
      fc.property(picks, fc.integer({ min: 1, max: 9_000_000 }), (at, base) => {
        const chosen = section.factors.map(({ factor, options }, index) => [factor, options[at[index] ?? 0]] as const);
        const total = chosen.reduce((sum, [, option]) => sum + (option?.weight_pct ?? 0), section.base_pct ?? 0);
        const percent = Math.min(100, Math.max(floor, total));
        const answer = asked(section, {
          choices: Object.fromEntries(chosen.map(([factor, option]) => [factor, option?.label])),
          ...(times < 1 ? { base } : {}),
        });
        // In hundredths of a 分, so that the expected amount is a whole number too.
        const exact = BigInt(percent) * (times < 1 ? BigInt(base) * 5n : BigInt(times) * 100n);
        expect([answer.percent, Math.round((answer.fine ?? -1) * 100)]).toEqual([
          percent,
          Number((exact + 50n) / 100n),
        ]);
        expect(
          codes(answer).filter(
            (code) =>
              code !== "splitFactor" && code !== "severalOptions" && code !== "belowStatute" && code !== "sumOver100",
          ),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("2.7.1: seven percent would be less than the law allows", () => {
    const section = sections.find((each) => each.section === "2.7.1");
    if (!section) throw new Error("not there");
    const answer = asked(section, { choices: {} });
    expect(answer).toMatchObject({
      percent: 7,
      fine: 70_000,
      withinStatute: false,
      statute: { least: 100_000, most: 1_000_000 },
    });
  });

  it("3.5.2: a factor that a page break tore in two is one", () => {
    const section = sections.find((each) => each.section === "3.5.2");
    if (!section) throw new Error("not there");
    for (const [name, option, added] of [
      ["近二年同类违法行为", "1次", 0],
      ["情况（含本次）", "3次", 7],
      ["近二年同类违法行为情况（含本次）", "4次以上", 16],
    ] as const) {
      const { steps } = asked(section, { choices: { [name]: option } });
      expect(steps.find(({ factor }) => factor?.startsWith("近二年"))?.percent).toBe(added);
    }
  });
});
