import { loadProcedure, type Procedure, type ProcedureDefinition } from "@mingfa/core/procedure";
import { changeNames, lookupSources } from "./lookup-sources.ts";
import { checkProcedureNames } from "./cross-check.ts";
import { inOrder, placed, type FileFault } from "./fault.ts";
import { packCitations, versionsIn } from "./pack-citation.ts";
import type { Packs } from "./packs.ts";
import { parseYaml } from "./yaml-source.ts";

/**
 * A procedure that someone is still writing, judged as the packs' own are: its shape, its course, its names, its
 * articles. Every fault has its place in the text.
 */
export const judgeProcedure = (
  text: string,
  packs: Packs,
): { ok: true; procedure: Procedure } | { ok: false; faults: FileFault[] } => {
  const parsed = parseYaml("procedure.yaml", text);
  if (!parsed.ok) return parsed;
  const { source } = parsed;
  const loaded = loadProcedure(source.value, {
    terms: packs.terms,
    lookups: new Set(lookupSources),
    changes: new Set(changeNames),
  });
  if (!loaded.ok) return { ok: false, faults: inOrder(placed(source, loaded.faults)) };
  const { definition } = loaded.procedure;
  const cited = packCitations(source, versionsIn(packs.statutes), definition.inForce);
  const faults = [...placed(source, checkProcedureNames(definition, namesOf(packs))), ...cited.faults];
  return faults.length > 0 ? { ok: false, faults: inOrder(faults) } : loaded;
};

const namesOf = (packs: Packs) => ({
  powers: new Set(packs.powers.map(({ code }) => code)),
  terms: packs.terms,
  procedures: new Map(
    [...packs.procedures].map(([id, versions]): [string, ProcedureDefinition[]] => [
      id,
      versions.map(({ procedure }) => procedure.definition),
    ]),
  ),
});
