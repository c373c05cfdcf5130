import type { CompiledAct, Procedure } from "./compile.ts";
import type { Changes, Json, JsonObject, KeyedClockEvent, MatterObject, MatterState } from "./matter.ts";
import type { Expression } from "../expression/index.ts";
import { toValue } from "../expression/index.ts";
import { evaluate, type Scope } from "./scope.ts";

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
    const stage = Object.keys(procedure.definition.objects?.[kind]?.stages ?? {})[0] ?? "open";
    for (const item of items) {
      const id = String([...state.objects, ...created].filter((object) => object.kind === kind).length + 1);
      created.push({ kind, id, stage, fields: values(set, { ...scope, item: toValue(item) }) });
    }
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
  const { effects } = act;
  const set = values(effects.set, scope);
  const recused = effects.recuse ? listOf(evaluate(effects.recuse, scope)).filter((id) => typeof id === "string") : [];
  return {
    ...(effects.stage === undefined ? {} : { stage: effects.stage }),
    ...(effects.tracks === undefined ? {} : { tracks: effects.tracks }),
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(created.length === 0 ? {} : { created }),
    ...(effects.object === undefined || object === undefined
      ? {}
      : {
          object: {
            kind: object.kind,
            id: object.id,
            ...(effects.object.stage === undefined ? {} : { stage: effects.object.stage }),
            set: values(effects.object.set, scope),
          },
        }),
    ...(recused.length === 0 ? {} : { recused }),
    ...(effects.children.length === 0
      ? {}
      : {
          children: effects.children.map(({ procedure, link, set: facts }) => ({
            procedure,
            link,
            facts: values(facts, scope),
          })),
        }),
    ...(clocks.length === 0 ? {} : { clocks }),
  };
};

const values = (pairs: [string, Expression][], scope: Scope): JsonObject =>
  Object.fromEntries(pairs.map(([name, expression]) => [name, evaluate(expression, scope)]));

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : value === null ? [] : [value]);
