import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { chaptersFile } from "../../../core/discretion/testing/chapters.ts";
import { matrix, weighted } from "../../../core/discretion/testing/fictional.ts";
import { callMain } from "../testing/call-main.ts";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-discretion-"));
afterAll(() => rmSync(folder, { recursive: true }));
const tables = (...sections: unknown[]): string => {
  const file = join(folder, "tables.json");
  writeFileSync(file, JSON.stringify(sections));
  return file;
};
const evaluate = (file: string, section: string, given: object, ...more: string[]) =>
  callMain(["discretion", "eval", file, "--section", section, "--case", JSON.stringify(given), "--json", ...more]);

describe("discretion eval", () => {
  it("the real command answers in the promised shape", () => {
    const given = JSON.stringify({ choices: { 持续时间: "6个月以上", 整改情况: "限期内改正" } });
    const run = mingfa(["discretion", "eval", tables(weighted()), "--section", "9.1", "--case", given, "--json"]);
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(run.json()).toMatchObject({
      percent: 55,
      fine: 55_000,
      unit: "CNY",
      withinStatute: true,
      steps: expect.any(Array),
      warnings: [],
    });
  });

  it("outside the statutory range: the answer all the same, exit code 3", async () => {
    const run = await evaluate(tables(weighted({ base_pct: 1 })), "9.1", { choices: {} });
    expect([run.code, JSON.parse(run.out), JSON.parse(run.err)]).toMatchObject([
      3,
      { percent: 6, fine: 6000, withinStatute: false },
      { code: "outsideStatute", status: 409 },
    ]);
  });

  it("an incomplete table: what it lacks, exit code 2", async () => {
    const run = await evaluate(tables(weighted({ base_pct: null })), "9.1", { choices: {} });
    expect([run.code, JSON.parse(run.out), JSON.parse(run.err)]).toMatchObject([
      2,
      { section: "9.1", incomplete: [{ code: "incomplete", row: "裁量起点" }] },
      { code: "incompleteTable" },
    ]);
  });

  it.each<[string, string, object, string]>([
    ["no such section", "9.9", { choices: {} }, "noSuchSection"],
    ["two sections of one name", "9.1", { choices: {} }, "severalSections"],
    ["a case that is none", "9.2", { choices: 1 }, "case"],
  ])("%s", async (_, section, given, code) => {
    const file = tables(matrix(), matrix({ page: 8 }), weighted({ section: "9.2" }));
    const run = await evaluate(file, section, given);
    expect([run.code, run.out, JSON.parse(run.err)]).toMatchObject([2, "", { code }]);
  });

  it("what is no file of tables names the field", async () => {
    const run = await evaluate(tables({ ...weighted(), base_pct: "10" }), "9.1", {});
    expect([run.code, JSON.parse(run.err)]).toMatchObject([2, { code: "notTables" }]);
    expect(run.err).toContain("base_pct");
    expect((await evaluate(fileURLToPath(import.meta.url), "1", {})).err).toContain("notJson");
  });

  it.runIf(chaptersFile !== undefined)("the day tells whether the cited law still holds", async () => {
    const asked = async (on: string) => {
      const run = await evaluate(chaptersFile ?? "", "3.8", { choices: {} }, "--on", on);
      const { warnings } = JSON.parse(run.out) as { warnings: { code: string }[] };
      return warnings.map(({ code }) => code).filter((code) => code !== "missingFactor");
    };
    expect(await asked("2025-06-01")).toEqual([]);
    expect(await asked("2026-08-15")).toEqual(["statuteNotInForce"]);
    expect(await asked("2027-01-01")).toEqual(["benchmarkNotInForce", "statuteNotInForce"]);
  });

  it.runIf(chaptersFile !== undefined)("a section without a number is found by where it stands", async () => {
    const incomplete = await evaluate(chaptersFile ?? "", "after 1.7", { choices: {} });
    expect([incomplete.code, JSON.parse(incomplete.err)]).toMatchObject([2, { code: "incompleteTable" }]);
    const read = await evaluate(chaptersFile ?? "", "after 2.10@41", { choices: {} });
    expect(read.code).toBe(0);
  });
});

describe("discretion check", () => {
  it("names the table and the row; unusable tables end in exit code 2", async () => {
    const run = await callMain([
      "discretion",
      "check",
      tables(weighted(), weighted({ section: "9.2", base_pct: null })),
      "--json",
    ]);
    expect([run.code, JSON.parse(run.out)]).toMatchObject([
      2,
      { sections: 2, unusable: 1, found: [{ section: "9.2", stops: [{ row: "裁量起点" }] }] },
    ]);
    expect((await callMain(["discretion", "check", tables(matrix())])).code).toBe(0);
  });
});
