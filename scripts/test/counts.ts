export type Counts = { passed: number; failed: number; skipped: number };

/**
 * Counts a Vitest JSON report. A run that failed without a failed test (a file that did not load, an error outside
 * tests, no report at all) counts as one failed.
 */
export const countTests = (report: unknown, succeeded: boolean): Counts => {
  const passed = numberAt(report, "numPassedTests");
  const skipped = numberAt(report, "numPendingTests") + numberAt(report, "numTodoTests");
  const failed = numberAt(report, "numFailedTests");
  return { passed, skipped, failed: failed === 0 && (!succeeded || passed === 0) ? 1 : failed };
};

const numberAt = (report: unknown, key: string): number => {
  const value = typeof report === "object" && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === "number" ? value : 0;
};

/** The sum; under CI what was skipped counts as failed. */
export const total = (all: readonly Counts[], ci: boolean): Counts => {
  const sum = (key: keyof Counts) => all.reduce((so, counts) => so + counts[key], 0);
  const skipped = sum("skipped");
  return { passed: sum("passed"), skipped, failed: sum("failed") + (ci ? skipped : 0) };
};
