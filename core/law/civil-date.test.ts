import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, dateText, dayNumber, partsOf, weekday } from "./civil-date.ts";
import { dayOfInstant, parseInstant, printInstant } from "./instant.ts";

const days = fc.integer({ min: -719_162, max: 2_932_896 });

describe("civil dates", () => {
  it("text and day number are two forms of one date, as the platform's own calendar has it", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = dateText(day);
        expect(dayNumber(text)).toBe(day);
        const date = new Date(day * 86_400_000);
        expect(partsOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekday(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "2026-02-29",
    "2100-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "0000-01-01",
    "2026-1-01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "２０２６-01-01",
    "2026-01-0\u0000",
    "",
  ])("%j is no date", (text) => expect(dayNumber(text)).toBeUndefined());

  it("leap days exist where they should", () => {
    for (const text of ["2000-02-29", "2024-02-29", "2028-02-29"]) expect(dateText(dayNumber(text) ?? 0)).toBe(text);
  });

  it("months end on the corresponding day, else on the month's last (民法典 202)", () => {
    const after = (date: string, months: number) => dateText(addMonths(dayNumber(date) ?? 0, months));
    expect(after("2026-01-31", 1)).toBe("2026-02-28");
    expect(after("2024-01-31", 1)).toBe("2024-02-29");
    expect(after("2026-03-31", -1)).toBe("2026-02-28");
    expect(after("2024-02-29", 24)).toBe("2026-02-28");
    expect(after("2026-12-15", 1)).toBe("2027-01-15");
    expect(after("2026-01-15", -1)).toBe("2025-12-15");
  });

  it("days are added to dates that exist only", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  });
});

describe("moments", () => {
  it.each([
    ["2026-02-13T09:30", "2026-02-13T09:30+08:00"],
    ["2026-02-13T09:30+08:00", "2026-02-13T09:30+08:00"],
    ["2026-02-13T09:30:15+08:00", "2026-02-13T09:30:15+08:00"],
    ["2026-02-13T01:30:00Z", "2026-02-13T01:30:00Z"],
    ["2026-02-13T01:30:00.000Z", "2026-02-13T01:30:00Z"],
  ])("%s is read and written in its own zone and precision", (text, printed) => {
    const moment = parseInstant(text);
    expect(moment && printInstant(moment)).toBe(printed);
  });

  it("the civil day is Shanghai's", () => {
    const moment = parseInstant("2026-02-13T16:30:00Z");
    expect(moment && dateText(dayOfInstant(moment))).toBe("2026-02-14");
  });

  it.each([
    "2026-02-13",
    "2026-02-30T09:30",
    "2026-02-13T24:00",
    "2026-02-13T09:60",
    "2026-02-13T09:30+09:00",
    "09:30",
  ])("%j is no moment", (text) => expect(parseInstant(text)).toBeUndefined());
});
