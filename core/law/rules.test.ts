import { describe, expect, it } from "vitest";
import { parseCitationKey } from "./citation-key.ts";
import { computeTerm } from "./term.ts";
import { keys } from "./counting.ts";
import { deadlines } from "./testing/deadlines.ts";
import { ruleRows, withoutTexts, type RuleRow } from "./testing/law-texts.ts";
import { calendar, counting, tallies, termFiles, terms } from "./testing/time-packs.ts";

/** Rows that speak of time and are no period, and why. */
const NO_PERIOD = new Map([
  ["NDR.62.separate", "defines consent; no time in it"],
  ["NDR.62.large", "defines large platforms; no time in it"],
  ["ARR.30.scope", "says what is no inaction; no time in it"],
  ["ARR.31.ogi", "says which replies go to reconsideration first; no time in it"],
  ["ACO.43.night", "night is not defined: when enforcement may not be done is a setting of the authority"],
  ["CVC.203.end24", "the last day counts to its end: a clock is over the day after; office hours are the window's own"],
]);

/** Each `executes` within a value, however deep. */
function executed(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): string[] =>
    key === "executes" && Array.isArray(inner) ? inner.map(String) : executed(inner),
  );
}

/** What a row's code of days demands of the terms that execute it; a row with two periods has two codes. */
const KINDS: Record<string, string[]> = {
  WD: ["workday"],
  WD85: ["workday"],
  WD82: ["workday"],
  "WD82?": ["unspecified"],
  WD69: ["workday"],
  WD88: ["workday"],
  CD: ["calendarDay"],
  UD: ["unspecified"],
  时: ["hour"],
  月: ["month"],
  年: ["year"],
  日期: ["calendarDay"],
  即时: ["calendarDay"],
  配置: ["unspecified"],
};

/** The kind of day that each term counts. */
const kindOf = new Map(
  deadlines.flatMap(({ term, from, length }) => {
    const definition = terms.get(term);
    const result =
      definition && computeTerm(definition, { from, ...(length !== undefined && { length }) }, { calendar });
    return result?.ok ? [[term, result.period.dayCount] as const] : [];
  }),
);

describe.skipIf(withoutTexts !== undefined)("every rule that carries a period", () => {
  const rows = withoutTexts === undefined ? ruleRows().filter(({ dayCount }) => dayCount !== "—") : [];
  const done = new Set([...executed(termFiles), ...executed(counting)]);

  it("is executed by a term or a counting rule of the packs, or is no period for a stated reason", () => {
    expect(rows.length).toBeGreaterThan(220);
    expect(rows.filter(({ id }) => !done.has(id) && !NO_PERIOD.has(id)).map(({ id }) => id)).toEqual([]);
    expect([...NO_PERIOD.keys()].filter((id) => done.has(id))).toEqual([]);
  });

  const withTerms = rows.flatMap((row) => {
    const own = [...terms.values()].filter(({ executes = [] }) => executes.includes(row.id));
    return own.length > 0 && row.dayCount !== "定义" ? [{ ...row, own }] : [];
  });

  it.each(withTerms)(
    "$id counts what the article says: $dayCount",
    ({ dayCount, own }: RuleRow & { own: { id: string }[] }) => {
      const allowed = dayCount.split("/").flatMap((code) => KINDS[code] ?? []);
      expect(allowed.length).toBeGreaterThan(0);
      for (const { id } of own) expect([id, allowed.includes(kindOf.get(id) ?? "")]).toEqual([id, true]);
    },
  );

  it("stands in the file of its own statute, and its term cites the row's article", () => {
    for (const { id, law, art, own } of withTerms)
      for (const term of own) {
        const statute = law.replace(/\(\d{4}\)$/, "");
        const cited = keys(term.basis).map((key) => parseCitationKey(key));
        const names = cited.some((one) => one.ok && one.citation.statute === statute && one.citation.article === art);
        expect([id, names]).toEqual([id, true]);
      }
  });

  it("names no rule that does not exist", () => {
    const known = new Set(ruleRows().map(({ id }) => id));
    expect([...done].filter((id) => !known.has(id))).toEqual([]);
  });
});

it("ids are unique over terms and tallies", () => {
  const ids = termFiles.flatMap(({ terms: own, tallies: costs = [] }) => [...own, ...costs].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(terms.size + tallies.size).toBe(ids.length);
});
