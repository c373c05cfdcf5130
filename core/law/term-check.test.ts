import { describe, expect, it } from "vitest";
import { checkCounting, checkTerms } from "./term-check.ts";
import type { TermDefinition } from "./term-schema.ts";
import { counting, termFiles } from "./testing/time-packs.ts";

const term = (more: Partial<TermDefinition>): TermDefinition => ({
  id: "X.1",
  label: { zh: "某期限", en: "a term" },
  basis: "某法/1",
  start: { zh: "某事", en: "something" },
  unit: "day",
  ...more,
});
const text = { zh: "某人", en: "somebody" };
const faults = (more: Partial<TermDefinition>): string[] =>
  checkTerms({ statute: "某法", terms: [term(more)] }).map(({ code, path }) => `${code} ${path.join(".")}`);

describe("what the packs say of time", () => {
  it("is free of contradictions", () => {
    expect(termFiles.flatMap(checkTerms)).toEqual([]);
    expect(checkCounting(counting)).toEqual([]);
  });

  it.each<[string, Partial<TermDefinition>, string[]]>([
    ["a length and a fixed day", { length: 3, yearly: "01-31", unit: "calendarDay" }, ["twoLengths terms.0.yearly"]],
    ["a fixed day in working days", { yearly: "01-31", unit: "workday" }, ["badUnit terms.0.unit"]],
    ["a day that most years lack", { yearly: "02-29", unit: "calendarDay" }, ["noSuchDay terms.0.yearly"]],
    ["a side where days are of one kind", { length: 3, unit: "workday", side: "organ" }, ["unused terms.0.side"]],
    [
      "time left out of hours",
      { length: 3, unit: "hour", exclusion: { basis: "某法/2", causes: text, writtenNotice: false } },
      ["notCounted terms.0.exclusion"],
    ],
    [
      "a backward term that stands still",
      { length: 3, backward: "bothEndsOut", suspension: { basis: "某法/2", causes: text } },
      ["notCounted terms.0.suspension"],
    ],
    [
      "an extension that is never reached",
      {
        length: 3,
        extension: [
          { basis: "某法/1", approver: text },
          { basis: "某法/1", approver: text, max: 3 },
        ],
      },
      ["neverSpent terms.0.extension.0"],
    ],
  ])("%s", (_, more, expected) => expect(faults(more)).toEqual(expected));

  it("counting rules that leave a gap, or that nothing reaches", () => {
    const { otherwise } = counting;
    const table = (days: typeof otherwise.days) => ({ ...counting, otherwise: { ...otherwise, days }, statutes: [] });
    const open = { as: "calendarDay", by: "unspecified" } as const;
    const codes = (days: typeof otherwise.days) => checkCounting(table(days)).map(({ code }) => code);
    expect(codes([{ ...open, lengths: [3] }])).toEqual(["gap"]);
    expect(codes([open, { ...open, upTo: 10 }])).toEqual(["shadow", "gap"]);
    expect(codes([{ ...open, upTo: 10 }, open])).toEqual([]);
  });

  it("a ceiling below one day's sum", () => {
    const tally = { id: "X.2", label: text, basis: "某法/1", start: text, percent: 30, cap: 10 };
    expect(
      checkTerms({ statute: "某法", terms: [term({ length: 3 })], tallies: [tally] }).map(({ code }) => code),
    ).toEqual(["capTooLow"]);
  });
});
