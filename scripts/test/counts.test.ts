import { expect, test } from "vitest";
import { countTests, total } from "./counts.ts";

const report = (passed: number, failed: number, skipped = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
});

test("passed and failed tests as the report has them", () => {
  expect(countTests(report(5, 0), true)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  expect(countTests(report(5, 2), false)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test("a run never passes by silence: no report, nothing run, or an error outside tests", () => {
  expect(countTests(undefined, true).failed).toBe(1);
  expect(countTests(report(0, 0), true).failed).toBe(1);
  expect(countTests(report(5, 0), false).failed).toBe(1);
});

test("skipped tests count as failed under CI only", () => {
  const counts = [countTests(report(5, 0, 2), true), countTests(report(1, 1), false)];
  expect(total(counts, false)).toEqual({ passed: 6, failed: 1, skipped: 2 });
  expect(total(counts, true)).toEqual({ passed: 6, failed: 3, skipped: 2 });
});
