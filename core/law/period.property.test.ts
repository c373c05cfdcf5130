import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, dayNumber, dayOf } from "./civil-date.ts";
import { computePeriod, type Period, type PeriodQuestion } from "./compute-period.ts";
import { countingOf, type Unit } from "./counting.ts";
import { naiveWorkday, nextDate, publishedDays, withoutHolidays } from "./testing/holiday-data.ts";
import { calendar, counting } from "./testing/time-packs.ts";

const dates = fc.integer({ min: dayOf(2008, 1, 1), max: dayOf(2028, 12, 31) }).map(dateText);
const lengths = fc.integer({ min: 1, max: 120 });
const number = (date: string): number => dayNumber(date) ?? Number.NaN;
const reason = { zh: "检测", en: "testing" };

const period = (question: Omit<PeriodQuestion, "counting"> & { statute?: string }): Period => {
  const { statute, ...rest } = question;
  const result = computePeriod({ ...rest, counting: countingOf(counting, statute) }, calendar);
  if (!result.ok) throw new Error(result.fault.message.en);
  return result.period;
};
const due = (from: string, length: number, unit: Unit, more: Partial<PeriodQuestion> = {}): string =>
  period({ from, length, unit, ...more }).due;

describe("periods in working days", () => {
  it("end on a working day", () =>
    fc.assert(fc.property(dates, lengths, (from, n) => calendar.isWorkday(number(due(from, n, "workday"))))));

  it("grow with their length: one more is the next working day", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        const [shorter, longer] = [number(due(from, n, "workday")), number(due(from, n + 1, "workday"))];
        expect(longer).toBeGreaterThan(shorter);
        expect(calendar.worked(longer) - calendar.worked(shorter)).toBe(1);
      }),
    ));

  it("account for every day: each counted or passed over with a reason", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        const counted = period({ from, length: n, unit: "workday" });
        expect(number(counted.due) - number(from)).toBe(n + counted.skipped.length);
        expect(counted.skipped.every(({ date }) => !calendar.isWorkday(number(date)))).toBe(true);
      }),
    ));

  it("forward and then back lead to the same working day", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        fc.pre(calendar.isWorkday(number(from)));
        expect(due(due(from, n, "workday"), n, "workday", { backward: "oneEndOut" })).toBe(from);
      }),
    ));

  it("back with both ends out leave exactly so many working days between", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        const latest = number(due(from, n, "workday", { backward: "bothEndsOut" }));
        expect(calendar.worked(number(from) - 1) - calendar.worked(latest)).toBe(n);
        expect(calendar.isWorkday(latest)).toBe(true);
      }),
    ));

  it("an exclusion with k working days in the term moves its end by exactly k working days", () =>
    fc.assert(
      fc.property(dates, lengths, fc.nat(100), fc.nat(60), (from, n, after, more) => {
        const plain = due(from, n, "workday");
        const first = Math.min(number(from) + 1 + after, number(plain));
        const excluded = [{ from: dateText(first), to: dateText(first + more), reason }];
        const moved = due(from, n, "workday", { excluded });
        const k = calendar.worked(first + more) - calendar.worked(first - 1);
        expect(calendar.worked(number(moved)) - calendar.worked(number(plain))).toBe(k);
        const { skipped } = period({ from, length: n, unit: "workday", excluded });
        expect(number(moved) - number(from)).toBe(n + skipped.length);
      }),
    ));

  it("days left out twice are left out once, in whatever order they are told", () =>
    fc.assert(
      fc.property(dates, lengths, fc.nat(40), fc.nat(20), fc.nat(20), (from, n, after, one, two) => {
        const at = number(from) + after;
        const span = (first: number, last: number) => ({ from: dateText(first), to: dateText(last), reason });
        const apart = [span(at + one, at + one + two), span(at, at + one)];
        const together = [span(at, at + one + two)];
        expect(due(from, n, "workday", { excluded: apart })).toBe(due(from, n, "workday", { excluded: together }));
        expect(due(from, n, "calendarDay", { excluded: apart })).toBe(
          due(from, n, "calendarDay", { excluded: together }),
        );
      }),
    ));

  it("an extension is as if the term had been longer from the start", () =>
    fc.assert(
      fc.property(dates, lengths, lengths, (from, n, more) => {
        expect(due(from, n, "workday", { extension: more })).toBe(due(from, n + more, "workday"));
      }),
    ));
});

