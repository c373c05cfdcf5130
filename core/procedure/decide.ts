import type { Actor } from "./act.ts";
import { authorise } from "./authorise.ts";
import { clockEvents, matterClocks, type LawContext } from "./clocks.ts";
import type { CompiledAct, Procedure } from "./compile.ts";
import { renderDocument } from "./document.ts";
import { changesOf, createdObjects } from "./effects.ts";
import { checkForm } from "./form.ts";
import type { Changes, JsonObject, MatterHead, MatterObject, MatterState } from "./matter.ts";
import type { Decision, Reason, Refusal } from "./outcome.ts";
import { actScope, dateValue, evaluate, holds, inputValue, matterScope, mergedFacts, type Scope } from "./scope.ts";

export type ActRequest = {
  act: string;
  actor: Actor;
  input: JsonObject;
  /** Answers to the act's declared lookups; the shell resolved them first. */
  lookups: JsonObject;
  /** Id of the repeated object it is done to. */
  object?: string;
};

/** Where the decision is made: matter, civil date, law. */
export type Situation = { procedure: Procedure; head: MatterHead; state: MatterState; today: string; law: LawContext };

/** May this act be done now, and what would it change? Pure; `state` must be settled up to `today`. */
export const decide = (situation: Situation, request: ActRequest): Decision => {
  const { procedure, state, today, law } = situation;
  const act = procedure.acts.get(request.act);
  if (!act) return refusal("unknownAct", [unknownAct(request.act)]);
  const against = authorise(procedure, act, request.actor, situation.head, state);
  if (against.length > 0) return refusal("notEntitled", against);
  const object = findObject(act, state, request.object);
  const untimely = notNow(procedure, act, state, object);
  if (untimely.length > 0) return refusal("notNow", untimely);
  const checked = checkForm(act.form, request.input, { today, shown: shownBy(act) });
  if (!checked.ok) return { kind: "invalid", problems: checked.problems };
  const shared = matterScope(state, matterClocks(procedure, state, today, law), today);
  const scope = actScope(shared, { ...request, input: checked.value, object });
  const failing = act.conditions.filter((condition) => !holds(condition.when, scope));
  if (failing.length > 0) return refusal("condition", failing.map(asReason));
  return outcome(situation, act, scope, object);
};

/** What an act that is allowed changes; also how the law's own acts take effect. */
export const outcome = (
  { procedure, state, today }: Situation,
  act: CompiledAct,
  scope: Scope,
  object: MatterObject | undefined,
  on?: string,
): Decision => {
  const effectiveOn = on ?? (act.effectiveOn ? String(evaluate(act.effectiveOn, scope) ?? today) : today);
  const created = createdObjects(procedure, act, state, scope);
  const touched = object ? [...created, object] : created;
  const clocks = clockEvents(procedure, act.id, effectiveOn, scope, touched);
  return {
    kind: "outcome",
    changes: withDocuments(procedure, act, scope, changesOf(act, scope, object, created, clocks), effectiveOn),
    basis: act.basis,
    effectiveOn,
    notices: act.definition.notices ?? [],
  };
};

/** Papers see the matter as the act leaves it: its own new facts and effective date included. */
const withDocuments = (
  procedure: Procedure,
  act: CompiledAct,
  scope: Scope,
  changes: Changes,
  effectiveOn: string,
): Changes => {
  if (act.documents.length === 0) return changes;
  const after = { ...scope, facts: mergedFacts(scope, changes.set ?? {}), today: dateValue(effectiveOn) };
  const documents = act.documents.flatMap((name) => {
    const template = procedure.documents.get(name);
    return template ? [renderDocument(template, after)] : [];
  });
  return { ...changes, documents };
};

export const findObject = (act: CompiledAct, state: MatterState, id: string | undefined): MatterObject | undefined => {
  const kind = act.definition.object?.kind;
  return kind === undefined ? undefined : state.objects.find((object) => object.kind === kind && object.id === id);
};

/** Why stage, tracks or object stand in the way; empty when they don't. */
export const notNow = (
  procedure: Procedure,
  act: CompiledAct,
  state: MatterState,
  object: MatterObject | undefined,
): Reason[] => {
  const { from, during, object: on } = act.definition;
  const reasons: Reason[] = [];
  const add = (id: string, zh: string, en: string) => reasons.push({ id, message: { zh, en }, basis: act.basis });
  const stage = procedure.definition.stages[state.stage];
  if (from ? !from.includes(state.stage) : stage?.final)
    add(
      "stage",
      `目前处于“${stage?.label.zh ?? state.stage}”，这一步不能在此时作出`,
      `The matter is at “${stage?.label.en ?? state.stage}”; this step is not open there`,
    );
  for (const [name, stages] of Object.entries(during ?? {})) {
    const track = procedure.definition.tracks?.[name];
    const now = state.tracks[name] ?? "";
    if (!stages.includes(now))
      add(
        "track",
        `“${track?.label.zh ?? name}”目前为“${track?.stages[now]?.label.zh ?? "未开始"}”`,
        `“${track?.label.en ?? name}” stands at “${track?.stages[now]?.label.en ?? "not begun"}”`,
      );
  }
  if (on && !object) {
    const label = procedure.definition.objects?.[on.kind]?.label;
    add("object", `没有可以处理的“${label?.zh ?? on.kind}”`, `There is no “${label?.en ?? on.kind}” to act on`);
  } else if (on && object && !on.from.includes(object.stage)) {
    const label = procedure.definition.objects?.[on.kind]?.stages[object.stage]?.label;
    add("objectStage", `该项目前为“${label?.zh ?? object.stage}”`, `It stands at “${label?.en ?? object.stage}”`);
  }
  return reasons;
};

export const shownBy = (act: CompiledAct) => (name: string, input: JsonObject) => {
  const expression = act.shown.get(name);
  return !expression || holds(expression, { input: inputValue(input) });
};

export const asReason = ({
  id,
  message,
  basis,
}: {
  id: string;
  message: Reason["message"];
  basis: string[];
}): Reason => ({ id, message, basis });

const refusal = (code: Refusal["code"], reasons: Reason[]): Refusal => ({ kind: "refusal", code, reasons });

const unknownAct = (act: string): Reason => ({
  id: "unknownAct",
  message: { zh: `本程序没有“${act}”这一步`, en: `This procedure has no act “${act}”` },
  basis: [],
});
