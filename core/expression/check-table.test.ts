import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTable, compileTable, fromValue, toValue, type DecisionTableSource, type TableFinding } from "./index.ts";
import { decimal } from "./decimal.ts";

const table = (
  rules: readonly (readonly string[])[],
  more: Partial<DecisionTableSource> = {},
): DecisionTableSource => ({
  inputs: (rules[0] ?? []).slice(1).map((_, at) => ({ expression: `x${at}` })),
  outputs: [{ name: "o" }],
  hitPolicy: "UNIQUE",
  rules: rules.map(([then = "", ...when]) => ({ when, then: [then] })),
  ...more,
});
const shown = (findings: TableFinding[]) =>
  findings.map((found) => {
    if (found.kind === "gap") return `gap ${JSON.stringify(found.example.map(fromValue))}`;
    if (found.kind === "overlap") return `${found.rules.join("+")} ${JSON.stringify(found.example.map(fromValue))}`;
    return found.kind === "notJudged" ? `notJudged ${found.column}` : `${found.kind} ${found.rule}`;
  });

describe("gaps and overlaps", () => {
  it.each<[string, DecisionTableSource, string[]]>([
    [
      "bands that meet",
      table([
        ["1", "<5"],
        ["2", "[5..10)"],
        ["3", ">=10"],
      ]),
      [],
    ],
    [
      "a number between two bands",
      table([
        ["1", "<5"],
        ["2", "(5..10]"],
        ["3", ">10"],
      ]),
      ["gap [5]"],
    ],
    [
      "a number in two bands",
      table([
        ["1", "<=5"],
        ["2", ">=5"],
      ]),
      ["1+2 [5]"],
    ],
    [
      "texts that nobody names",
      table([
        ["1", '"甲"'],
        ["2", '"乙"'],
      ]),
      ['gap ["（其他）"]'],
    ],
    [
      "allowed values leave no others",
      {
        ...table([
          ["1", '"甲"'],
          ["2", '"乙"'],
        ]),
        inputs: [{ expression: "x0", allowed: '"甲","乙"' }],
      },
      [],
    ],
    [
      "not",
      table([
        ["1", '"甲"'],
        ["2", 'not("甲")'],
      ]),
      [],
    ],
    ["truth values", table([["1", "true"]]), ["gap [false]"]],
    [
      "neighbouring days",
      table([
        ["1", '<= date("2026-08-14")'],
        ["2", '>= @"2026-08-15"'],
      ]),
      [],
    ],
    [
      "days apart",
      table([
        ["1", '< @"2026-08-14"'],
        ["2", '>= @"2026-08-15"'],
      ]),
      ['gap ["2026-08-14"]'],
    ],
    [
      "two columns",
      table([
        ["1", "<5", "true"],
        ["2", "<5", "false"],
        ["3", ">=5", "-"],
      ]),
      [],
    ],
    [
      "a corner",
      table([
        ["1", "<5", "true"],
        ["3", ">=5", "-"],
      ]),
      ["gap [4,false]"],
    ],
    [
      "an overlap in a corner",
      table([
        ["1", "<5", "-"],
        ["2", "-", "true"],
        ["3", ">=5", "false"],
      ]),
      ["1+2 [4,true]"],
    ],
    ["a default fills gaps", table([["1", "<5"]], { outputs: [{ name: "o", default: "0" }] }), []],
    [
      "a policy that expects several",
      table(
        [
          ["1", "<5"],
          ["2", "-"],
        ],
        { hitPolicy: "FIRST" },
      ),
      [],
    ],
    [
      "rules that agree",
      table(
        [
          ["1", "<5"],
          ["1.0", "-"],
        ],
        { hitPolicy: "ANY" },
      ),
      [],
    ],
    [
      "rules that differ",
      table(
        [
          ["1", "<5"],
          ["2", "-"],
        ],
        { hitPolicy: "ANY" },
      ),
      ["1+2 [4]"],
    ],
    [
      "a column that hangs on another",
      table([
        ["1", "< x0 + 1"],
        ["2", "-"],
      ]),
      ["notJudged 1"],
    ],
    [
      "a condition",
      table([
        ["1", "? > 5"],
        ["2", "-"],
      ]),
      ["notJudged 1"],
    ],
    [
      "kinds mixed",
      table([
        ["1", "5"],
        ["2", '"甲"'],
      ]),
      ["notJudged 1"],
    ],
  ])("%s", (_, source, found) => expect(shown(checkTable(source))).toEqual(found));

  it("results outside a range, and rules without a basis, with their rows", () => {
    const source = table([
      ["500", "<5"],
      ["1000 * 3", ">=5"],
    ]);
    const named = {
      ...source,
      rules: source.rules.map((rule, at) => (at === 0 ? { ...rule, annotation: "第六十条" } : rule)),
    };
    const range = { least: decimal(1000), most: decimal(2000) };
    expect(shown(checkTable(named, { range, basis: true }))).toEqual(["outsideRange 1", "outsideRange 2", "noBasis 2"]);
  });

  it("says of any table what trying every number says", () => {
    const edge = fc.integer({ min: 0, max: 6 });
    const cell = fc.oneof(
      fc.constant("-"),
      fc.tuple(fc.constantFrom("<", "<=", ">", ">="), edge).map(([sign, at]) => `${sign}${at}`),
      fc
        .tuple(fc.constantFrom("[", "("), edge, edge, fc.constantFrom("]", ")"))
        .map(([open, a, b, close]) => `${open}${Math.min(a, b)}..${Math.max(a, b)}${close}`),
    );
    const rules = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rules, (cells) => {
        const source = table(
          cells.map(([a, b], at) => [String(at), a, b]),
          { hitPolicy: "COLLECT" },
        );
        const compiled = compileTable(source);
        if (!compiled.ok) throw new Error("refused");
        const halves = Array.from({ length: 17 }, (_, at) => (at - 2) / 2);
        const counts = halves.flatMap((x0) =>
          halves.map((x1) => {
            const result = compiled.table.evaluate({ x0: toValue(x0), x1: toValue(x1) });
            return result.hits.length;
          }),
        );
        const found = checkTable({ ...source, hitPolicy: "UNIQUE" });
        expect([found.some(({ kind }) => kind === "gap"), found.some(({ kind }) => kind === "overlap")]).toEqual([
          counts.includes(0),
          counts.some((count) => count > 1),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it("two hundred rules are no burden", () => {
    const rules = Array.from({ length: 200 }, (_, row) => [
      `${row}`,
      `[${row >> 2}..${(row >> 2) + 1})`,
      `"${row % 4}"`,
    ]);
    const before = process.cpuUsage();
    expect(checkTable(table(rules)).every(({ kind }) => kind === "gap")).toBe(true);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
  });
});
