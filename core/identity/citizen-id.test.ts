import fc from "fast-check";
import { expect, test } from "vitest";
import { fictionalCitizenId } from "../testing/fictional.ts";
import { citizenIdCheck, parseCitizenId } from "./citizen-id.ts";

const today = "2026-11-23";
const read = (text: string, on = today) => {
  const result = parseCitizenId(text, { today: on });
  return result.ok ? "ok" : result.code;
};
const number = (first17: string) => first17 + citizenIdCheck(first17);

test("GB 11643: the standard's own example is read with region, birthday and sex", () => {
  expect(parseCitizenId("11010519491231002X", { today })).toEqual({
    ok: true,
    value: "11010519491231002X",
    holder: "citizen",
    region: "110105",
    birthday: "1949-12-31",
    sex: "female",
  });
});

test("full-width digits, a small x and spaces are forgiven", () => {
  expect(parseCitizenId(" １１０１０５ 19491231 002ｘ", { today })).toMatchObject({
    ok: true,
    value: "11010519491231002X",
  });
});

test("GB 11643: a fictional number is read back as it was made, and known to be nobody's", () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom("male" as const, "female" as const), (seed, sex) => {
      const made = fictionalCitizenId(seed, { birthday: "2000-02-29", sex });
      expect(parseCitizenId(made, { today })).toMatchObject({
        ok: true,
        holder: "fictional",
        birthday: "2000-02-29",
        sex,
      });
      expect(read(fictionalCitizenId(seed))).toBe("ok");
    }),
  );
});

test("fictional numbers of different seeds are different", () => {
  const seeds = [...Array(50_000).keys(), ...Array.from({ length: 50_000 }, (_, i) => 20_088 * (i % 990) + i)];
  const distinct = new Set(seeds);
  expect(new Set([...distinct].map((seed) => fictionalCitizenId(seed))).size).toBe(distinct.size);
});

test("GB 11643: any one wrong digit and any two neighbours swapped are detected", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 16 }), fc.nat({ max: 9 }), (seed, at, digit) => {
      const made = fictionalCitizenId(seed);
      const changed = made.slice(0, at) + String(digit) + made.slice(at + 1);
      const swapped = made.slice(0, at) + made.charAt(at + 1) + made.charAt(at) + made.slice(at + 2);
      for (const wrong of [changed, swapped].filter((text) => text !== made)) expect(read(wrong)).not.toBe("ok");
    }),
  );
});

test.each([
  ["110105491231002", "oldForm"],
  ["1101051949123100", "length"],
  ["", "length"],
  ["1101051949123100XX", "characters"],
  ["11010519491231002A", "characters"],
  ["110105194912310021", "checkDigit"],
  [number("99010519491231002"), "region"],
  [number("00000019491231002"), "region"],
  [number("16010519491231002"), "region"],
  [number("11010519490229002"), "birthday"],
  [number("11010519000229002"), "birthday"],
  [number("11010519491301002"), "birthday"],
  [number("11010519490431002"), "birthday"],
  [number("11010500000101002"), "birthday"],
  [number("11010520261124002"), "future"],
])("GB 11643: %s is refused: %s", (text, code) => {
  expect(read(text)).toBe(code);
});

test("a child born today has a number, and a leap day exists in leap years only", () => {
  expect(read(number("11010520261123002"))).toBe("ok");
  expect(read(number("11010520000229002"))).toBe("ok");
});

test("residents from Hong Kong, Macao and Taiwan and foreigners with permanent residence are told apart", () => {
  const holder = (first17: string) => {
    const result = parseCitizenId(number(first17), { today });
    return result.ok && result.holder;
  };
  expect(holder("81000019900101001")).toBe("residencePermit");
  expect(holder("83000019900101001")).toBe("residencePermit");
  expect(holder("93184019900101001")).toBe("permanentResident");
  expect(holder("44010619900101001")).toBe("citizen");
});

test("each refusal speaks both languages", () => {
  expect(parseCitizenId("1", { today })).toMatchObject({
    message: { zh: expect.stringContaining("18位"), en: expect.stringContaining("18") },
  });
});
