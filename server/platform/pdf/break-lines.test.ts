import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "./break-lines.ts";

/** A Chinese character is one em wide, a Latin one half. */
const measure = (text: string): number =>
  Array.from(text).reduce((width, sign) => width + (/[ -~\u00A1-\u024F]/.test(sign) ? 0.5 : 1), 0);
const broken = (text: string, width: number, indent = 0): string[] =>
  breakLines(text, width, indent, measure).map(({ units }) => units.map((unit) => unit.text).join(""));

describe("breaking lines", () => {
  it.each<[string, number, number, string[]]>([
    ["一二三四五六七八", 4, 0, ["一二三四", "五六七八"]],
    ["一二三四五六七八", 4, 2, ["一二", "三四五六", "七八"]],
    ["一二三四，五", 4, 0, ["一二三", "四，五"]],
    ["一二三（四）五", 4, 0, ["一二三", "（四）五"]],
    ["一二三《四五", 4, 0, ["一二三", "《四五"]],
    ["第12条abcdef", 4, 0, ["第12条", "abcdef"]],
    ["abcdefghijkl", 4, 0, ["abcdefgh", "ijkl"]],
    ["一二三 四", 3, 0, ["一二三", "四"]],
    ["，，，，，，", 4, 0, ["，，，，", "，，"]],
    ["", 4, 0, [""]],
  ])("%s in %d em, indented by %d", (text, width, indent, lines) => expect(broken(text, width, indent)).toEqual(lines));

  const text = fc
    .array(fc.constantFrom(...Array.from("一二三四，。）（《》ab1 .、")), { maxLength: 120 })
    .map((all) => all.join(""));

  it("loses nothing but spaces, keeps within the width, and ends only the last line", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 30 }), (source, width) => {
        const lines = breakLines(source, width, 2, measure);
        const all = lines.flatMap(({ units }) => units.map((unit) => unit.text)).join("");
        expect(all.replaceAll(" ", "")).toBe(source.replaceAll(" ", ""));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.02);
        expect(lines.map(({ last }) => last)).toEqual(lines.map((_, index) => index === lines.length - 1));
      }),
    );
  });

  it("no line begins with a closing mark nor ends with an opening one, where the marks leave any other way", () => {
    const prose = fc
      .array(fc.constantFrom("一二", "三", "（四）", "《五六》", "七，", "八。", "ab1", "九、"), { maxLength: 60 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 30 }), (source, width) => {
        for (const line of broken(source, width, 2)) {
          expect(line).not.toMatch(/^[，。、）》]/);
          expect(line).not.toMatch(/[（《]$/);
        }
      }),
    );
  });
});
