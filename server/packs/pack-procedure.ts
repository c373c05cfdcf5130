import { loadProcedure, type PackFault, type Procedure, type ProcedureDefinition } from "@mingfa/core/procedure";
import { checkLevels } from "./check-levels.ts";
import { checkProcedureNames, type PackNames } from "./cross-check.ts";
import { changeNames, lookupSources } from "./lookup-sources.ts";
import type { PackSources } from "./pack-sources.ts";

/** The names that packs may use of each other. */
export const packNames = ({ powers, terms, procedures }: PackSources): PackNames => ({
  powers: new Set(powers.flatMap(({ value }) => value.powers.map(({ code }) => code))),
  terms: new Map(terms.flatMap(({ value }) => (value.terms ?? []).map((term) => [term.id, term] as const))),
  procedures: Map.groupBy(
    procedures.map(({ value }) => value),
    ({ id }) => id,
  ),
});

/** A procedure compiled, and everything that is wrong with it among the other packs. */
export const packProcedure = (
  definition: ProcedureDefinition,
  names: PackNames,
  sources: PackSources,
): { procedure?: Procedure; faults: PackFault[] } => {
  const loaded = loadProcedure(definition, {
    terms: names.terms,
    lookups: new Set(lookupSources),
    changes: new Set(changeNames),
  });
  const faults = [...checkProcedureNames(definition, names), ...checkLevels(definition, sources)];
  return loaded.ok ? { procedure: loaded.procedure, faults } : { faults: [...faults, ...loaded.faults] };
};
