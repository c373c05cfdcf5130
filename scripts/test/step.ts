/** One thing the suite does. Without `tests` it is a check: one passed or failed by its exit code. */
export type Step = {
  name: string;
  /** Program and arguments, run from the root of the clone. */
  run: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** A run of Vitest: its report says how many tests passed. */
  tests?: boolean;
};

/** Longest that a step may take, in ms; far more than any needs, for a step that hangs. */
export const patienceMs = 900_000;
