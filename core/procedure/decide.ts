import type { Actor } from "./act.ts";
import { authorise } from "./authorise.ts";
import type { LawContext } from "./clocks.ts";
import type { CompiledAct, Procedure } from "./compiled.ts";
import { effectiveDay } from "./effective-day.ts";
import { checkForm } from "./form.ts";
import type { JsonObject, MatterHead, MatterObject, MatterState } from "./matter.ts";
import { matterScope } from "./matter-scope.ts";
import { notNow } from "./not-now.ts";
import { outcomeOf } from "./outcome-of.ts";
import { overlongExtensions } from "./overlong.ts";
import type { Decision, Invalid, Reason, Refusal } from "./outcome.ts";
import { actScope, holds, inputScope, type Scope } from "./scope.ts";

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

/** An act that this actor may do here and now, asked for in the right form; its conditions are still to be judged. */
export type Admitted = { kind: "admitted"; act: CompiledAct; object: MatterObject | undefined; scope: Scope };

/** May this act be done now, and what would it change? Pure; `state` must be settled up to `today`. */
export const decide = (situation: Situation, request: ActRequest): Decision => {
  const admitted = admit(situation, request);
  if (admitted.kind !== "admitted") return admitted;
  const { act, object, scope } = admitted;
  const failing = act.conditions.filter((condition) => !holds(condition.when, scope));
  if (failing.length > 0) return refusal("condition", failing.map(asReason));
  const on = effectiveDay(act, scope, situation.today);
  if (typeof on !== "string") return refusal("condition", [on]);
  const outcome = outcomeOf(situation, act, scope, object, on);
  const overlong = overlongExtensions(situation, outcome.changes);
  return overlong.length > 0 ? refusal("condition", overlong) : outcome;
};

/** Everything that comes before the conditions: the act exists, the actor may, it is the time, the form is complete. */
export const admit = (situation: Situation, request: ActRequest): Admitted | Refusal | Invalid => {
  const { procedure, head, state, today } = situation;
  const act = procedure.acts.get(request.act);
  if (!act) return refusal("unknownAct", [unknownAct(request.act)]);
  const against = authorise(procedure, act, request.actor, head, state);
  if (against.length > 0) return refusal("notEntitled", against);
  const object = findObject(act, state, request.object);
  const untimely = notNow(procedure, act, state, object);
  if (untimely.length > 0) return refusal("notNow", untimely);
  const checked = checkForm(act.form, request.input, {
    today,
    shown: (name, input) => isShown(act, name, input),
    exists: (kind, id) => state.objects.some((one) => one.kind === kind && one.id === id),
  });
  if (!checked.ok) return { kind: "invalid", problems: checked.problems };
  const shared = matterScope(situation);
  return { kind: "admitted", act, object, scope: actScope(shared, { ...request, input: checked.value, object }) };
};

const findObject = (act: CompiledAct, state: MatterState, id: string | undefined): MatterObject | undefined => {
  const kind = act.definition.object?.kind;
  return kind === undefined ? undefined : state.objects.find((object) => object.kind === kind && object.id === id);
};

const isShown = (act: CompiledAct, name: string, input: JsonObject): boolean => {
  const expression = act.shown.get(name);
  return !expression || holds(expression, inputScope(input));
};

export const asReason = ({ id, message, basis }: Reason): Reason => ({ id, message, basis });

const refusal = (code: Refusal["code"], reasons: Reason[]): Refusal => ({ kind: "refusal", code, reasons });

const unknownAct = (act: string): Reason => ({
  id: "unknownAct",
  message: { zh: `本程序没有“${act}”这一步`, en: `This procedure has no act “${act}”` },
  basis: [],
});
