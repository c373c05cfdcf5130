import { applyAct, type MatterState } from "@mingfa/core/procedure";
import type { NewAct } from "./write-acts.ts";

/** State after a new act, by the same fold that will read it back. */
export const folded = (state: MatterState, act: NewAct | undefined): MatterState => {
  if (!act) return state;
  const actor = act.actorId === null ? { kind: act.actorKind } : { kind: act.actorKind, id: act.actorId };
  return applyAct(state, {
    sequence: act.sequence,
    act: act.act,
    actor,
    effectiveOn: act.effectiveOn,
    changes: act.body.changes,
  });
};
