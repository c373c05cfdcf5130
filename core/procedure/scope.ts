import { fromValue, toValue, type Expression, type Value } from "../expression/index.ts";
import type { Actor } from "./act.ts";
import type { Json, JsonObject, MatterObject } from "./matter.ts";

/** The names an expression may use, and nothing else. */
export type Scope = Record<string, Value>;

export const actScope = (
  shared: Scope,
  request: { actor: Actor; input: JsonObject; lookups: JsonObject; object?: MatterObject | undefined },
): Scope => ({
  ...shared,
  actor: toValue(actorFacts(request.actor)),
  input: toValue(request.input),
  lookups: toValue(request.lookups),
  object: toValue(request.object ? objectFacts(request.object) : null),
});

/** An input alone, for `showIf`. */
export const inputScope = (input: JsonObject): Scope => ({ input: toValue(input) });

/** The scope with one entry of the list that objects are created from. */
export const itemScope = (scope: Scope, item: Json): Scope => ({ ...scope, item: toValue(item) });

/** The scope as an act leaves it, for the papers it makes: with the facts as they stand then, on the day it takes effect. */
export const afterAct = (scope: Scope, facts: JsonObject, effectiveOn: string): Scope => ({
  ...scope,
  facts: toValue(facts),
  today: toValue(effectiveOn),
});

/** The value of an expression as JSON; null where FEEL yields null or fails. */
export const evaluate = (expression: Expression, scope: Scope): Json => {
  const result = expression.evaluate(scope);
  return result.ok ? fromValue(result.value) : null;
};

/** Only `true` satisfies: unknown is not permission. */
export const holds = (expression: Expression, scope: Scope): boolean => {
  const result = expression.evaluate(scope);
  return result.ok && result.value === true;
};

const actorFacts = (actor: Actor): JsonObject => {
  if (actor.kind === "law") return { kind: actor.kind };
  const { kind, id } = actor;
  return kind === "party" ? { kind, id } : { kind, id, organ: actor.organ, duties: actor.duties, powers: actor.powers };
};

export const objectFacts = ({ id, stage, fields }: MatterObject): JsonObject => ({ ...fields, id, stage });
