import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountInCapitals, chineseDate, officialNumber } from "./index.ts";

describe("大写金额", () => {
  it.each([
    [0, "人民币零元整"],
    [1, "人民币壹分"],
    [10, "人民币壹角整"],
    [105, "人民币壹元零伍分"],
    [150, "人民币壹元伍角整"],
    [1_680_32, "人民币壹仟陆佰捌拾元叁角贰分"],
    [107_000_53, "人民币壹拾万柒仟元伍角叁分"],
    [1_409_50, "人民币壹仟肆佰零玖元伍角整"],
    [6_007_14, "人民币陆仟零柒元壹角肆分"],
    [1_000_000_00, "人民币壹佰万元整"],
    [10_050_000_00, "人民币壹仟零伍万元整"],
    [100_000_001_00, "人民币壹亿零壹元整"],
    [100_010_000_00, "人民币壹亿零壹万元整"],
    [999_900_010_001_01, "人民币玖仟玖佰玖拾玖亿零壹万零壹元零壹分"],
  ])("%i 分", (fen, capitals) => expect(amountInCapitals(fen)).toBe(capitals));

  it("reads back to the same amount, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (fen) => {
        expect(readBack(amountInCapitals(fen))).toBe(fen);
      }),
      { numRuns: 2000 },
    );
  });

  it("never doubles a nought, nor begins with one, nor ends in one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999_999_999_999 }), (fen) => {
        expect(amountInCapitals(fen)).not.toMatch(/零零|币零|零(元|万|亿|整)/);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, Infinity, 1e14])("%d is no amount", (fen) => {
    expect(() => amountInCapitals(fen)).toThrow(RangeError);
  });
});

/** An independent reading: what each sign adds, from left to right. */
const readBack = (capitals: string): number => {
  const body = capitals.replace(/^人民币/, "").replace(/整$/, "");
  const [yuan = "", small = ""] = body.includes("元") ? body.split("元") : ["", body];
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of yuan) {
    const value = "零壹贰叁肆伍陆柒捌玖".indexOf(sign);
    if (value >= 0) digit = value;
    else if (sign === "万" || sign === "亿") {
      const unit = sign === "万" ? 1e4 : 1e8;
      total = sign === "亿" ? (total + section + digit) * unit : total + (section + digit) * unit;
      section = digit = 0;
    } else {
      section += digit * (sign === "拾" ? 10 : sign === "佰" ? 100 : 1000);
      digit = 0;
    }
  }
  let fen = (total + section + digit) * 100;
  digit = 0;
  for (const sign of small) {
    const value = "零壹贰叁肆伍陆柒捌玖".indexOf(sign);
    if (value >= 0) digit = value;
    else fen += digit * (sign === "角" ? 10 : 1);
  }
  return fen;
};

describe("成文日期", () => {
  it.each([
    ["2026-03-02", "二〇二六年三月二日"],
    ["2026-10-10", "二〇二六年十月十日"],
    ["2026-11-21", "二〇二六年十一月二十一日"],
    ["2030-12-30", "二〇三〇年十二月三十日"],
  ])("%s", (date, figures) => expect(chineseDate(date)).toBe(figures));

  it.each(["", "2026-3-2", "2026年3月2日"])("%j is no date", (date) => {
    expect(() => chineseDate(date)).toThrow(RangeError);
  });
});

describe("文号", () => {
  it("has the year in tortoise-shell brackets and no leading noughts", () => {
    expect(officialNumber("食许受", 2026, 7)).toBe("食许受〔2026〕第7号");
  });
});
