import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, civil, civilDate, dateOf, monthsBetween, parseDate, printDate, weekday } from "./civil-date.ts";

const anyDay = fc.integer({ min: -719162, max: 2932896 });

describe("civil dates", () => {
  it("agree with the Gregorian calendar on every day from year 1 to 9999", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = civilDate(day);
        if (date === null) throw new Error("out of range");
        const instant = new Date(day * 86_400_000);
        expect(civil(date)).toEqual({
          year: instant.getUTCFullYear(),
          month: instant.getUTCMonth() + 1,
          day: instant.getUTCDate(),
        });
        expect(weekday(date)).toBe(instant.getUTCDay() || 7);
        expect(printDate(date)).toBe(instant.toISOString().slice(0, 10));
        expect(parseDate(printDate(date))?.day).toBe(day);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "0000-01-01",
    "2026-1-1",
    "2026-01-01 ",
    "２０２６-01-01",
    "10000-01-01",
  ])("%s does not exist", (text) => expect(parseDate(text)).toBeNull());

  it("29 February exists in leap years only", () => {
    expect([1900, 2000, 2024, 2026, 2100].map((year) => dateOf(year, 2, 29) !== null)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(dateOf(2026, 1, 1.5)).toBeNull();
    expect(dateOf(Number.NaN, 1, 1)).toBeNull();
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -13, "2024-12-15"],
  ])("%s and %i months is %s: the corresponding day or the month's last", (from, months, to) => {
    const date = parseDate(from);
    expect(date && printDate(addMonths(date, months) ?? date)).toBe(to);
  });

  it("leaves the calendar without a value", () => {
    const last = parseDate("9999-12-31");
    expect(last && addMonths(last, 1)).toBeNull();
    expect(civilDate(-719163)).toBeNull();
  });

  it("whole months between two dates never overshoot", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40_000 }), (day, later) => {
        const [from, to] = [civilDate(day), civilDate(day + later)];
        fc.pre(from !== null && to !== null);
        const months = monthsBetween(from, to);
        expect((addMonths(from, months)?.day ?? 0) <= to.day).toBe(true);
        const next = addMonths(from, months + 1);
        // At a month's end the next corresponding day may be cut to the very day reached.
        expect(next === null || next.day > to.day || civil(next).day < civil(from).day).toBe(true);
        expect(monthsBetween(to, from) <= 0).toBe(true);
      }),
    );
  });
});
