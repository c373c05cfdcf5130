import type { BuiltIn } from "./built-in.ts";

/**
 * A stricter way to run the subset, for models of other makers: what packs may do otherwise than DMN, and what DMN leaves
 * open, ends in `OutsideAtRun` instead of a value that another engine would not give.
 */
export type Dialect = { builtIns: ReadonlyMap<string, BuiltIn> };

/** Thrown by an evaluation under a dialect, when its values lead out of the subset. */
export class OutsideAtRun extends Error {
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
  }
}
