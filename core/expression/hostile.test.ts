import { describe, expect, it } from "vitest";
import { compile, compileFunction, compileTable, fromValue, toValue, type CompileOptions, type Json } from "./index.ts";
import { answer, faults } from "./testing/answer.ts";

/** The error an evaluation ends in, and the CPU milliseconds until then. */
const stopped = (source: string, facts: { [name: string]: Json } = {}, options?: CompileOptions): [string, number] => {
  const compiled = compile(source, options);
  if (!compiled.ok) throw new Error(compiled.errors[0]?.message.en);
  const scope = Object.fromEntries(Object.entries(facts).map(([name, json]) => [name, toValue(json)]));
  const before = process.cpuUsage();
  const result = compiled.expression.evaluate(scope);
  const { user, system } = process.cpuUsage(before);
  return [result.ok ? "ok" : result.error.code, (user + system) / 1000];
};

const many = Array.from({ length: 30_000 }, (_, at) => `x${at}`);
const long = "长".repeat(1_000_000);
const chain = (link: (at: number) => string, length: number) =>
  `{ ${Array.from({ length }, (_, at) => (at === 0 ? "a0: [1, 1]" : `a${at}: ${link(at - 1)}`)).join(", ")} }.a${length - 1}`;
const twice = (at: number) => `[a${at}, a${at}]`;
const once = (at: number) => `[a${at}]`;

describe("no source holds the process: it is stopped by its steps, long before a person would notice", () => {
  it.each<[string, string, { [name: string]: Json }]>([
    ["a loop in a loop in a loop", "for a in m return for b in m return for c in m return 1", { m: many }],
    ["a search in a loop", "for x in m return x in m", { m: many }],
    ["distinct values of many", "distinct values(m)", { m: many }],
    ["list contains in a loop", "for x in m return list contains(m, [x])", { m: many }],
    ["long texts compared in a loop", "for x in m return t < u", { m: many, t: long, u: `${long}a` }],
    ["long texts found equal in a loop", "for x in m return t = u", { m: many, t: `${long}a`, u: `${long}a` }],
    ["long texts ranged in a loop", "for x in m return t in [u..u]", { m: many, t: `${long}a`, u: `${long}a` }],
    ["long texts joined in a loop", "string(for x in m return t)", { m: many, t: long }],
    [
      "a text doubled sixty times",
      `{ a0: t, ${Array.from({ length: 60 }, (_, at) => `a${at + 1}: a${at} + a${at}`).join(", ")} }.a60`,
      { t: "长长" },
    ],
    ["powers of great exponents in a loop", "for x in m return 1.0000000000000001 ** 9007199254740991", { m: many }],
    ["remainders of great numbers in a loop", "for x in m return modulo(1e6000, 7e-100)", { m: many }],
    ["great numbers written in a loop", "for x in m return string(1e6000)", { m: many }],
    ["a list that holds itself twice, thirty times over", chain(twice, 30), {}],
    ["such a list compared", `${chain(twice, 30)} = ${chain(twice, 30)}`, {}],
    ["such a list printed", `string(${chain(twice, 30)})`, {}],
    ["the members of such a list", `(${chain(twice, 30)}).x`, {}],
    ["such a list sought in itself", `list contains([1], ${chain(twice, 30)})`, {}],
    ["lists in lists, three thousand deep", chain(once, 3_000), {}],
    ["such nesting compared", `${chain(once, 1_500)} = ${chain(once, 1_500)}`, {}],
    ["such nesting printed", `string(${chain(once, 3_000)})`, {}],
    ["the members of such nesting", `(${chain(once, 3_000)}).x`, {}],
  ])("%s", (_, source, facts) => {
    const [error, milliseconds] = stopped(source, facts);
    expect(error).toBe("tooManySteps");
    expect(milliseconds).toBeLessThan(1_000);
  });

  it("functions of a rule's own pay for what they call", () => {
    const functions = new Map();
    let [name, body] = ["f0", "[x, x]"];
    for (let at = 1; at <= 40; at++) {
      const compiled = compileFunction(["x"], body, { functions });
      if (!compiled.ok) throw new Error(compiled.errors[0]?.message.en);
      functions.set(name, compiled.function);
      [name, body] = [`f${at}`, `concatenate(f${at - 1}(x), f${at - 1}(x))`];
    }
    expect(stopped("f39(1)", {}, { functions })[0]).toBe("tooManySteps");
  });

  it("a table is stopped alike", () => {
    const compiled = compileTable({
      inputs: [{ expression: "m" }],
      outputs: [{ name: "o" }],
      hitPolicy: "COLLECT",
      rules: Array.from({ length: 50 }, () => ({ when: ["count(distinct values(?)) > 0"], then: ["1"] })),
    });
    if (!compiled.ok) throw new Error("refused");
    const result = compiled.table.evaluate({ m: many });
    expect(result.ok ? "ok" : result.error.code).toBe("tooManySteps");
  });
});

