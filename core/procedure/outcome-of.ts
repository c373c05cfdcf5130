import { clockEvents } from "./clocks.ts";
import type { CompiledAct, Procedure } from "./compiled.ts";
import { renderDocument } from "./document.ts";
import { changesOf, createdObjects } from "./effects.ts";
import type { Changes, MatterObject, MatterState } from "./matter.ts";
import type { Outcome } from "./outcome.ts";
import { afterAct, type Scope } from "./scope.ts";

/** What an act that is allowed changes, taking effect on a civil date; also how the law's own acts take effect. */
export const outcomeOf = (
  procedure: Procedure,
  state: MatterState,
  act: CompiledAct,
  scope: Scope,
  object: MatterObject | undefined,
  effectiveOn: string,
): Outcome => {
  const created = createdObjects(procedure, act, state, scope);
  const touched = object ? [...created, object] : created;
  const clocks = clockEvents(procedure, act.id, effectiveOn, scope, touched);
  const changes = changesOf(act, scope, object, created, clocks);
  return {
    kind: "outcome",
    changes: withDocuments(procedure, state, act, scope, changes, effectiveOn),
    basis: act.basis,
    effectiveOn,
    notices: act.definition.notices ?? [],
  };
};

/** Papers see the matter as the act leaves it: its own new facts and effective date included. */
const withDocuments = (
  procedure: Procedure,
  { facts }: MatterState,
  act: CompiledAct,
  scope: Scope,
  changes: Changes,
  effectiveOn: string,
): Changes => {
  if (act.documents.length === 0) return changes;
  const after = afterAct(scope, { ...facts, ...changes.set }, effectiveOn);
  const documents = act.documents.flatMap((name) => {
    const template = procedure.documents.get(name);
    return template ? [renderDocument(template, after)] : [];
  });
  return { ...changes, documents };
};
