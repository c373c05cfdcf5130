import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Coverage } from "#packs";
import { rulesFile } from "../testing/law-dir.ts";
import { mingfa, type Run } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-rules-"));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const coverageOf = (rules: string) => mingfa(["packs", "coverage", "--rules", rules, "--json"]);

describe.skipIf(rulesFile === undefined)("over the whole table of rules", () => {
  let run: Run;
  let coverage: Coverage;
  beforeAll(() => {
    run = coverageOf(rulesFile ?? "");
    coverage = run.json() as Coverage;
  });

  it("the command ends well", () => expect(run.code).toBe(0));

  it("eighty rules and more are executed", () => expect(coverage.covered).toBeGreaterThanOrEqual(80));

  it("each by elements of the packs, and proved by a test", () => {
    const executed = coverage.rules.filter((rule) => rule.state === "executed");
    expect(
      executed.every(({ by }) => by.length > 0 && by.every((element) => /^packs\/.+\.yaml#.+/.test(element))),
    ).toBe(true);
    expect(
      executed.every(({ test, tests }) => /^packs\/.+\/tests\/.+\.yaml#.+/.test(test) && tests.includes(test)),
    ).toBe(true);
  });

  it("or says why not", () => {
    const others = coverage.rules.filter((rule) => rule.state !== "executed");
    expect(others.filter(({ why }) => why.length <= 10)).toEqual([]);
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
