import { matterClocks } from "./clocks.ts";
import { findObject, type ActRequest, type Situation } from "./decide.ts";
import type { JsonObject } from "./matter.ts";
import { actScope, evaluate, matterScope } from "./scope.ts";

/** What an act asks of the world before it can be judged: each declared lookup with its parameters worked out. */
export const evaluateLookups = (
  situation: Situation,
  request: Omit<ActRequest, "lookups">,
): { name: string; source: string; parameters: JsonObject }[] => {
  const { procedure, state, today, law } = situation;
  const act = procedure.acts.get(request.act);
  if (!act || act.lookups.length === 0) return [];
  const shared = matterScope(state, matterClocks(procedure, state, today, law), today);
  const object = findObject(act, state, request.object);
  const scope = actScope(shared, { actor: request.actor, input: request.input, lookups: {}, object });
  return act.lookups.map(({ name, source, with: pairs }) => ({
    name,
    source,
    parameters: Object.fromEntries(pairs.map(([key, expression]) => [key, evaluate(expression, scope)])),
  }));
};
