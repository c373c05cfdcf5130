import { toValue, fromValue, type Expression, type Value } from "../expression/index.ts";
import type { Actor } from "./act.ts";
import type { MatterClock } from "./clocks.ts";
import type { Json, JsonObject, MatterObject, MatterState } from "./matter.ts";

/** The names an expression may use, and nothing else. */
export type Scope = Record<string, Value>;

export const scopeNames = [
  "facts",
  "input",
  "actor",
  "stage",
  "tracks",
  "objects",
  "object",
  "clocks",
  "lookups",
  "done",
  "recused",
  "today",
] as const;

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
  object: toValue(
    request.object ? { id: request.object.id, stage: request.object.stage, ...request.object.fields } : null,
  ),
});

/** The value of an expression as JSON; null where FEEL yields null or fails. */
export const evaluate = (expression: Expression, scope: Scope): Json => {
  const result = expression.evaluate(scope);
  return result.ok ? (fromValue(result.value) as Json) : null;
};

/** Only `true` satisfies: unknown is not permission. */
export const holds = (expression: Expression, scope: Scope): boolean => {
  const result = expression.evaluate(scope);
  return result.ok && result.value === true;
};

const actorFacts = (actor: Actor): JsonObject =>
  actor.kind === "officer"
    ? { kind: actor.kind, id: actor.id, organ: actor.organ, duties: actor.duties, powers: actor.powers }
    : actor.kind === "party"
      ? { kind: actor.kind, id: actor.id }
      : { kind: actor.kind };

const objectsByKind = (objects: MatterObject[]): JsonObject => {
  const kinds: Record<string, Json[]> = {};
  for (const { kind, id, stage, fields } of objects) (kinds[kind] ??= []).push({ ...fields, id, stage });
  return kinds;
};

const clockFacts = (clocks: MatterClock[]): JsonObject =>
  Object.fromEntries(
    clocks
      .filter(({ key }) => !key.includes("/"))
      .map(({ key, state }) => [
        key,
        {
          status: state.status,
          due: state.due ?? null,
          startedOn: state.startedOn ?? null,
          expired: state.status === "expired",
          left: state.left ?? null,
        },
      ]),
  );

const doneFacts = (state: MatterState): JsonObject =>
  Object.fromEntries(
    Object.entries(state.done).map(([act, times]) => [
      act,
      {
        count: times.length,
        first: times[0]?.on ?? null,
        last: times.at(-1)?.on ?? null,
        by: times.map((time) => time.by),
      },
    ]),
  );

/** An input alone, for `showIf`. */
export const inputValue = (input: JsonObject): Value => toValue(input);

/** The facts as an act leaves them, for the papers it makes. */
export const mergedFacts = (scope: Scope, set: JsonObject): Value => {
  const before = fromValue(scope["facts"] ?? null);
  return toValue({
    ...(typeof before === "object" && before !== null && !Array.isArray(before) ? before : {}),
    ...set,
  });
};

export const dateValue = (date: string): Value => toValue(date);
