import type { CompiledAct, Pairs, Procedure } from "./compiled.ts";
import type { Changes, Json, JsonObject, KeyedClockEvent, MatterObject, MatterState } from "./matter.ts";
import { evaluate, itemScope, type Scope } from "./scope.ts";

/** New repeated objects; ids count on per kind, so that a replay gives the same ones. */
export const createdObjects = (
  procedure: Procedure,
  act: CompiledAct,
  state: MatterState,
  scope: Scope,
): MatterObject[] => {
  const created: MatterObject[] = [];
  for (const { kind, each, set } of act.effects.create) {
    const items = each ? listOf(evaluate(each, scope)) : [null];
    const stage = Object.keys(procedure.definition.objects?.[kind]?.stages ?? {})[0] ?? "";
    let last = [...state.objects, ...created].filter((object) => object.kind === kind).length;
    for (const item of items)
      created.push({ kind, id: String(++last), stage, fields: values(set, itemScope(scope, item)) });
  }
  return created;
};

export const changesOf = (
  act: CompiledAct,
  scope: Scope,
  object: MatterObject | undefined,
  created: MatterObject[],
  clocks: KeyedClockEvent[],
): Changes => {
  const { stage, tracks, children, applied, ...effects } = act.effects;
  const set = values(effects.set, scope);
  const recused = effects.recuse ? listOf(evaluate(effects.recuse, scope)).filter((id) => typeof id === "string") : [];
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(tracks === undefined ? {} : { tracks }),
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(created.length === 0 ? {} : { created }),
    ...(effects.object === undefined || object === undefined ? {} : { object: moved(effects.object, object, scope) }),
    ...(recused.length === 0 ? {} : { recused }),
    ...(children.length === 0
      ? {}
      : { children: children.map(({ set: facts, ...child }) => ({ ...child, facts: values(facts, scope) })) }),
    ...(applied.length === 0
      ? {}
      : { applied: applied.map(({ change, with: pairs }) => ({ change, with: values(pairs, scope) })) }),
    ...(clocks.length === 0 ? {} : { clocks }),
  };
};

const moved = (
  effect: { stage?: string; set: Pairs },
  { kind, id }: MatterObject,
  scope: Scope,
): NonNullable<Changes["object"]> => ({
  kind,
  id,
  ...(effect.stage === undefined ? {} : { stage: effect.stage }),
  set: values(effect.set, scope),
});

const values = (pairs: Pairs, scope: Scope): JsonObject =>
  Object.fromEntries(pairs.map(([name, expression]) => [name, evaluate(expression, scope)]));

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : value === null ? [] : [value]);
