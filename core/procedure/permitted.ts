import type { Actor } from "./act.ts";
import { authorise } from "./authorise.ts";
import { matterClocks } from "./clocks.ts";
import type { CompiledAct } from "./compile.ts";
import { asReason, notNow, type Situation } from "./decide.ts";
import type { MatterObject } from "./matter.ts";
import type { Reason } from "./outcome.ts";
import { actScope, holds, matterScope, type Scope } from "./scope.ts";

/** One act as it stands for an actor now. `pending` names conditions that only the input or a lookup can settle. */
export type PermittedAct = { act: string; allowed: boolean; objects: string[]; reasons: Reason[]; pending: string[] };

/** Every act of the procedure, allowed or refused with all its reasons; the same computation as `decide`, unrecorded. */
export const permitted = (situation: Situation, actor: Actor): PermittedAct[] => {
  const { procedure, state, today, law } = situation;
  const shared = matterScope(state, matterClocks(procedure, state, today, law), today);
  const scope = actScope(shared, { actor, input: {}, lookups: {}, object: undefined });
  return [...procedure.acts.values()]
    .filter((act) => act.definition.by !== "law")
    .map((act) => judge(situation, act, actor, scope));
};

const judge = (situation: Situation, act: CompiledAct, actor: Actor, scope: Scope): PermittedAct => {
  const { procedure, head, state } = situation;
  const reasons = authorise(procedure, act, actor, head, state);
  const objects = openObjects(act, state.objects);
  reasons.push(...notNow(procedure, act, state, objects[0] ?? anyObject(act, state.objects)));
  const known = act.conditions.filter((condition) => condition.pendingOn === null);
  reasons.push(...known.filter((condition) => !holds(condition.when, scope)).map(asReason));
  const pending = act.conditions.filter((condition) => condition.pendingOn !== null).map((condition) => condition.id);
  return { act: act.id, allowed: reasons.length === 0, objects: objects.map((object) => object.id), reasons, pending };
};

const anyObject = (act: CompiledAct, objects: MatterObject[]): MatterObject | undefined =>
  objects.find((object) => object.kind === act.definition.object?.kind);

const openObjects = ({ definition }: CompiledAct, objects: MatterObject[]): MatterObject[] =>
  definition.object
    ? objects.filter(
        (object) => object.kind === definition.object?.kind && definition.object.from.includes(object.stage),
      )
    : [];
