import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, shanghaiTime, weekdayOf } from "./dates.ts";

test("an instant is shown by the day and hour of Shanghai, wherever the reader is", () => {
  expect(shanghaiTime("2026-03-02T16:05:00Z")).toEqual({ date: "2026-03-03", time: "00:05" });
  expect(shanghaiTime("2026-12-31T15:59:59Z")).toEqual({ date: "2026-12-31", time: "23:59" });
});

test("known weekdays", () => {
  expect(weekdayOf("2026-03-02")).toBe("monday");
  expect(weekdayOf("2026-09-20")).toBe("sunday");
  expect(weekdayOf("2024-02-29")).toBe("thursday");
  expect(weekdayOf("1969-12-31")).toBe("wednesday");
});

test("the weekday is that of the Gregorian calendar, and the next day is the next number", () => {
  const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-30"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      expect(weekdayOf(day)).toBe(names[date.getUTCDay()]);
      expect(dayNumber(next)).toBe(dayNumber(day) + 1);
    }),
  );
});
