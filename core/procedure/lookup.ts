import type { JsonObject } from "./matter.ts";
import { admit, type ActRequest, type Situation } from "./decide.ts";
import { evaluate } from "./scope.ts";

/**
 * What an act asks of the world before its conditions can be judged: each declared lookup with its parameters worked
 * out. Nothing is asked for an act that is refused or malformed already: who may not act learns nothing by trying.
 */
export const evaluateLookups = (
  situation: Situation,
  request: Omit<ActRequest, "lookups">,
): { name: string; source: string; parameters: JsonObject }[] => {
  if (!situation.procedure.acts.get(request.act)?.lookups.length) return [];
  const admitted = admit(situation, { ...request, lookups: {} });
  if (admitted.kind !== "admitted") return [];
  const { act, scope } = admitted;
  return act.lookups.map(({ name, source, with: pairs }) => ({
    name,
    source,
    parameters: Object.fromEntries(pairs.map(([key, expression]) => [key, evaluate(expression, scope)])),
  }));
};
