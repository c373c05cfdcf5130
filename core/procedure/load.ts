import { Value } from "typebox/value";
import type { Expression } from "../expression/index.ts";
import { checkClocks } from "./check/clocks.ts";
import { checkGraph, checkMandatory } from "./check/graph.ts";
import { NameUse } from "./check/names.ts";
import { checkReferences, checkUnused } from "./check/references.ts";
import type { ClockRole } from "./clocks.ts";
import { compileProcedure, type CompiledAct, type CompiledClock, type Procedure } from "./compile.ts";
import { ProcedureDefinition } from "./definition.ts";
import { PackErrors, type PackFault, type PackPath } from "./pack-error.ts";

/** What the rest of the packs offers a procedure. */
export type LoadEnvironment = { terms: ReadonlySet<string>; lookups: ReadonlySet<string> };

/** From parsed YAML to a checked procedure, or every fault with its path. */
export const loadProcedure = (
  source: unknown,
  environment: LoadEnvironment,
): { ok: true; procedure: Procedure } | { ok: false; faults: PackFault[] } => {
  const errors = new PackErrors();
  if (!Value.Check(ProcedureDefinition, source)) {
    for (const { path, message } of shapeFaults(source)) errors.add(path, "shape", message);
    return { ok: false, faults: errors.faults };
  }
  checkReferences(source, errors);
  checkGraph(source, errors);
  checkMandatory(source, errors);
  checkClocks(source, environment.terms, errors);
  try {
    const procedure = compileProcedure(source);
    checkExpressions(procedure, environment, errors);
    return errors.faults.length === 0 ? { ok: true, procedure } : { ok: false, faults: errors.faults };
  } catch (error) {
    if (!(error instanceof PackErrors)) throw error;
    return { ok: false, faults: [...errors.faults, ...error.faults] };
  }
};

const checkExpressions = (procedure: Procedure, environment: LoadEnvironment, errors: PackErrors): void => {
  const names = new NameUse(procedure, errors);
  for (const act of procedure.acts.values()) {
    const path: PackPath = ["acts", act.id];
    for (const [index, condition] of act.conditions.entries())
      names.expression(condition.when, [...path, "conditions", index, "when"], act);
    for (const [field, shown] of act.shown) names.expression(shown, [...path, "input", field, "showIf"], act);
    names.expression(act.effectiveOn, [...path, "effectiveOn"], act);
    names.effects(act.effects, [...path, "effects"], act);
    for (const lookup of act.lookups) {
      if (!environment.lookups.has(lookup.source))
        errors.add([...path, "lookups", lookup.name, "source"], "noSuchLookup", {
          zh: `没有名为“${lookup.source}”的查询`,
          en: `there is no lookup “${lookup.source}”`,
        });
      for (const [key, expression] of lookup.with)
        names.expression(expression, [...path, "lookups", lookup.name, "with", key], act);
      if (!usesLookup(act, lookup.name))
        errors.add([...path, "lookups", lookup.name], "unused", {
          zh: `查询“${lookup.name}”没有任何条件使用`,
          en: `nothing uses the lookup “${lookup.name}”`,
        });
    }
    for (const name of act.documents)
      for (const expression of procedure.documents.get(name)?.expressions ?? [])
        names.expression(expression, ["documents", name], act);
  }
  for (const { act, clock, expressions } of clockExpressions(procedure))
    for (const expression of expressions) names.expression(expression, ["clocks", clock], act);
  checkUnused(procedure.definition, names.used, errors);
};

const usesLookup = (act: Procedure["acts"] extends Map<string, infer A> ? A : never, lookup: string): boolean =>
  [...act.conditions.map((condition) => condition.when), ...act.effects.set.map(([, expression]) => expression)].some(
    (expression) =>
      expression.names.some((name) => name === `lookups.${lookup}` || name.startsWith(`lookups.${lookup}.`)),
  );

/** A clock's expressions are read in the scope of the act that begins, excludes or extends it. */
const clockExpressions = (
  procedure: Procedure,
): { act: CompiledAct; clock: string; expressions: (Expression | undefined)[] }[] =>
  [...procedure.clockUses].flatMap(([id, uses]) => {
    const act = procedure.acts.get(id);
    return act ? uses.map(({ clock, as }) => ({ act, clock: clock.name, expressions: readBy(clock, as) })) : [];
  });

const readBy = ({ from, reason, notice, extendBy }: CompiledClock, as: ClockRole): (Expression | undefined)[] => {
  if (as === "start") return [from];
  if (as === "excludeBegin" || as === "suspend") return [reason, notice];
  return as === "extend" ? [extendBy] : [];
};

const shapeFaults = (source: unknown): { path: PackPath; message: { zh: string; en: string } }[] => {
  const faults = new Map<string, { path: PackPath; message: { zh: string; en: string } }>();
  for (const error of Value.Errors(ProcedureDefinition, source)) {
    const path = error.instancePath
      .split("/")
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));
    const unknown = error.keyword === "boolean" || error.keyword === "additionalProperties";
    faults.set(error.instancePath, {
      path,
      message: unknown
        ? { zh: `没有什么会用到这一项：${path.join(".")}`, en: `nothing consumes this key: ${path.join(".")}` }
        : { zh: `${path.join(".")} 不符合要求：${error.message}`, en: `${path.join(".")}: ${error.message}` },
    });
  }
  return [...faults.values()];
};
