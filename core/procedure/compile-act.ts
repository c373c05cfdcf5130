import type { Expression } from "../expression/index.ts";
import type { ActDefinition, Condition, Effects } from "./act-definition.ts";
import type { CompiledAct, CompiledCondition, CompiledEffects, Pairs } from "./compiled.ts";
import type { Field, Form } from "./form-schema.ts";
import type { PackPath } from "./pack-error.ts";
import type { Sources } from "./sources.ts";

export const compileAct = (id: string, act: ActDefinition, sources: Sources): CompiledAct => {
  const path = ["acts", id];
  const form: Form = act.input ?? {};
  return {
    id,
    definition: act,
    basis: sources.basis(act.basis, [...path, "basis"]),
    form,
    shown: shown(form, sources, [...path, "input"]),
    conditions: (act.conditions ?? []).map((condition, index) =>
      compileCondition(condition, sources, [...path, "conditions", index]),
    ),
    lookups: Object.entries(act.lookups ?? {}).map(([name, { source, with: pairs }]) => ({
      name,
      source,
      with: sources.pairs(pairs, [...path, "lookups", name, "with"]),
    })),
    ...sources.optional("effectiveOn", act.effectiveOn, [...path, "effectiveOn"]),
    effects: compileEffects(act.effects ?? {}, form, sources, [...path, "effects"]),
    documents: act.documents ?? [],
  };
};

const shown = (form: Form, sources: Sources, path: PackPath): Map<string, Expression> =>
  new Map(
    Object.entries(form).flatMap(([name, { showIf }]: [string, Field]) =>
      showIf === undefined ? [] : [[name, sources.expression(showIf, [...path, name, "showIf"])] as const],
    ),
  );

const compileCondition = (condition: Condition, sources: Sources, path: PackPath): CompiledCondition => {
  const when = sources.expression(condition.when, [...path, "when"]);
  const roots = new Set(when.names.map((name) => name.split(".")[0]));
  return {
    id: condition.id,
    when,
    basis: sources.basis([condition.basis], [...path, "basis"]),
    message: condition.message,
    pendingOn: roots.has("input") || roots.has("object") ? "input" : roots.has("lookups") ? "lookups" : null,
  };
};

const compileEffects = (effects: Effects, form: Form, sources: Sources, path: PackPath): CompiledEffects => {
  const { stage, tracks, object } = effects;
  return {
    set: [...kept(form, sources, path), ...sources.pairs(effects.set, [...path, "set"])],
    ...(stage === undefined ? {} : { stage }),
    ...(tracks === undefined ? {} : { tracks }),
    create: (effects.create ?? []).map(({ object: kind, each, set }, index) => ({
      kind,
      ...sources.optional("each", each, [...path, "create", index, "each"]),
      set: sources.pairs(set, [...path, "create", index, "set"]),
    })),
    ...(object === undefined
      ? {}
      : {
          object: {
            ...(object.stage === undefined ? {} : { stage: object.stage }),
            set: sources.pairs(object.set, [...path, "object", "set"]),
          },
        }),
    ...sources.optional("recuse", effects.recuse, [...path, "recuse"]),
    children: (effects.child ?? []).map(({ procedure, link, set }, index) => ({
      procedure,
      link,
      set: sources.pairs(set, [...path, "child", index, "set"]),
    })),
    applied: (effects.apply ?? []).map(({ change, with: pairs }, index) => ({
      change,
      with: sources.pairs(pairs, [...path, "apply", index, "with"]),
    })),
  };
};

/** Answers that a form keeps as facts. */
const kept = (form: Form, sources: Sources, path: PackPath): Pairs =>
  Object.entries(form).flatMap(([name, { fact }]: [string, Field]): Pairs =>
    fact === undefined ? [] : [[fact, sources.expression(`input.${name}`, path)]],
  );
