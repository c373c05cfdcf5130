import type { Actor } from "./act.ts";
import { authorise } from "./authorise.ts";
import type { CompiledAct } from "./compiled.ts";
import { asReason, type Situation } from "./decide.ts";
import type { MatterObject } from "./matter.ts";
import { matterScope } from "./matter-scope.ts";
import { notNow } from "./not-now.ts";
import type { Reason } from "./outcome.ts";
import { actScope, holds, type Scope } from "./scope.ts";

/** One act as it stands for an actor now. `pending` names conditions that only the input or a lookup can settle. */
export type PermittedAct = { act: string; allowed: boolean; objects: string[]; reasons: Reason[]; pending: string[] };

/** Every act of the procedure, allowed or refused with all its reasons; the same computation as `decide`, unrecorded. */
export const permitted = (situation: Situation, actor: Actor): PermittedAct[] => {
  const scope = actScope(matterScope(situation), { actor, input: {}, lookups: {}, object: undefined });
  return [...situation.procedure.acts.values()]
    .filter((act) => act.definition.by !== "law")
    .map((act) => judge(situation, act, actor, scope));
};

const judge = (situation: Situation, act: CompiledAct, actor: Actor, scope: Scope): PermittedAct => {
  const { procedure, head, state } = situation;
  const ofKind = state.objects.filter((object) => object.kind === act.definition.object?.kind);
  const open = ofKind.filter((object) => act.definition.object?.from.includes(object.stage));
  const reasons = [
    ...authorise(procedure, act, actor, head, state),
    ...notNow(procedure, act, state, open[0] ?? ofKind[0]),
    ...act.conditions.filter(({ pendingOn, when }) => pendingOn === null && !holds(when, scope)).map(asReason),
  ];
  return {
    act: act.id,
    allowed: reasons.length === 0,
    objects: open.map((object: MatterObject) => object.id),
    reasons,
    pending: act.conditions.flatMap(({ pendingOn, id }) => (pendingOn === null ? [] : [id])),
  };
};
