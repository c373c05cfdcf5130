import type { ProcedureDefinition } from "./definition.ts";
import { factNames } from "./fact-names.ts";
import type { JsonObject } from "./matter.ts";
import type { Outcome } from "./outcome.ts";

/** The first act of a child matter: its parent's act opened it. No procedure may give an act of its own this name. */
export const openedByParent = "opened";

/** A child matter begins with the facts that its parent's act gives it, on the day that act is recorded. */
export const openChild = (facts: JsonObject, today: string): Outcome => ({
  kind: "outcome",
  changes: { set: facts },
  basis: [],
  effectiveOn: today,
  notices: [],
});

/** Facts given to a child of this procedure that it doesn't know. */
export const unknownFacts = (child: ProcedureDefinition, facts: readonly string[]): string[] => {
  const known = factNames(child);
  return facts.filter((name) => !known.has(name));
};
