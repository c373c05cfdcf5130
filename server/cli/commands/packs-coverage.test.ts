import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Coverage } from "#packs";
import { rulesFile } from "../testing/law-dir.ts";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-rules-"));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const coverageOf = (rules: string) => mingfa(["packs", "coverage", "--rules", rules, "--json"]);

describe.skipIf(rulesFile === undefined)("over the whole table of rules", () => {
  let coverage: Coverage;
  beforeAll(() => {
    const run = coverageOf(rulesFile ?? "");
    expect(run.code).toBe(0);
    coverage = run.json() as Coverage;
  });

  it("eighty rules and more are executed", () => expect(coverage.covered).toBeGreaterThanOrEqual(80));

  it("each by elements of the packs, and proved by a test", () => {
    for (const rule of coverage.rules)
      if (rule.state === "executed") {
        expect(rule.by.length).toBeGreaterThan(0);
        for (const element of rule.by) expect(element).toMatch(/^packs\/.+\.yaml#.+/);
        expect(rule.test).toMatch(/^packs\/.+\/tests\/.+\.yaml#.+/);
        expect(rule.tests).toContain(rule.test);
      } else expect(rule.why.length).toBeGreaterThan(10);
  });

  it("the counts add up, in all and by statute", () => {
    const count = (state: string) => coverage.rules.filter((rule) => rule.state === state).length;
    const statutes = Object.values(coverage.byStatute);
    const sum = (key: "covered" | "total" | "notExecutable") => statutes.reduce((total, own) => total + own[key], 0);
    expect([coverage.covered, coverage.total]).toEqual([count("executed"), coverage.rules.length]);
    expect([sum("covered"), sum("total"), sum("notExecutable")]).toEqual([
      coverage.covered,
      coverage.total,
      count("notExecutable"),
    ]);
    expect(coverage.byStatute["许可"]?.total).toBeGreaterThan(40);
  });
});

it("a table that lacks a rule which the packs name is bad input, and the place is named", () => {
  const run = coverageOf(file("one.json", JSON.stringify([{ id: "ALIC.42.decide20", law: "行政许可法(2019)" }])));
  expect(run.code).toBe(2);
  expect(run.problem()).toMatchObject({
    code: "unknownRules",
    problems: expect.arrayContaining([
      expect.objectContaining({ field: expect.stringMatching(/^packs\/.+\.yaml/), code: "unknownRule" }),
    ]),
  });
});

it.each([
  ["not JSON", "{", "notJson"],
  ["no array", "{}", "rules"],
  ["rows without id", '[{"law":"行政许可法"}]', "rules"],
])("a table that is %s is bad input", (name, content, code) => {
  const run = coverageOf(file(`${name}.json`, content));
  expect([run.code, run.problem()]).toMatchObject([2, { code }]);
});

it("without a table there is nothing to cover", () => {
  expect(mingfa(["packs", "coverage"]).problem()).toMatchObject({ code: "missingOption" });
  expect(coverageOf("/nowhere.json").problem()).toMatchObject({ code: "noFile" });
});
