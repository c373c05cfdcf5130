import { describe, expect, test } from "vitest";
import { monthDays } from "./month-days.ts";

const rows = [
  { holiday: "国庆节", kind: "off" as const, from: "2026-10-01", to: "2026-10-07" },
  { holiday: "国庆节", kind: "work" as const, from: "2026-10-10", to: "2026-10-10" },
];

describe("the days of a month", () => {
  test("October 2026 begins on a Thursday, has seven days off and one Saturday worked", () => {
    const { blanks, days } = monthDays(2026, 10, rows);
    expect([blanks, days.length]).toEqual([3, 31]);
    expect(days.slice(0, 8).map(({ kind }) => kind)).toEqual([...Array<string>(7).fill("off"), "workday"]);
    expect(days[9]).toEqual({ date: "2026-10-10", kind: "work", holiday: "国庆节" });
    expect(days[10]).toEqual({ date: "2026-10-11", kind: "weekend" });
  });

  test("a leap February has 29 days", () => {
    expect(monthDays(2028, 2, []).days.at(-1)?.date).toBe("2028-02-29");
  });
});
