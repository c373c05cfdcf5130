import { Check } from "typebox/value";
import { checkClocks } from "./check/clocks.ts";
import { courseOf } from "./check/course.ts";
import { checkFacts } from "./check/facts.ts";
import { checkGraph } from "./check/graph.ts";
import { checkMandatory } from "./check/mandatory.ts";
import { checkNames } from "./check/names.ts";
import { checkPublishes } from "./check/publishes.ts";
import { checkReferences } from "./check/references.ts";
import { checkActs } from "./check/shape-of-acts.ts";
import { checkUnused } from "./check/unused.ts";
import { compileProcedure } from "./compile.ts";
import type { Procedure } from "./compiled.ts";
import type { TermDefinition } from "../law/index.ts";
import { ProcedureDefinition } from "./definition.ts";
import { PackErrors, type PackFault } from "./pack-error.ts";
import { shapeFaults } from "./shape.ts";

/** What there is for a procedure to name: terms by id, what may be looked up, and what acts may change beyond the matter. */
export type LoadEnvironment = {
  terms: ReadonlyMap<string, TermDefinition>;
  lookups: ReadonlySet<string>;
  changes: ReadonlySet<string>;
};

/** From parsed YAML to a checked procedure, or every fault with its path. */
export const loadProcedure = (
  source: unknown,
  environment: LoadEnvironment,
): { ok: true; procedure: Procedure } | { ok: false; faults: PackFault[] } => {
  if (!Check(ProcedureDefinition, source)) return { ok: false, faults: shapeFaults(ProcedureDefinition, source) };
  const errors = new PackErrors();
  checkReferences(source, errors);
  checkActs(source, errors);
  checkFacts(source, errors);
  checkPublishes(source, errors);
  checkLookups(source, environment.lookups, errors);
  checkChanges(source, environment.changes, errors);
  const course = courseOf(source);
  checkGraph(source, course, errors);
  checkMandatory(source, errors);
  checkClocks(source, course, environment.terms, errors);
  try {
    const procedure = compileProcedure(source);
    checkUnused(source, checkNames(procedure, errors), errors);
    return errors.faults.length === 0 ? { ok: true, procedure } : { ok: false, faults: errors.faults };
  } catch (error) {
    if (!(error instanceof PackErrors)) throw error;
    return { ok: false, faults: [...errors.faults, ...error.faults] };
  }
};

const checkLookups = ({ acts }: ProcedureDefinition, known: ReadonlySet<string>, errors: PackErrors): void => {
  for (const [id, act] of Object.entries(acts))
    for (const [name, { source }] of Object.entries(act.lookups ?? {}))
      if (!known.has(source))
        errors.add(["acts", id, "lookups", name, "source"], "noSuchLookup", {
          zh: `没有名为“${source}”的查询`,
          en: `there is no lookup “${source}”`,
        });
};

const checkChanges = ({ acts }: ProcedureDefinition, known: ReadonlySet<string>, errors: PackErrors): void => {
  for (const [id, act] of Object.entries(acts))
    for (const [index, { change }] of (act.effects?.apply ?? []).entries())
      if (!known.has(change))
        errors.add(["acts", id, "effects", "apply", index, "change"], "noSuchChange", {
          zh: `没有名为“${change}”的登记变更`,
          en: `there is no change “${change}”`,
        });
};
