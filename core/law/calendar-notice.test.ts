import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { calendarOf, Calendar } from "./calendar.ts";
import { calendarFromRows, calendarRows } from "./calendar-rows.ts";
import { readCalendarNotice } from "./calendar-notice.ts";
import { addDays, dayNumber } from "./civil-date.ts";

const packs = join(import.meta.dirname, "../../packs/calendar");
const years = globSync(join(packs, "*.yaml")).map((file): unknown => parse(readFileSync(file, "utf8")));
const named = (zh: string) => ({ zh, en: zh });

const dayList = {
  year: 2030,
  papers: ["https://example.test/notice"],
  days: [
    { name: "元旦", date: "2030-01-01", isOffDay: true },
    { name: "春节", date: "2030-02-02", isOffDay: true },
    { name: "春节", date: "2030-02-03", isOffDay: true },
    { name: "春节", date: "2030-02-04", isOffDay: true },
    { name: "春节", date: "2030-02-09", isOffDay: false },
  ],
};

const rebuilt = (notice: NonNullable<ReturnType<typeof readCalendarNotice>>) => {
  const made = calendarFromRows(notice, named);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.year;
};

const workdays = (calendar: Calendar, year: number): string => {
  const first = dayNumber(`${year - 1}-12-01`) ?? 0;
  return Array.from({ length: 430 }, (_, after) => (calendar.isWorkday(first + after) ? "1" : "0")).join("");
};

describe("a year's notice", () => {
  test.each(years.map((year) => [year]))("read and put together again gives the same working days (%#)", (value) => {
    const notice = readCalendarNotice(value);
    if (!notice) throw new Error("not a calendar");
    const again = rebuilt(notice);
    expect(workdays(calendarOf([again]), notice.year)).toBe(workdays(calendarOf([value as typeof again]), notice.year));
    expect(calendarRows(again)).toEqual(notice.rows);
  });

  test("a list of days becomes spans, and means the same days", () => {
    const notice = readCalendarNotice(dayList);
    expect(notice?.rows).toEqual([
      { holiday: "元旦", kind: "off", from: "2030-01-01", to: "2030-01-01" },
      { holiday: "春节", kind: "off", from: "2030-02-02", to: "2030-02-04" },
      { holiday: "春节", kind: "work", from: "2030-02-09", to: "2030-02-09" },
    ]);
    const calendar = calendarOf(notice ? [rebuilt(notice)] : []);
    for (const { date, isOffDay } of dayList.days)
      expect([date, calendar.isWorkday(dayNumber(date) ?? 0)]).toEqual([date, !isOffDay]);
  });

  test("what is neither shape is not guessed at", () => {
    for (const value of [undefined, [], {}, { year: 2030 }, { year: 2030, days: [] }, { ...dayList, year: "2030" }])
      expect(readCalendarNotice(value)).toBeUndefined();
  });

  test.each([
    [[{ holiday: "元旦", kind: "work", from: "2030-01-05", to: "2030-01-05" }], "只有调休上班"],
    [[{ holiday: "元旦", kind: "off", from: "2030-01-05", to: "2030-01-01" }], "不是一段日期"],
    [[{ holiday: "元旦", kind: "off", from: "2030-02-30", to: "2030-03-01" }], "不是一段日期"],
    [
      [
        { holiday: "元旦", kind: "off", from: "2030-01-01", to: "2030-01-03" },
        { holiday: "元旦", kind: "work", from: addDays("2030-01-01", 2), to: "2030-01-03" },
      ],
      "出现了两次",
    ],
  ] as const)("a line that cannot stand is named (%#)", (rows, message) => {
    const made = calendarFromRows({ year: 2030, source: "x", rows: [...rows] }, named);
    expect(made.ok ? [] : made.faults.map((fault) => fault.message.zh).join()).toContain(message);
  });
});
