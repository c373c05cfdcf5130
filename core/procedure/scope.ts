import { fromValue, toValue, type Expression, type Value } from "../expression/index.ts";
import type { Actor } from "./act.ts";
import type { MatterClock } from "./clocks.ts";
import type { Json, JsonObject, MatterObject, MatterState } from "./matter.ts";

/** The names an expression may use, and nothing else. */
export type Scope = Record<string, Value>;

/** The part of the scope that every act of a matter shares at one moment. */
export const matterScope = (state: MatterState, clocks: MatterClock[], today: string): Scope => ({
  facts: toValue(state.facts),
  stage: toValue(state.stage),
  tracks: toValue(state.tracks),
  objects: toValue(objectsByKind(state.objects)),
  clocks: toValue(clockFacts(clocks)),
  done: toValue(doneFacts(state)),
  recused: toValue(state.recused),
  today: toValue(today),
});

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

/** The scope as an act leaves it, for the papers it makes: with the facts it set, on the day it takes effect. */
export const afterAct = (scope: Scope, set: JsonObject, effectiveOn: string): Scope => {
  const before = fromValue(scope["facts"] ?? null);
  const facts = typeof before === "object" && before !== null && !Array.isArray(before) ? before : {};
  return { ...scope, facts: toValue({ ...facts, ...set }), today: toValue(effectiveOn) };
};

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

const objectFacts = ({ id, stage, fields }: MatterObject): JsonObject => ({ ...fields, id, stage });

const objectsByKind = (objects: MatterObject[]): JsonObject => {
  const kinds: Record<string, Json[]> = {};
  for (const object of objects) (kinds[object.kind] ??= []).push(objectFacts(object));
  return kinds;
};

const clockFacts = (clocks: MatterClock[]): JsonObject =>
  Object.fromEntries(
    clocks
      .filter(({ definition }) => definition.objectKind === undefined)
      .map(({ key, state: { status, due, startedOn, left } }) => [
        key,
        {
          status,
          due: due ?? null,
          startedOn: startedOn ?? null,
          expired: status === "expired",
          left: left ?? null,
        },
      ]),
  );

const doneFacts = ({ done }: MatterState): JsonObject =>
  Object.fromEntries(
    Object.entries(done).map(([act, times]) => [
      act,
      {
        count: times.length,
        first: times[0]?.on ?? null,
        last: times.at(-1)?.on ?? null,
        by: times.map((time) => time.by),
      },
    ]),
  );
