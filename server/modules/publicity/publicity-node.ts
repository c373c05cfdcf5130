import type { ItemDefinition, ProcedureDefinition } from "@mingfa/core/procedure";
import type { ProcedureNode } from "#procedure";

/** The register over the procedures whose acts publish, with the items that matters are named after. */
export type PublicityNode = { procedure: ProcedureNode; items: ReadonlyMap<string, ItemDefinition> };

/** The newest version of a procedure that has an act: what its words are taken from. */
export const definitionWith = (
  { procedure }: PublicityNode,
  id: string,
  act: string,
): ProcedureDefinition | undefined =>
  (procedure.procedures.get(id) ?? []).findLast((version) => version.procedure.acts.has(act))?.procedure.definition;
