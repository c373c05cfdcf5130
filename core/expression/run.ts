import type { Value } from "./value.ts";

/** The values an expression may name. */
export type Scope = { readonly [name: string]: Value };

/** More work than this and the evaluation ends in an error: a pack can't hold the process. */
const budget = 100_000;

export class StepsExhausted extends Error {}

/** What is left to spend, shared by an evaluation and the functions it calls. */
export class Meter {
  #left = budget;

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new StepsExhausted();
  }
}

/** One evaluation. `locals` hold what loops, filters and context entries bind, by the slot given at compile time. */
export type Run = { readonly scope: Scope; readonly locals: Value[]; readonly meter: Meter };

export const newRun = (scope: Scope): Run => ({ scope, locals: [], meter: new Meter() });

/** A part of an expression, compiled. */
export type Closure = (run: Run) => Value;
