import { describe, expect, it } from "vitest";
import { deadlines } from "./testing/deadlines.ts";
import { calendar, termOf, terms } from "./testing/time-packs.ts";
import { computeTerm } from "./term.ts";

describe("deadlines counted by hand", () => {
  it.each(deadlines)("$term from $from ends $due ($reckoning)", (row) => {
    const { term, article, from, due, provisional, reckoning: _, ...question } = row;
    const result = computeTerm(termOf(term), { from, ...question }, { calendar });
    if (!result.ok) throw new Error(result.fault.message.en);
    expect(result.period.due).toBe(due);
    expect(result.period.provisional).toBe(provisional);
    expect(result.period.basis).toContain(article);
    const { zh, en } = result.period.explanation;
    expect(zh).toContain(due.slice(11, 16));
    expect(en).toContain(`Ends: ${due}`);
  });

  it("at least eighty, and every term of the packs has one", () => {
    expect(deadlines.length).toBeGreaterThanOrEqual(80);
    const counted = new Set(deadlines.map(({ term }) => term));
    expect([...terms.keys()].filter((id) => !counted.has(id))).toEqual([]);
  });
});
