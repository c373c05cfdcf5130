import { compile, type Expression } from "../expression/index.ts";
import { citationKey, parseCitation, parseCitationKey } from "../law/index.ts";
import type { ClockRole } from "./clocks.ts";
import type { ActDefinition, Clock, Condition, Effects, ProcedureDefinition, Role } from "./definition.ts";
import { compileDocument, type CompiledDocument } from "./document.ts";
import type { Field, Form } from "./form-schema.ts";
import { PackErrors, type PackPath } from "./pack-error.ts";
import type { Text } from "./text.ts";

export type CompiledCondition = {
  id: string;
  when: Expression;
  basis: string[];
  message: Text;
  pendingOn: "input" | "lookups" | null;
};

export type CompiledClock = {
  /** `name`, or `kind.name` for a clock of a repeated object. */
  name: string;
  objectKind?: string;
  label: Text;
  term: string;
  keeper: Clock["keeper"];
  warn: number;
  from?: Expression;
  reason?: Expression;
  notice?: Expression;
  extendBy?: Expression;
};

export type CompiledEffects = {
  set: [string, Expression][];
  stage?: string;
  tracks?: Record<string, string>;
  create: { kind: string; each?: Expression; set: [string, Expression][] }[];
  object?: { stage?: string; set: [string, Expression][] };
  recuse?: Expression;
  children: { procedure: string; link: string; set: [string, Expression][] }[];
};

export type CompiledAct = {
  id: string;
  definition: ActDefinition;
  basis: string[];
  form: Form;
  shown: Map<string, Expression>;
  conditions: CompiledCondition[];
  lookups: { name: string; source: string; with: [string, Expression][] }[];
  effectiveOn?: Expression;
  effects: CompiledEffects;
  documents: string[];
};

export type Procedure = {
  definition: ProcedureDefinition;
  acts: Map<string, CompiledAct>;
  clocks: Map<string, CompiledClock>;
  /** Per act, the clocks it touches and how. */
  clockUses: Map<string, { clock: CompiledClock; as: ClockRole }[]>;
  roles: Map<string, Role & { basisKeys: string[] }>;
  documents: Map<string, CompiledDocument>;
  recusalBasis: string[];
};

/** Turns a definition of the right shape into closures. Throws PackErrors with the path of each fault. */
export const compileProcedure = (definition: ProcedureDefinition): Procedure => {
  const errors = new PackErrors();
  const builder = new Builder(errors);
  const acts = new Map(Object.entries(definition.acts).map(([id, act]) => [id, builder.act(id, act)]));
  const clocks = new Map<string, CompiledClock>();
  for (const [name, clock] of Object.entries(definition.clocks ?? {}))
    clocks.set(name, builder.clock(name, clock, ["clocks", name]));
  for (const [kind, object] of Object.entries(definition.objects ?? {}))
    for (const [name, clock] of Object.entries(object.clocks ?? {}))
      clocks.set(`${kind}.${name}`, {
        ...builder.clock(`${kind}.${name}`, clock, ["objects", kind, "clocks", name]),
        objectKind: kind,
      });
  const roles = new Map(
    Object.entries(definition.roles).map(([name, role]) => [
      name,
      { ...role, basisKeys: builder.basis([role.basis], ["roles", name, "basis"]) },
    ]),
  );
  const recusalBasis = definition.recusal ? builder.basis([definition.recusal.basis], ["recusal", "basis"]) : [];
  const documents = new Map(
    Object.entries(definition.documents ?? {}).map(([name, template]) => [
      name,
      compileDocument(name, template, ["documents", name], errors),
    ]),
  );
  errors.throwIfAny();
  return { definition, acts, clocks, clockUses: clockUses(definition, clocks), roles, documents, recusalBasis };
};

class Builder {
  readonly #errors: PackErrors;
  constructor(errors: PackErrors) {
    this.#errors = errors;
  }

  expression(source: string | number | boolean, path: PackPath): Expression {
    const compiled = compile(String(source));
    if (compiled.ok) return compiled.expression;
    for (const error of compiled.errors) this.#errors.add(path, error.code, error.message);
    return never;
  }

  basis(sources: string[], path: PackPath): string[] {
    return sources.flatMap((source) => {
      const parsed = source.includes("/") ? parseCitationKey(source) : parseCitation(source);
      if (parsed.ok) return [citationKey(parsed.citation)];
      this.#errors.add(path, "citation", parsed.error.message);
      return [];
    });
  }

  pairs(values: Record<string, string | number | boolean> | undefined, path: PackPath): [string, Expression][] {
    return Object.entries(values ?? {}).map(([name, source]) => [name, this.expression(source, [...path, name])]);
  }

  condition(condition: Condition, path: PackPath): CompiledCondition {
    const when = this.expression(condition.when, [...path, "when"]);
    const roots = new Set(when.names.map((name) => name.split(".")[0]));
    const pendingOn = roots.has("input") || roots.has("object") ? "input" : roots.has("lookups") ? "lookups" : null;
    return {
      id: condition.id,
      when,
      basis: this.basis([condition.basis], [...path, "basis"]),
      message: condition.message,
      pendingOn,
    };
  }

