import type { ClockView } from "@mingfa/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clockSpan } from "./clock-span.ts";

const text = { zh: "", en: "" };
const clock = (part: Partial<ClockView>): ClockView => ({
  key: "decision",
  label: text,
  keeper: "organ",
  status: "running",
  unit: text,
  level: "normal",
  provisional: false,
  excluded: [],
  basis: [],
  explanation: text,
  ...part,
});
const kinds = (part: Partial<ClockView>, today: string) =>
  clockSpan(clock(part), today)?.stretches.map(({ kind }) => kind);

test("a clock without a start has no bar; one that stands still has one up to today", () => {
  expect(clockSpan(clock({ due: "2026-03-09" }), "2026-03-02")).toBeUndefined();
  const still = { startedOn: "2026-03-01", status: "excluded", excluded: [{ from: "2026-03-04", reason: text }] };
  expect(kinds(still, "2026-03-05")).toEqual(["elapsed", "left", "excluded"]);
});

test("the last day itself still counts as left; the day after is overdue", () => {
  const part = { startedOn: "2026-03-02", due: "2026-03-11" };
  expect(kinds(part, "2026-03-02")).toEqual(["left"]);
  expect(kinds(part, "2026-03-11")).toEqual(["elapsed", "left"]);
  expect(kinds(part, "2026-03-12")).toEqual(["elapsed", "over"]);
});

test("an excluded span lies where its days lie, up to today while it lasts", () => {
  const span = clockSpan(
    clock({
      startedOn: "2026-03-01",
      due: "2026-03-10",
      excluded: [{ from: "2026-03-03", to: "2026-03-04", reason: text }],
    }),
    "2026-03-06",
  );
  expect(span?.stretches.at(-1)).toEqual({ kind: "excluded", from: 0.2, to: 0.4 });
  const open = clockSpan(
    clock({ startedOn: "2026-03-01", due: "2026-03-10", excluded: [{ from: "2026-03-03", reason: text }] }),
    "2026-03-04",
  );
  expect(open?.stretches.at(-1)).toEqual({ kind: "excluded", from: 0.2, to: 0.4 });
});

test("elapsed, left and overdue cover the bar without gap or overlap, and today lies on it", () => {
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, fc.option(day, { nil: undefined }), (startedOn, due, today, stoppedOn) => {
      const span = clockSpan(clock({ startedOn, due, ...(stoppedOn === undefined ? {} : { stoppedOn }) }), today);
      let end = 0;
      for (const stretch of span?.stretches ?? []) {
        expect(stretch.from).toBeCloseTo(end, 9);
        expect(stretch.to).toBeGreaterThan(stretch.from);
        end = stretch.to;
      }
      expect(end).toBeCloseTo(1, 9);
      expect(span?.today).toBeGreaterThanOrEqual(0);
      expect(span?.today).toBeLessThanOrEqual(1);
    }),
  );
});
