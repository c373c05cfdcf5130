import type { CompiledAct } from "./compiled.ts";
import type { JsonObject } from "./matter.ts";

/** What an act makes public: an earlier act as the decision, by its sequence, and the facts shown beside it. */
export type Publication = { decision: number; facts: readonly string[] };

/**
 * What an act makes public with these answers; `done` are the matter's acts before it. Undefined for an act that
 * publishes nothing, or where the decision it would publish has not been made.
 */
export const publicationBy = (
  { definition: { publishes } }: CompiledAct,
  input: JsonObject,
  done: readonly { sequence: number; act: string }[],
): Publication | undefined => {
  const decision = done.findLast(({ act }) => publishes?.decision.includes(act));
  if (!publishes || !decision) return undefined;
  const withheld = publishes.unless !== undefined && input[publishes.unless] === true;
  return { decision: decision.sequence, facts: withheld ? [] : (publishes.facts ?? []) };
};
