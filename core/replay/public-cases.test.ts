import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Check } from "typebox/value";
import { CaseFile } from "./case-record.ts";
import { replayCase } from "./replay-case.ts";
import { replayLaw } from "./testing/replay-law.ts";

const file = join(dirname(fileURLToPath(import.meta.url)), "../../../shared/data/penalty-public-cases/cases.json");
const there = existsSync(file);
if (!there && process.env["CI"] !== undefined) throw new Error(`missing: ${file}`);
if (!there) console.warn(`not tested for want of ${file}`);

describe.skipIf(!there)("public cases, as their notices tell them", () => {
  const cases: unknown = there ? JSON.parse(readFileSync(file, "utf8")) : [];
  if (!Check(CaseFile, cases)) throw new Error("the cases are not of the published form");
  const replayed = new Map(cases.map((record) => [record.id, replayCase(record, replayLaw)]));
  const find = (id: string, rule: string) => replayed.get(id)?.findings.filter((one) => one.rule === rule);

  it("every kind of event is known", () => {
    expect([...replayed.values()].flatMap(({ unread = [] }) => unread)).toEqual([]);
  });

  it("a notice gives nobody cause to say that the law was broken: their gaps stay unknown", () => {
    const verdicts = [...replayed.values()].flatMap(({ findings }) => findings.map(({ verdict }) => verdict));
    expect(verdicts).not.toContain("violated");
    expect(verdicts.filter((verdict) => verdict === "kept").length).toBeGreaterThan(0);
  });

  it("W12: thirty days of seizure and ninety days to decide run, the decision's date is a gap", () => {
    expect(find("W12", "ACO.25.term30")).toMatchObject([{ event: null, due: "2023-02-03", verdict: "unknown" }]);
    expect(find("W12", "APL.60.ninety")).toMatchObject([
      { event: null, due: "2023-04-04", verdict: "unknown", why: expect.stringContaining("决定日期") },
    ]);
    expect(find("W12", "SAMR.18.check15")).toMatchObject([{ event: { index: 2 }, due: "2023-01-30", verdict: "kept" }]);
  });

  it("W05: told one day before the law of 2021 came into force, so the version of 2017 is missing", () => {
    expect(find("W05", "APL.64.request")).toMatchObject([
      { verdict: "unknown", due: null, why: expect.stringMatching(/行政处罚法.*2017/) },
    ]);
  });

  it.each(["W02", "W04", "W05"])(
    "%s: nothing of the penalty law is decided by a version that was not yet in force",
    (id) => {
      const findings = replayed.get(id)?.findings.filter(({ rule }) => rule.startsWith("APL.")) ?? [];
      expect(findings.length).toBeGreaterThan(0);
      for (const { verdict, why } of findings)
        expect([verdict, why]).toEqual(["unknown", expect.stringContaining("不在手边")]);
    },
  );

  it("W01: five working days to ask for a hearing", () => {
    expect(find("W01", "APL.64.request")).toMatchObject([{ due: "2021-07-26", verdict: "unknown" }]);
  });

  it("W06: a breach known only to the month, found in time", () => {
    expect(find("W06", "APL.36.limit2y")).toMatchObject([{ verdict: "kept", due: "2024-05-19" }]);
  });

  it("W19: a filing whose date the paper does not give by itself decides nothing", () => {
    expect(find("W19", "APL.60.ninety")).toMatchObject([{ verdict: "unknown", due: "2023-07-23" }]);
  });
});
