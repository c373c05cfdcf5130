import type { Closure } from "./run.ts";

/**
 * A function of a rule's own (DMN: business knowledge model). It sees its parameters only and can call only functions
 * compiled before it, so it can't recurse. `cost` is what one call spends, `depth` how many calls it nests.
 */
export type DefinedFunction = {
  readonly parameters: readonly string[];
  readonly closure: Closure;
  readonly cost: number;
  readonly depth: number;
};
