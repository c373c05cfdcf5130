import type { Decision, Outcome } from "@mingfa/core/procedure";
import { invalidInput, refused } from "./errors.ts";

/** The outcome, or the Problem that tells why there is none. */
export const allowed = (decision: Decision): Outcome => {
  if (decision.kind === "refusal") throw refused(decision.reasons);
  if (decision.kind === "invalid") throw invalidInput(decision.problems);
  return decision;
};
