import { toValue } from "../expression/index.ts";
import { clockEvents, matterClocks } from "./clocks.ts";
import type { CompiledAct } from "./compiled.ts";
import { renderDocument } from "./document.ts";
import { changesOf, createdObjects } from "./effects.ts";
import { explainedClocks, type Moment } from "./matter-scope.ts";
import { applyAct, type Changes, type MatterObject } from "./matter.ts";
import type { Outcome } from "./outcome.ts";
import { afterAct, type Scope } from "./scope.ts";

/** What an act that is allowed changes, taking effect on a civil date; also how the law's own acts take effect. */
export const outcomeOf = (
  moment: Moment,
  act: CompiledAct,
  scope: Scope,
  object: MatterObject | undefined,
  effectiveOn: string,
): Outcome => {
  const { procedure, state } = moment;
  const created = createdObjects(procedure, act, state, scope);
  const touched = object ? [...created, object] : created;
  const clocks = clockEvents(procedure, act.id, effectiveOn, scope, touched);
  const changes = changesOf(act, scope, object, created, clocks);
  return {
    kind: "outcome",
    changes: withDocuments(moment, act, scope, changes, effectiveOn),
    basis: act.basis,
    effectiveOn,
    notices: act.definition.notices ?? [],
  };
};

/** Papers see the matter as the act leaves it: its own new facts, clocks and effective date included. */
const withDocuments = (
  moment: Moment,
  act: CompiledAct,
  scope: Scope,
  changes: Changes,
  effectiveOn: string,
): Changes => {
  if (act.documents.length === 0) return changes;
  const { procedure, state } = moment;
  const templates = act.documents.flatMap((name) => procedure.documents.get(name) ?? []);
  const after = afterAct(scope, { ...state.facts, ...changes.set }, effectiveOn);
  const tellsOfClocks = templates.some(({ expressions }) =>
    expressions.some(({ expression }) => expression.names.some((name) => name.startsWith("clocks."))),
  );
  const clocks = tellsOfClocks ? { clocks: toValue(clocksAfter(moment, act, changes, effectiveOn)) } : {};
  return { ...changes, documents: templates.map((template) => renderDocument(template, { ...after, ...clocks })) };
};

const clocksAfter = ({ procedure, state, today, law }: Moment, act: CompiledAct, changes: Changes, on: string) => {
  const folded = { sequence: state.sequence + 1, act: act.id, actor: { kind: "law" }, effectiveOn: on, changes };
  return explainedClocks(matterClocks(procedure, applyAct(state, folded), today, law));
};
