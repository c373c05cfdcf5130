import { expect, it } from "vitest";
import { microseconds } from "../testing/microseconds.ts";
import { compile, compileTable, toValue } from "./index.ts";

const scope = {
  facts: toValue({ materials: ["layoutPlan", "processFlow", "safetyRules"], area: 120.5, siteCheckNeeded: true }),
  tracks: toValue({ hearing: "held" }),
  done: toValue({ siteCheck: { count: 1 } }),
  today: toValue("2026-03-02"),
};

it.each([
  'tracks.hearing = "none" or tracks.hearing = "held" or tracks.hearing = "lapsed"',
  "facts.siteCheckNeeded = false or done.siteCheck != null",
  'every m in ["layoutPlan", "processFlow"] satisfies list contains(facts.materials, m)',
  "facts.area * 1.5 + 3 > 100",
])("a condition takes about a microsecond: %s", (source) => {
  const compiled = compile(source);
  if (!compiled.ok) throw new Error("refused");
  expect(microseconds(20_000, () => compiled.expression.evaluate(scope))).toBeLessThan(3);
});

it("a table of two hundred rules takes at most a millisecond", () => {
  const compiled = compileTable({
    inputs: [{ expression: "facts.area" }, { expression: "tracks.hearing" }, { expression: "today" }],
    outputs: [{ name: "fine" }],
    hitPolicy: "COLLECT",
    aggregation: "SUM",
    rules: Array.from({ length: 200 }, (_, row) => ({
      when: [`[${row}..300]`, '"held", "lapsed"', '>= "2026-01-01"'],
      then: [`${row} * 1.01`],
    })),
  });
  if (!compiled.ok) throw new Error("refused");
  expect(microseconds(300, () => compiled.table.evaluate(scope))).toBeLessThan(1_000);
});
