import { describe, expect, it } from "vitest";
import { builtIns } from "./functions.ts";
import { refusedFunction } from "./refused-functions.ts";
import { answer, faults } from "./testing/answer.ts";

const cases: readonly (readonly [source: string, value: unknown])[] = [
  ["not(true)", false],
  ["is defined(null)", false],
  ["is defined(0)", true],
  ['number("12.50")', 12.5],
  ["number(3)", 3],
  ['number("12,5")', null],
  ["number(null)", null],
  ["abs(-3)", 3],
  ['abs(@"-P1D")', "P1D"],
  ['abs("x")', null],
  ["floor(-1.5)", -2],
  ["floor(-1.56, 1)", -1.6],
  ["ceiling(1.2)", 2],
  ["ceiling(-1.56, 1)", -1.5],
  ["decimal(2.5, 0)", 2],
  ["decimal(1.115, 2)", 1.12],
  ["decimal(12.5, null)", null],
  ["round up(-1.1, 0)", -2],
  ["round down(-1.9, 0)", -1],
  ["round half up(1.005, 2)", 1.01],
  ["round half down(1.005, 2)", 1],
  ["round half up(1, 1.5)", null],
  ["modulo(-12, 5)", 3],
  ["modulo(12, -5)", -3],
  ["modulo(10.1, 4.5)", 1.1],
  ["string(1.10)", "1.1"],
  ['string([1, "a", null])', '[1, "a", null]'],
  ['string({ a: @"2026-03-02" })', "{a: 2026-03-02}"],
  ["string(null)", null],
  ["string(-0)", "0"],
  ['contains("食品经营", "经营")', true],
  ['contains(null, "a")', null],
  ['starts with("食品经营", "食品")', true],
  ['ends with("食品经营", "食品")', false],
  ['string length("食品😀")', 3],
  ['upper case("aß")', "ASS"],
  ['lower case("AÉ")', "aé"],
  ['substring("foobar", 3)', "obar"],
  ['substring("foobar", 3, 3)', "oba"],
  ['substring("foobar", -2, 1)', "a"],
  ['substring("😀食品", 2, 1)', "食"],
  ['substring("foobar", 0)', null],
  ['substring("foobar", -9)', null],
  ["count([1, null])", 2],
  ["count(null)", null],
  ["count(5)", 1],
  ["min([3, 1, 2])", 1],
  ["min(3, 1, 2)", 1],
  ['max("a", "c", "b")', "c"],
  ['max([@"2026-03-02", @"2026-04-01"])', "2026-04-01"],
  ['min(1, "a")', null],
  ["min([])", null],
  ["sum([0.1, 0.2])", 0.3],
  ["sum([])", null],
  ["sum([1, null])", null],
  ["mean([1, 2, 4])", "2.333333333333333333333333333333333"],
  ["mean([])", null],
  ["all([true, null])", null],
  ["all([])", true],
  ["all(true, false)", false],
  ["any([false, null])", null],
  ["any([])", false],
  ["any(false, true)", true],
  ["list contains([1, 2], 2)", true],
  ["list contains([1, null], null)", true],
  ['list contains(["1"], 1)', false],
  ["list contains(null, 1)", null],
  ["concatenate([1], [2, 3])", [1, 2, 3]],
  ["concatenate([1], null)", null],
  ["append([1], 2, 3)", [1, 2, 3]],
  ["distinct values([1, 2, 1.0, null, null])", [1, 2, null]],
  ["union([1, 2], [2, 3])", [1, 2, 3]],
  ['date("2026-03-02")', "2026-03-02"],
  ["date(2026, 3, 2)", "2026-03-02"],
  ["date(2026, 2, 30)", null],
  ['date(date("2026-03-02"))', "2026-03-02"],
  ["date(2026)", null],
  ['duration("P1Y2M")', "P1Y2M"],
  ['duration("P1Y2D")', null],
  ['duration(@"P1D")', "P1D"],
  ['years and months duration(date("2011-12-22"), date("2013-08-24"))', "P1Y8M"],
  ['years and months duration("2011-12-22", date("2013-08-24"))', null],
  ['day of week(date("2026-11-23"))', "Monday"],
  ['day of week("2026-11-23")', null],
];

describe("the closed list of functions", () => {
  it.each(cases)("%s", (source, value) => expect(answer(source)).toEqual(value));

  it("is covered whole", () => {
    const tested = new Set(cases.map(([source]) => source.slice(0, source.indexOf("("))));
    expect([...builtIns.keys()].filter((name) => !tested.has(name))).toEqual([]);
  });

  it.each([...builtIns])(
    "%s refuses a wrong number of arguments and survives values of every kind",
    (name, { least, most }) => {
      const given = (count: number) => `${name}(${Array.from({ length: count }, () => "x").join(", ")})`;
      expect(faults(given(least - 1))).toEqual(["syntax 1:1"]);
      expect(faults(given(most + 1))).toEqual(["syntax 1:1"]);
      for (const x of [null, true, "", "x", 0, -1, 1e300, [], [null], [[]], {}, { a: 1 }])
        for (const count of [Math.max(1, least), Math.min(least + 1, most)])
          expect(() => answer(given(count), { x })).not.toThrow();
    },
  );

  it("leaves FEEL's other functions out by name, and says why", () => {
    expect([...builtIns.keys()].filter((name) => refusedFunction(name) !== undefined)).toEqual([]);
    for (const name of ["matches", "replace", "split"]) expect(refusedFunction(name)?.zh).toContain("正则表达式");
    for (const name of ["now", "today"]) expect(refusedFunction(name)?.en).toContain("never read from a clock");
    expect(faults('context put({}, "a", 1)')).toEqual(["outsideSubset 1:1"]);
  });
});