describe("no source breaks the compiler", () => {
  it.each([
    ["parentheses", "(".repeat(50_000)],
    ["brackets", "[".repeat(50_000)],
    ["braces", "{a:".repeat(10_000)],
    ["minuses", "-".repeat(50_000)],
    ["not", "not(".repeat(10_000)],
    ["if", "if true then ".repeat(10_000)],
    ["filters", `x${"[1]".repeat(10_000)}`],
    ["members", `x${".y".repeat(10_000)}`],
    ["quantifiers", "some x in y satisfies ".repeat(5_000)],
    ["open comments", "/* ".repeat(30_000)],
    ["a hundred thousand and one characters", "1".repeat(100_001)],
    ["too many words", "1+".repeat(20_000)],
    ["escapes", `"${"\\u".repeat(20_000)}`],
    ["signs that are none", "&".repeat(50_000)],
    ["unknown names", Array.from({ length: 9_000 }, (_, at) => `x${at}`).join("+")],
  ])("%s", (_, source) => {
    const before = process.cpuUsage();
    expect(faults(source, { names: ["x.*", "y"] }).length).toBeGreaterThan(0);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000);
  });

  it("reports at most so many faults as a person would read", () => {
    const unknown = Array.from({ length: 9_000 }, (_, at) => `x${at}`).join("+");
    expect(faults(unknown, { names: ["y"] })).toHaveLength(50);
  });

  it("a long chain of one level is no nesting", () => {
    expect(answer(Array.from({ length: 5_000 }, () => "0.1").join("+"))).toBe(500);
    expect(answer(Array.from({ length: 5_000 }, () => "true").join(" and "))).toBe(true);
  });
});

describe("no name reaches a prototype", () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "own": {"__proto__": 2}}') as {
    [key: string]: Json;
  };

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"])(
    "%s is a name like any other",
    (name) => {
      expect(answer(`x.${name}`, { x: {} })).toBeNull();
      expect(answer(`"text".${name}`)).toBeNull();
      expect(answer(`[1].${name}`)).toEqual([null]);
      expect(answer(`(1).${name}`)).toBeNull();
      expect(answer(`@"2026-03-02".${name}`)).toBeNull();
      expect(answer(`@"P1D".${name}`)).toBeNull();
      expect(answer(name)).toBeNull();
      expect(answer(`{ ${name}: 5 }.${name}`)).toBe(5);
      expect(answer(`count([{ ${name}: 5 }][${name} = 5])`)).toBe(1);
    },
  );

  it("data with such keys pass through as data and pollute nothing", () => {
    const value = toValue(hostile);
    expect(answer("facts.__proto__.polluted", { facts: hostile })).toBe(true);
    expect(answer("facts.constructor", { facts: hostile })).toBe(1);
    expect(answer("facts.polluted", { facts: hostile })).toBeNull();
    expect(JSON.stringify(fromValue(value))).toBe(JSON.stringify(hostile));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
