import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileTable,
  fromValue,
  toValue,
  type CompileOptions,
  type DecisionTableSource,
  type HitPolicy,
  type Json,
} from "./index.ts";

const run = (source: DecisionTableSource, facts: { [name: string]: Json }, options?: CompileOptions) => {
  const compiled = compileTable(source, options);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ message }) => message.en).join("\n"));
  const scope = Object.fromEntries(Object.entries(facts).map(([name, json]) => [name, toValue(json)]));
  const result = compiled.table.evaluate(scope);
  return { value: result.ok ? fromValue(result.value) : result.error.code, hits: result.hits };
};

const refused = (source: DecisionTableSource, options?: CompileOptions): string[] => {
  const compiled = compileTable(source, options);
  return compiled.ok ? [] : compiled.errors.map(({ cell, code }) => `${JSON.stringify(cell)} ${code}`);
};

/** Overlapping rules, so that every policy has something to choose from: 20 hits rules 2, 3 and 4. */
const overlapping = (hitPolicy: HitPolicy, aggregation?: DecisionTableSource["aggregation"]): DecisionTableSource => ({
  inputs: [{ expression: "x" }],
  outputs: [{ name: "band", values: "10, 30, 20" }],
  hitPolicy,
  ...(aggregation === undefined ? {} : { aggregation }),
  rules: [
    { when: ["<10"], then: ["10"] },
    { when: [">=10"], then: ["20"] },
    { when: ["[15..25]"], then: ["30"] },
    { when: ["20, 21"], then: ["10"] },
  ],
});

describe("hit policies", () => {
  it.each<[HitPolicy, Json]>([
    ["FIRST", 20],
    ["PRIORITY", 10],
    ["RULE ORDER", [20, 30, 10]],
    ["OUTPUT ORDER", [10, 30, 20]],
    ["COLLECT", [20, 30, 10]],
    ["UNIQUE", "severalRules"],
    ["ANY", "rulesDiffer"],
  ])("%s", (policy, value) => expect(run(overlapping(policy), { x: 20 }).value).toEqual(value));

  it.each<[DecisionTableSource["aggregation"], Json]>([
    ["SUM", 60],
    ["MIN", 10],
    ["MAX", 30],
    ["COUNT", 3],
  ])("COLLECT %s", (aggregation, value) =>
    expect(run(overlapping("COLLECT", aggregation), { x: 20 }).value).toBe(value),
  );

  it("a value that no order names comes after all that are named", () => {
    const table = { ...overlapping("OUTPUT ORDER"), outputs: [{ name: "band", values: "10, 30" }] };
    expect(run(table, { x: 20 }).value).toEqual([10, 30, 20]);
    expect(run({ ...table, hitPolicy: "PRIORITY", outputs: [{ name: "band", values: "30" }] }, { x: 20 }).value).toBe(
      30,
    );
  });

  it("names the rules that held, so that the answer can be explained", () => {
    expect(run(overlapping("COLLECT"), { x: 20 }).hits).toEqual(["2", "3", "4"]);
    expect(run(overlapping("FIRST"), { x: 20 }).hits).toEqual(["2"]);
    expect(run(overlapping("UNIQUE"), { x: 20 }).hits).toEqual(["2", "3", "4"]);
  });

  it("UNIQUE and ANY say which rules contradict each other", () => {
    const compiled = compileTable(overlapping("UNIQUE"));
    if (!compiled.ok) throw new Error("refused");
    const result = compiled.table.evaluate({ x: toValue(20) });
    expect(result.ok ? "" : result.error.message.zh).toBe("决策表只能有一条规则成立，但规则 2、3、4 同时成立");
  });

  it("without a hit: null, the defaults, an empty count; an unknown input hits nothing but -", () => {
    expect(run(overlapping("UNIQUE"), { x: null }).value).toBeNull();
    expect(run(overlapping("COLLECT", "COUNT"), { x: null }).value).toBe(0);
    expect(run(overlapping("COLLECT", "SUM"), { x: null }).value).toBeNull();
    const withDefault = { ...overlapping("FIRST"), outputs: [{ name: "band", default: "x + 1" }], rules: [] };
    expect(run(withDefault, { x: 1 }).value).toBe(2);
    expect(run({ ...overlapping("FIRST"), rules: [{ when: ["-"], then: ["1"] }] }, { x: null }).value).toBe(1);
  });

  it("several outputs make a context; priority goes from the first output on", () => {
    const table: DecisionTableSource = {
      inputs: [{ expression: "x" }],
      outputs: [
        { name: "幅度", values: '"从轻", "从重"' },
        { name: "罚款", values: "3, 2, 1" },
      ],
      hitPolicy: "OUTPUT ORDER",
      rules: [
        { when: ["-"], then: ['"从重"', "3"] },
        { when: ["-"], then: ['"从轻"', "1"] },
        { when: ["-"], then: ['"从轻"', "2"] },
      ],
    };
    expect(run(table, { x: 1 }).value).toEqual([
      { 幅度: "从轻", 罚款: 2 },
      { 幅度: "从轻", 罚款: 1 },
      { 幅度: "从重", 罚款: 3 },
    ]);
    expect(run({ ...table, hitPolicy: "PRIORITY" }, { x: 1 }).value).toEqual({ 幅度: "从轻", 罚款: 2 });
  });

  it("a sum that is no number is none, and a value outside those allowed is refused", () => {
    const table = overlapping("COLLECT", "SUM");
    expect(
      run(
        {
          ...table,
          rules: [
            { when: ["-"], then: ['"a"'] },
            { when: ["-"], then: ["1"] },
          ],
        },
        { x: 1 },
      ).value,
    ).toBeNull();
    const allowed = { ...table, inputs: [{ expression: "x", allowed: "[0..100]", label: "面积" }] };
    expect(run(allowed, { x: 101 }).value).toBe("notAllowed");
    expect(run(allowed, { x: null }).value).toBeNull();
  });
});

