import { describe, expect, it } from "vitest";
import { compile } from "./index.ts";
import { answer, faults } from "./testing/answer.ts";

describe("what lies outside the subset is refused when it is compiled, at its place", () => {
  it.each([
    ["a regular expression", 'x = 1 and matches(x, "(a+)+$")', "outsideSubset 1:11"],
    ["a pattern to replace", 'replace(x, "a", "b")', "outsideSubset 1:1"],
    ["the wall clock", "now()", "outsideSubset 1:1"],
    ["the wall clock's day", "date(today)\n< today()", "outsideSubset 2:3"],
    ["a loop without a list", "for i in 1..1000000000 return i", "outsideSubset 1:11"],
    ["a function definition", "function(x) x + 1", "outsideSubset 1:1"],
    ["a function nobody listed", "eval(1)", "unknownFunction 1:1"],
    ["a method", "x.constructor(1)", "syntax 1:14"],
    ["sort with a function", "sort(x, function(a, b) a < b)", "outsideSubset 1:1"],
    ["named arguments", 'contains(string: "a", match: "b")', "outsideSubset 1:10"],
    ["a type test", "x instance of number", "outsideSubset 1:3"],
    ["a range that is a value", "[1..5]", "outsideSubset 1:1"],
    ["a time of day", '@"10:00:00"', "outsideSubset 1:2"],
    ["a date with a time", '@"2026-01-01T00:00:00"', "outsideSubset 1:2"],
    ["? with nothing to stand for", "? > 1", "outsideSubset 1:1"],
    ["not after in", "x in not(1)", "outsideSubset 1:6"],
    ["too few arguments", "contains(x)", "syntax 1:1"],
    ["too many arguments", "count(x, y)", "syntax 1:1"],
  ])("%s", (_, source, fault) => expect(faults(source)).toEqual([fault]));
});

describe("what nobody can have meant is refused", () => {
  it.each([
    ["nothing", "", "syntax 1:1"],
    ["half an expression", "1 +", "syntax 1:4"],
    ["two expressions", "1 2", "syntax 1:3"],
    ["a chain of comparisons", "1 < x < 3", "syntax 1:7"],
    ["an open parenthesis", "(1", "syntax 1:3"],
    ["an open string", 'x = "abc', "syntax 1:5"],
    ["an open comment", "1 /* and", "syntax 1:3"],
    ["an escape that is none", '"\\q"', "syntax 1:1"],
    ["a character that is none", '"\\U110000"', "syntax 1:2"],
    ["NUL, which no database keeps", '"\\u0000"', "syntax 1:1"],
    ["half a surrogate pair", '"\\uD83D"', "syntax 1:1"],
    ["a keyword as a name", "if", "syntax 1:3"],
    ["if without else", "if true then 1", "syntax 1:15"],
    ["a key written twice", "{ a: 1, a: 2 }", "syntax 1:9"],
    ["a date that does not exist", '@"2026-02-30"', "syntax 1:2"],
    ["an assignment", "x := 1", "syntax 1:3"],
    ["another language's and", "x && y", "syntax 1:3"],
    ["thirty-five digits", "1.0000000000000000000000000000000001", "number 1:1"],
    ["an endless exponent", "1e6145", "number 1:1"],
    ["an exponent of many digits", "1e99999999", "number 1:1"],
  ])("%s", (_, source, fault) => expect(faults(source)).toEqual([fault]));

  it("a full-width sign is named, with the one to write instead", () => {
    const compiled = compile("facts.面积 ＞ 1，2", { file: "packs/a.yaml", line: 12 });
    if (compiled.ok) throw new Error("accepted");
    const [error] = compiled.errors;
    expect(error).toMatchObject({ file: "packs/a.yaml", line: 12, column: 10 });
    expect(error?.message.zh).toBe("packs/a.yaml 第 12 行第 10 列：“＞”是全角符号，请改用半角 >");
    expect(error?.message.en).toBe("packs/a.yaml, line 12, column 10: full-width “＞”: write >");
  });

  it("every refusal speaks Chinese and English and names line and column", () => {
    for (const source of ["now()", "1 +", '@"x"', "a < b < c", "1e9999999", "(".repeat(100), "]", "{1}"]) {
      const compiled = compile(source);
      if (compiled.ok) throw new Error(source);
      for (const { message, line, column } of compiled.errors) {
        expect(message.zh).toMatch(new RegExp(`第 ${line} 行第 ${column} 列：.*[\\u4e00-\\u9fff]`));
        expect(message.en).toMatch(new RegExp(`line ${line}, column ${column}: .*[a-z]`));
        expect(message.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it("a column counts characters as people see them, not UTF-16 units", () => {
    expect(faults('"😀😀" = ?')).toEqual(["outsideSubset 1:8"]);
  });
});

describe("what is written means what DMN says", () => {
  it.each([
    ["1 + 2 * 3 ** 2", 19],
    ["-2 ** 2", 4],
    ["10 - 3 - 2", 5],
    ["100 / 10 / 2", 5],
    ["2 ** 3 ** 2", 64],
    ["1 + 1 = 2 and not(false)", true],
    ["true or true and false", true],
    ["if 1 > 2 then 3 else 4 + 5", 9],
    ["3 in [1..3]", true],
    ["3 in [1..3)", false],
    ["3 in [1..3[", false],
    ["1 in ]1..3]", false],
    ["1 in (1..3]", false],
    ["3 in (1, 2, 3)", true],
    ["3 in ([1..2], >= 3)", true],
    ["3 in <4", true],
    ["3 in [1, 2, 3]", true],
    ["3 in (? > 2 and ? < 4)", true],
    ["2 between 1 and 3 and true", true],
    ['{ a: 1, b: a + 1, "c d": b }.b', 2],
    ["[1, 2, 3][item >= 2]", [2, 3]],
    ["[1, 2, 3][-1]", 3],
    ["[{ a: 1 }, { a: 2 }].a", [1, 2]],
    ["[{ a: 1, b: 2 }, { a: 2, b: 3 }][a > 1].b", [3]],
    ["some x in [1, 2], y in [2, 3] satisfies x = y", true],
    ["for x in [1, 2], y in [10, 20] return x + y", [11, 21, 12, 22]],
    ['@"2026-03-02" + @"P1M"', "2026-04-02"],
    ['date("2026-03-02").weekday', 1],
    ['"a\\n\\"\\u4e2d\\U01F600"', 'a\n"中😀'],
    ["/* 注释 */ 1 // 到行末\n+ 1", 2],
    ["{}", {}],
    ["[]", []],
  ])("%s", (source, value) => expect(answer(source)).toEqual(value));

  it("names may be Chinese, and a point leads into what they hold", () => {
    expect(answer('facts.经营面积 >= 60 and facts.类别 = "餐饮"', { facts: { 经营面积: 120.5, 类别: "餐饮" } })).toBe(
      true,
    );
  });
});
