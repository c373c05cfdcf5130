import { describe, expect, it } from "vitest";
import { isTrue } from "./index.ts";
import { answer } from "./testing/answer.ts";

const values = ["true", "false", "null"] as const;

describe("three-valued logic (DMN 1.5, table 50)", () => {
  it.each([
    ["and", ["true", "false", "null", "false", "false", "false", "null", "false", "null"]],
    ["or", ["true", "true", "true", "true", "false", "null", "true", "null", "null"]],
  ])("%s", (word, table) => {
    expect(values.flatMap((a) => values.map((b) => JSON.stringify(answer(`${a} ${word} ${b}`))))).toEqual(table);
  });

  it.each(['"x" and true', "1 and true", "x and true", "[] or false", "not(1)", "not(null)", '"x" or null'])(
    "%s is unknown",
    (source) => expect(answer(source)).toBeNull(),
  );

  it("a decisive operand decides, whatever stands beside it", () => {
    expect([answer("1 and false"), answer('"x" or true')]).toEqual([false, true]);
  });

  it.each([
    ["some x in [true, null] satisfies x", true],
    ["some x in [false, null] satisfies x", null],
    ["every x in [true, null] satisfies x", null],
    ["every x in [false, null] satisfies x", false],
    ["some x in [] satisfies x", false],
    ["every x in [] satisfies x", true],
    ["every x in null satisfies x", null],
    ["some x in 1 satisfies x", null],
    ["for x in null return x", null],
  ])("%s is %s", (source, value) => expect(answer(source)).toBe(value));

  it.each([
    ["null = null", true],
    ["null != null", false],
    ["1 = null", false],
    ["null < 1", null],
    ['1 = "1"', null],
    ['1 != "1"', null],
    ["true < false", null],
    ["[1, null] = [1, null]", true],
    ["[1, 2] = [1]", false],
    ['[1, "a"] = [2, 3]', false],
    ['[1, "a"] = [1, 3]', null],
    ["{ a: 1 } = { a: 1 }", true],
    ["{ a: 1 } = { b: 1 }", false],
    ['@"P1Y" = @"P12M"', true],
    ['@"P1M" = @"P30D"', null],
    ['"证" < "照"', false],
    ['"ﬀ" < "😀"', true],
    ["null between 1 and 2", null],
    ["5 between null and 2", false],
    ["null in [1..2]", null],
    ["null in (1, 2)", false],
    ["if null then 1 else 2", 2],
    ["1 / 0", null],
    ["0 / 0", null],
    ["modulo(1, 0)", null],
    ["0 ** -1", null],
    ["null + 1", null],
    ['"a" + 1', null],
    ['"a" - "a"', null],
    ['-"a"', null],
    ["nothing.at.all", null],
    ['date("2026-02-30")', null],
    ['@"2026-03-02" + @"2026-03-02"', null],
    ["[1, 2][5]", null],
    ["[1, 2][0]", null],
    ["null[1]", null],
  ])("%s is %s", (source, value) => expect(answer(source)).toEqual(value));

  it("only true satisfies: neither null nor a stopped evaluation does", () => {
    expect([
      isTrue({ ok: true, value: true }),
      isTrue({ ok: true, value: null }),
      isTrue({ ok: true, value: "true" }),
    ]).toEqual([true, false, false]);
    expect(isTrue({ ok: false, error: { code: "tooManySteps", message: { zh: "", en: "" } } })).toBe(false);
  });
});
