import fc from "fast-check";
import { expect, test } from "vitest";
import { parseItemCode } from "./item-code.ts";
import { maskAddress, maskCitizenId, maskCreditCode, maskName, maskPhone } from "./mask.ts";
import { normalise } from "./normalise.ts";
import { parsePhone } from "./phone.ts";

test("normalising twice is normalising once, and leaves no space or full-width letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
      expect(once).not.toMatch(/[\s\uff01-\uff5e]/);
    }),
  );
  expect(normalise("　９１ａ\u200b-x ")).toBe("91A-X");
});

test.each([
  ["13800138000", "13800138000", "mobile"],
  ["+86 138-0013-8000", "13800138000", "mobile"],
  ["008613800138000", "13800138000", "mobile"],
  ["8613800138000", "13800138000", "mobile"],
  ["１３８００１３８０００", "13800138000", "mobile"],
  ["(010) 6655 1234", "01066551234", "landline"],
  ["+86 10 66551234", "01066551234", "landline"],
  ["0319-2191234", "03192191234", "landline"],
])("telephone %s is %s, %s", (typed, value, kind) => {
  expect(parsePhone(typed)).toEqual({ ok: true, value, kind });
});

test.each([
  ["12800138000", "shape"],
  ["1380013800", "shape"],
  ["66551234", "shape"],
  ["1066551234", "shape"],
  ["138abcd8000", "characters"],
  ["", "characters"],
])("telephone %s is refused: %s", (typed, code) => {
  expect(parsePhone(typed)).toMatchObject({ ok: false, code });
});

test("an item's base code and implementation code are split into their parts", () => {
  const parts = { area: "44", type: "01", department: "16", main: "010", sub: "000" };
  expect(parseItemCode("440116010000")).toEqual({ ok: true, scheme: "base", value: "440116010000", ...parts });
  expect(parseItemCode("11100000000013338W 2 440116010000")).toEqual({
    ok: true,
    scheme: "implementation",
    value: "11100000000013338W2440116010000",
    implementer: "11100000000013338W",
    level: "2",
    base: "440116010000",
    ...parts,
  });
});

test.each([
  ["44011601000", "length"],
  ["44011601000A", "characters"],
  ["11100000000013338X2440116010000", "implementer"],
  ["11100000000013338WA440116010000", "characters"],
])("item code %s is refused: %s", (code, fault) => {
  expect(parseItemCode(code)).toMatchObject({ ok: false, code: fault });
});

test.each([
  [maskName, "王小明", "王*明"],
  [maskName, "李明", "李*"],
  [maskName, "欧阳明华", "欧**华"],
  [maskName, "𠮷", "*"],
  [maskName, "王𠮷明", "王*明"],
  [maskName, "", ""],
  [maskCitizenId, "11010519491231002X", "110***********002X"],
  [maskPhone, "13800138000", "138****8000"],
  [maskCreditCode, "11100000000013338W", "1110**********338W"],
  [maskAddress, "河北省邢台市信都区钢铁北路100号", "河北省邢台市信都区******"],
  [maskAddress, "广东省广州市天河区体育西路1号", "广东省广州市天河区******"],
  [maskAddress, "北京市朝阳区建国路1号3单元", "北京市朝阳区******"],
  [maskAddress, "内蒙古自治区锡林郭勒盟锡林浩特市额尔敦街", "内蒙古自治区锡林郭勒盟锡林浩特市******"],
  [maskAddress, "北京市阳光小区3号楼", "北京市******"],
  [maskAddress, "建国路1号", "******"],
])("masking: %o hides what tells a person apart", (mask, text, masked) => {
  expect(mask(text)).toBe(masked);
});

test("masking a text of any shape hides at least a third of it, and what is too short altogether", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(maskCitizenId, maskPhone, maskCreditCode),
      fc.stringMatching(/^[0-9X]{1,24}$/),
      (mask, text) => {
        const masked = mask(text);
        expect(masked).toHaveLength(text.length);
        expect((masked.match(/\*/g) ?? []).length * 3).toBeGreaterThanOrEqual(text.length);
      },
    ),
  );
});
