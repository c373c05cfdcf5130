import { parseExactJson, prepareDecision, type DecisionModel } from "@mingfa/core/decision";
import { prepareSection, readCase, type DiscretionMethod, type Section } from "@mingfa/core/discretion";
import type { Benchmark } from "./benchmark.ts";
import type { Figure } from "./figure.ts";
import { percentile, timeEach } from "./statistics.ts";

const rows = 200;
const limit = { most: 1_000 };
const areas = ["一般区域", "环境敏感区", "限批区", "饮用水水源保护区"];

/** A DMN table over three inputs: every rule is tried, and one holds. */
const model: DecisionModel = {
  name: "bench",
  namespace: "urn:bench",
  items: [],
  inputs: [
    { id: "a", label: "超标倍数", name: "超标倍数", type: "number" },
    { id: "b", label: "区域", name: "区域", type: "string" },
    { id: "c", label: "行为日", name: "行为日", type: "date" },
  ],
  decisions: [
    {
      id: "d",
      label: "罚款",
      name: "罚款",
      type: "number",
      requires: { inputs: ["a", "b", "c"], decisions: [], knowledge: [] },
      logic: {
        kind: "table",
        table: {
          inputs: [{ expression: "超标倍数" }, { expression: "区域" }, { expression: "行为日" }],
          outputs: [{ name: "罚款" }],
          hitPolicy: "UNIQUE",
          rules: Array.from({ length: rows }, (_, row) => ({
            when: [`[${row >> 2}..${(row >> 2) + 1})`, `"${areas[row % 4]}"`, `>= @"2022-01-01"`],
            then: [`${10_000 + row} * 1.05`],
          })),
          inputTypes: ["number", "string", "date"],
          outputTypes: ["number"],
        },
      },
    },
  ],
  knowledge: [],
  services: [],
};

/** A matrix of fines with as many rows. */
const matrix: Section = {
  section: "1",
  title: "某违法行为",
  law_broken: [],
  law_penalty: ["《某条例》第九条 处一万元以上一百万元以下的罚款。"],
  notes: [],
  header: ["违法行为", "超标倍数", "区域", "罚款"],
  statutory_ranges_cny: [],
  multiplier_cny: [],
  kind: "matrix",
  rows: Array.from({ length: rows }, (_, row) => [
    row === 0 ? "某违法行为" : null,
    row % 4 === 0 ? `${row >> 2}倍以上${(row >> 2) + 1}倍以下` : null,
    areas[row % 4] ?? null,
    `${10_000 + row * 100}元以上${10_100 + row * 100}元以下`,
  ]),
};

const method: DiscretionMethod = {
  missing: { take: "lowest", basis: "某规定/5" },
  sum: { most: 100, basis: "某规定/6" },
  bounds: { above: true, below: false, basis: "某规定/23" },
  degrees: { basis: "某规定/12", mostOnly: { lighter: 20, ordinary: 50, basis: "某规定/12" } },
};

export const discretionBenchmark: Benchmark = {
  name: "discretion",
  about:
    "Benchmark tables of 200 rows, read once: a DMN decision table over a number, a text and a date, and a matrix of fines by bands and areas, each asked for a row out of order, with its explanation.",
  run: async ({ quick }) => {
    const count = quick ? 500 : 10_000;
    return [...decisionTable(count), ...matrixOfFines(count)];
  },
};

const decisionTable = (count: number): Figure[] => {
  const prepared = prepareDecision(model, "罚款");
  if (!prepared?.ok) throw new Error("the model is refused");
  const inputs = Array.from({ length: rows }, (_, row) => {
    const given = parseExactJson(`{"超标倍数":${row >> 2}.5,"区域":"${areas[row % 4]}","行为日":"2026-03-02"}`);
    if (typeof given !== "object" || given === null || Array.isArray(given) || "toFixed" in given)
      throw new Error("no input");
    return given;
  });
  const ask = (index: number) => prepared.decision.evaluate(inputs[(index * 77) % rows] ?? {});
  for (let row = 0; row < rows; row++) {
    const result = ask(row);
    if (!result.ok || result.value === null) throw new Error(`no rule holds for row ${row}`);
  }
  return figures("decision table of 200 rules", timeEach(count, ask));
};

const matrixOfFines = (count: number): Figure[] => {
  const prepared = prepareSection(matrix, method);
  if (!prepared.ok) throw new Error("the matrix is incomplete");
  const cases = Array.from({ length: rows }, (_, row) => {
    const read = readCase(parseExactJson(`{"choices":{"超标倍数":${row >> 2}.5,"区域":"${areas[row % 4]}"}}`));
    if (!read.ok) throw new Error(read.fault.en);
    return read.case;
  });
  const ask = (index: number) => {
    const given = cases[(index * 77) % rows];
    return given && prepared.section.evaluate(given);
  };
  for (let row = 0; row < rows; row++) {
    const least = 10_000 + ((row * 77) % rows) * 100;
    const result = ask(row);
    if (!result?.ok || result.answer.range?.least !== least) throw new Error(`row ${row} is not found`);
  }
  return figures("matrix of 200 rows", timeEach(count, ask));
};

const figures = (name: string, times: readonly number[]): Figure[] => [
  { name: `${name}, p50`, value: percentile(times, 0.5), unit: "µs" },
  { name: `${name}, p99`, value: percentile(times, 0.99), unit: "µs", limit },
];
