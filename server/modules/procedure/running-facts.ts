import { civilDate, type JsonObject } from "@mingfa/core/procedure";
import { foldToday } from "./fold.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { eachRunning } from "./running-matters.ts";

export type RunningFacts = { matter: string; number: string; stage: string; facts: JsonObject };

/** What the running matters of a procedure remember today; for procedures of which few run at a time. */
export const runningFacts = async (node: ProcedureNode, procedure: string): Promise<RunningFacts[]> => {
  const found: RunningFacts[] = [];
  const today = civilDate(node.now());
  await eachRunning(node.db, procedure, (matters) => {
    for (const matter of matters) {
      const pinned = versionsOf(node, procedure).find(({ definition }) => definition.version === matter.version);
      if (!pinned) continue;
      const { state } = foldToday(node, pinned, matter, matter.acts, today);
      found.push({ matter: matter.id, number: matter.number, stage: state.stage, facts: state.facts });
    }
  });
  return found;
};