describe("cells", () => {
  const matches = (cell: string, x: Json): boolean =>
    run(
      {
        inputs: [{ expression: "x" }],
        outputs: [{ name: "o" }],
        hitPolicy: "FIRST",
        rules: [{ when: [cell], then: ["true"] }],
      },
      { x, limit: 5 },
    ).value === true;

  it.each<[string, Json[], Json[]]>([
    ["5", [5], [4, null, "5"]],
    ["<5", [4.999], [5, null, "4"]],
    [">= 5", [5, 6], [4]],
    ["= 5", [5], [6]],
    ["!= 5", [6], [5]],
    ["(1..5]", [2, 5], [1, 5.01, null]],
    ["]1..5[", [2], [1, 5]],
    ["1, 3, >10", [1, 3, 11], [2, 10]],
    ["not(1, 2)", [3], [1, 2]],
    ["not(null)", [3], [null]],
    ["null", [null], [0, ""]],
    ["limit", [5], [4]],
    ["? > limit and ? < 10", [6], [5, 10]],
    ["not(? > 3) or ? = 9", [1, 9], [4]],
    ['"a", "b"', ["a", "b"], ["c", null]],
    ["[1, 2]", [1, 2, [1, 2]], [3]],
    ["true", [true], [false, null]],
    ["-", [1, null, "x"], []],
  ])("%s", (cell, held, missed) => {
    expect(held.filter((x) => !matches(cell, x))).toEqual([]);
    expect(missed.filter((x) => matches(cell, x))).toEqual([]);
  });

  it("every fault of every cell is reported with its row and column", () => {
    const table: DecisionTableSource = {
      inputs: [{ expression: "x +" }, { expression: "y", allowed: 'matches(?, "a")' }],
      outputs: [{ name: "o", values: "1, now()" }],
      hitPolicy: "UNIQUE",
      rules: [
        { when: ["", "<"], then: ["z"] },
        { when: ["today()", "-"], then: ["1"] },
      ],
    };
    expect(refused(table, { names: ["x", "y"] })).toEqual([
      '{"part":"input","column":1} syntax',
      '{"part":"allowed","column":2} outsideSubset',
      '{"part":"when","row":1,"column":1} syntax',
      '{"part":"when","row":1,"column":2} syntax',
      '{"part":"then","row":1,"column":1} unknownName',
      '{"part":"when","row":2,"column":1} outsideSubset',
      '{"part":"output","column":1} outsideSubset',
    ]);
    const compiled = compileTable(table);
    expect(compiled.ok ? "" : compiled.errors[2]?.message.zh).toBe(
      "第 1 条规则的第 1 个条件：第 1 行第 1 列：单元格是空的，任意值请写“-”",
    );
  });

  it.each<[string, Partial<DecisionTableSource>]>([
    ["no output", { outputs: [], rules: [] }],
    ["two outputs of one name", { outputs: [{ name: "a" }, { name: "a" }], rules: [] }],
    ["a rule with a condition too many", { rules: [{ when: ["1", "2"], then: ["1"] }] }],
    ["a rule without a result", { rules: [{ when: ["1"], then: [] }] }],
    [
      "two rules of one id",
      {
        rules: [
          { id: "2", when: ["1"], then: ["1"] },
          { when: ["1"], then: ["1"] },
        ],
      },
    ],
    ["an aggregation of one rule", { aggregation: "SUM" }],
    [
      "an aggregation of several outputs",
      { hitPolicy: "COLLECT", aggregation: "SUM", outputs: [{ name: "a" }, { name: "b" }], rules: [] },
    ],
    ["a priority without an order", { hitPolicy: "PRIORITY", outputs: [{ name: "a" }] }],
  ])("a table with %s is refused as a whole", (_, change) => {
    expect(refused({ ...overlapping("UNIQUE"), ...change })).toEqual(['{"part":"table"} table']);
  });
});

describe("a table of two hundred rules", () => {
  const bound = fc.integer({ min: 0, max: 50 });
  const rule = fc.record({
    from: bound,
    to: bound,
    kind: fc.constantFrom("a", "b", "-"),
    fine: fc.integer({ min: 1, max: 999 }),
  });

  it("answers as a naive scan does, to the fen", () => {
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 200, maxLength: 200 }),
        bound,
        fc.constantFrom("a", "b"),
        (rules, x, k) => {
          const table: DecisionTableSource = {
            inputs: [{ expression: "x" }, { expression: "k" }],
            outputs: [{ name: "fine" }],
            hitPolicy: "COLLECT",
            aggregation: "SUM",
            rules: rules.map(({ from, to, kind, fine }) => ({
              when: [`[${from}..${to}]`, kind === "-" ? "-" : `"${kind}"`],
              then: [`${fine} * 0.1`],
            })),
          };
          const fen = rules
            .filter(({ from, to, kind }) => from <= x && x <= to && (kind === "-" || kind === k))
            .reduce((total, { fine }) => total + fine, 0);
          expect(run(table, { x, k }).value).toBe(fen === 0 ? null : fen / 10);
        },
      ),
      { numRuns: 20 },
    );
  });
});
