import { describe, expect, it } from "vitest";
import { calendarOf } from "./calendar.ts";
import type { CalendarYear } from "./calendar-schema.ts";
import { dateText, dayNumber, dayOf } from "./civil-date.ts";
import { naiveWorkday, nextDate, publishedDays, publishedYears, withoutHolidays } from "./testing/holiday-data.ts";
import { calendar, years } from "./testing/time-packs.ts";

const day = (date: string): number => {
  const number = dayNumber(date);
  if (number === undefined) throw new Error(date);
  return number;
};

describe.skipIf(withoutHolidays !== undefined)("the calendar and the published holidays", () => {
  const published = withoutHolidays === undefined ? publishedDays() : new Map<string, never>();
  const works = naiveWorkday(published);

  it("agree on every day from 2007 to the last published year: whether it is worked, and why not", () => {
    const last =
      publishedYears()
        .filter(({ days }) => days.length > 0)
        .at(-1)?.year ?? 0;
    expect(last).toBeGreaterThanOrEqual(2026);
    let compared = 0;
    for (let date = "2006-12-30"; date <= `${last}-12-31`; date = nextDate(date)) {
      expect([date, calendar.isWorkday(day(date))]).toEqual([date, works(date)]);
      const entry = published.get(date);
      expect(calendar.isHoliday(day(date))).toBe(entry?.isOffDay ?? false);
      expect([date, entry ? calendar.name(day(date))?.zh : undefined]).toEqual([date, entry?.name]);
      compared++;
    }
    expect(compared).toBeGreaterThan(7300);
  });

  it("hold the same years from the same notices; a year without a notice is no published year", () => {
    for (const { year, papers, days } of publishedYears()) {
      const ours = years.find((one) => one.year === year);
      expect(ours?.source ?? []).toEqual(papers);
      expect(calendar.isPublished(dayOf(year, 1, 1), dayOf(year, 12, 31))).toBe(days.length > 0);
    }
  });
});

/** The working day itself, or the last one before it. */
const lastWorkday = (from: number): number => {
  let number = from;
  while (!calendar.isWorkday(number)) number--;
  return number;
};

describe("working days", () => {
  it("2026-09-20 is a Sunday and worked, 2026-09-25 a Friday and not", () => {
    expect(calendar.isWorkday(day("2026-09-20"))).toBe(true);
    expect(calendar.isWorkday(day("2026-09-25"))).toBe(false);
    expect(calendar.name(day("2026-09-26"))).toEqual({ zh: "中秋节", en: "Mid-Autumn Festival" });
    expect(calendar.name(day("2026-11-21"))).toEqual({ zh: "星期六", en: "Saturday" });
    expect(calendar.name(day("2026-11-20"))).toBeUndefined();
  });

  it("a day on which only some citizens are free is worked (全国年节及纪念日放假办法 3)", () => {
    for (const date of ["2027-03-08", "2026-06-01"]) expect(calendar.isWorkday(day(date))).toBe(true);
  });

  it("beyond the published years Monday to Friday", () => {
    for (let number = day("2027-01-01"); number <= day("2027-12-31"); number++)
      expect(calendar.isWorkday(number)).toBe(new Date(number * 86_400_000).getUTCDay() % 6 !== 0);
    expect(calendar.isPublished(day("2026-12-31"), day("2027-01-01"))).toBe(false);
  });

  it("the ordinal of a working day leads back to it, over the whole table", () => {
    for (let number = calendar.first; number <= calendar.last; number += 7)
      expect(calendar.workday(calendar.worked(number))).toBe(lastWorkday(number));
    expect(dateText(calendar.first)).toBe("1900-01-01");
    expect(dateText(calendar.last)).toBe("2199-12-31");
    expect(calendar.workday(0)).toBeNaN();
    expect(calendar.workday(1e9)).toBeNaN();
  });
});

describe("regions (全国年节及纪念日放假办法 4)", () => {
  const local = (region: string, date: string, work?: string): CalendarYear => ({
    year: 2026,
    region,
    source: ["fictional: a holiday that an autonomous area sets for itself"],
    holidays: [
      {
        name: { zh: "某族节日", en: "a local festival" },
        off: [{ from: date, to: date }],
        ...(work && { work: [work] }),
      },
    ],
  });
  const all = [...years, local("45", "2026-04-20", "2026-04-26"), local("4501", "2026-04-21")];
  const inNanning = calendarOf(all, "450103");
  const inGuilin = calendarOf(all, "450302");

  it("a local holiday holds in its region and the regions within, and nowhere else", () => {
    expect([calendar, inGuilin, inNanning].map((one) => one.isWorkday(day("2026-04-20")))).toEqual([
      true,
      false,
      false,
    ]);
    expect([calendar, inGuilin, inNanning].map((one) => one.isWorkday(day("2026-04-21")))).toEqual([true, true, false]);
    expect([calendar, inGuilin].map((one) => one.isWorkday(day("2026-04-26")))).toEqual([false, true]);
    expect(inNanning.name(day("2026-04-21"))?.zh).toBe("某族节日");
  });

  it("without a region only what holds everywhere counts", () => {
    expect(calendarOf(all).isWorkday(day("2026-04-20"))).toBe(true);
  });

  it("a region's calendar alone publishes no year", () => {
    const alone = calendarOf(
      [local("45", "2030-04-20")].map((year) => ({ ...year, year: 2030 })),
      "450000",
    );
    expect(alone.isPublished(day("2030-04-01"), day("2030-04-30"))).toBe(false);
  });

  it("a date that doesn't exist is refused", () => {
    expect(() => calendarOf([local("45", "2026-02-30")], "45")).toThrow(RangeError);
  });
});