describe("periods in other units", () => {
  it("a last day that rests moves to the first that doesn't, and to no other", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        const moved = number(due(from, n, "calendarDay", { rollover: "restDay" }));
        const plain = number(from) + n;
        expect(calendar.isWorkday(moved)).toBe(true);
        for (let day = plain; day < moved; day++) expect(calendar.isWorkday(day)).toBe(false);
        expect(due(from, n, "calendarDay")).toBe(dateText(plain));
      }),
    ));

  it("off a published holiday only, where only that is said", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        const moved = number(due(from, n, "calendarDay", { rollover: "statutoryHoliday" }));
        const plain = number(from) + n;
        expect(calendar.isHoliday(moved)).toBe(false);
        for (let day = plain; day < moved; day++) expect(calendar.isHoliday(day)).toBe(true);
      }),
    ));

  it("months end on the corresponding day or on the month's last", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        const end = due(from, n, "month");
        const last = end.slice(0, 7) !== nextDate(end).slice(0, 7);
        expect(end.slice(8) === from.slice(8) || (last && end.slice(8) < from.slice(8))).toBe(true);
        expect(due(from, n, "year")).toBe(due(from, n * 12, "month"));
      }),
    ));

  it("hours are so many hours, whatever the day", () =>
    fc.assert(
      fc.property(dates, lengths, (date, n) => {
        const from = `${date}T07:15:00Z`;
        expect(Date.parse(due(from, n, "hour")) - Date.parse(from)).toBe(n * 3_600_000);
      }),
    ));
});

describe.skipIf(withoutHolidays !== undefined)("against counting day by day with the published holidays", () => {
  const works = withoutHolidays === undefined ? naiveWorkday(publishedDays()) : () => false;
  const published = (date: string) => date.slice(0, 4) >= "2007" && date.slice(0, 4) <= "2026";

  it("working days end on the same day, provisional when any day needed was of a year without a notice", () =>
    fc.assert(
      fc.property(dates, lengths, fc.nat(60), fc.nat(30), (from, n, after, more) => {
        const [first, last] = [nextDate(from, after), nextDate(from, after + more)];
        let [date, left, known] = [from, n, true];
        while (left > 0) {
          date = nextDate(date);
          known &&= published(date);
          if (works(date) && !(first <= date && date <= last)) left--;
        }
        const counted = period({ from, length: n, unit: "workday", excluded: [{ from: first, to: last, reason }] });
        expect([counted.due, counted.provisional]).toEqual([date, !known]);
      }),
      { numRuns: 500 },
    ));

  it("and so does a calendar period that moves off days of rest", () =>
    fc.assert(
      fc.property(dates, lengths, (from, n) => {
        let date = nextDate(from, n);
        let known = published(date);
        while (!works(date)) {
          date = nextDate(date);
          known &&= published(date);
        }
        const counted = period({ from, length: n, unit: "calendarDay", rollover: "restDay" });
        expect([counted.due, counted.provisional]).toEqual([date, !known]);
      }),
      { numRuns: 500 },
    ));
});

it("dates far apart: 1900 and 2100", () => {
  expect(due("1900-01-01", 5, "workday")).toBe("1900-01-08");
  expect(period({ from: "2100-12-31", length: 20, unit: "workday" }).provisional).toBe(true);
  expect(due("2100-02-28", 1, "calendarDay")).toBe("2100-03-01");
  const beyond = computePeriod(
    { from: "2199-12-01", length: 60, unit: "day", counting: countingOf(counting) },
    calendar,
  );
  expect(beyond).toMatchObject({ ok: false, fault: { field: "length", code: "outOfRange" } });
});