  act(id: string, act: ActDefinition): CompiledAct {
    const path = ["acts", id];
    const form = act.input ?? {};
    return {
      id,
      definition: act,
      basis: this.basis(act.basis, [...path, "basis"]),
      form,
      shown: new Map(
        Object.entries(form).flatMap(([name, field]: [string, Field]) =>
          field.showIf === undefined
            ? []
            : [[name, this.expression(field.showIf, [...path, "input", name, "showIf"])] as const],
        ),
      ),
      conditions: (act.conditions ?? []).map((condition, index) =>
        this.condition(condition, [...path, "conditions", index]),
      ),
      lookups: Object.entries(act.lookups ?? {}).map(([name, lookup]) => ({
        name,
        source: lookup.source,
        with: this.pairs(lookup.with, [...path, "lookups", name, "with"]),
      })),
      ...(act.effectiveOn === undefined
        ? {}
        : { effectiveOn: this.expression(act.effectiveOn, [...path, "effectiveOn"]) }),
      effects: this.effects(act.effects ?? {}, form, [...path, "effects"]),
      documents: act.documents ?? [],
    };
  }

  effects(effects: Effects, form: Form, path: PackPath): CompiledEffects {
    const kept = Object.entries(form).flatMap(([name, field]) =>
      field.fact === undefined ? [] : [[field.fact, this.expression(`input.${name}`, path)] as [string, Expression]],
    );
    return {
      set: [...kept, ...this.pairs(effects.set, [...path, "set"])],
      ...(effects.stage === undefined ? {} : { stage: effects.stage }),
      ...(effects.tracks === undefined ? {} : { tracks: effects.tracks }),
      create: (effects.create ?? []).map((create, index) => ({
        kind: create.object,
        ...(create.each === undefined
          ? {}
          : { each: this.expression(create.each, [...path, "create", index, "each"]) }),
        set: this.pairs(create.set, [...path, "create", index, "set"]),
      })),
      ...(effects.object === undefined
        ? {}
        : {
            object: {
              ...(effects.object.stage === undefined ? {} : { stage: effects.object.stage }),
              set: this.pairs(effects.object.set, [...path, "object", "set"]),
            },
          }),
      ...(effects.recuse === undefined ? {} : { recuse: this.expression(effects.recuse, [...path, "recuse"]) }),
      children: (effects.child ?? []).map((child, index) => ({
        procedure: child.procedure,
        link: child.link,
        set: this.pairs(child.set, [...path, "child", index, "set"]),
      })),
    };
  }

  clock(name: string, clock: Clock, path: PackPath): CompiledClock {
    const optional = (key: string, source: string | number | boolean | undefined, at: PackPath) =>
      source === undefined ? {} : { [key]: this.expression(source, at) };
    return {
      name,
      label: clock.label,
      term: clock.term,
      keeper: clock.keeper,
      warn: clock.warn ?? 0,
      ...optional("from", clock.from, [...path, "from"]),
      ...optional("reason", clock.exclude?.reason ?? clock.suspend?.reason, [...path, "exclude", "reason"]),
      ...optional("notice", clock.exclude?.notice, [...path, "exclude", "notice"]),
      ...optional("extendBy", clock.extend?.by, [...path, "extend", "by"]),
    };
  }
}

/** Stands in for an expression that did not compile; the errors are thrown before anyone evaluates it. */
const never: Expression = compileConstantNull();
function compileConstantNull(): Expression {
  const compiled = compile("null");
  if (!compiled.ok) throw new Error("the literal null must compile");
  return compiled.expression;
}

const clockUses = (definition: ProcedureDefinition, clocks: Map<string, CompiledClock>): Procedure["clockUses"] => {
  const uses: Procedure["clockUses"] = new Map();
  const use = (name: string, clock: Clock) => {
    const compiled = clocks.get(name);
    if (!compiled) return;
    const roles: [ClockRole, string[] | undefined][] = [
      ["start", clock.start],
      ["stop", clock.stop],
      ["excludeBegin", clock.exclude?.begin],
      ["excludeEnd", clock.exclude?.end],
      ["suspend", clock.suspend?.begin],
      ["resume", clock.suspend?.end],
      ["reset", clock.reset],
      ["extend", clock.extend?.acts],
    ];
    for (const [as, acts] of roles)
      for (const act of acts ?? []) uses.set(act, [...(uses.get(act) ?? []), { clock: compiled, as }]);
  };
  for (const [name, clock] of Object.entries(definition.clocks ?? {})) use(name, clock);
  for (const [kind, object] of Object.entries(definition.objects ?? {}))
    for (const [name, clock] of Object.entries(object.clocks ?? {})) use(`${kind}.${name}`, clock);
  return uses;
};
