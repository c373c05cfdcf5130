import type { Procedure } from "@mingfa/core/procedure";
import { replayTable } from "@mingfa/core/replay";
import { catalogueIn, checkCatalogue } from "./check-catalogue.ts";
import { checkDiscretion } from "./check-discretion.ts";
import { checkItem } from "./check-item.ts";
import { checkLaw } from "./check-law.ts";
import { checkReplay } from "./check-replay.ts";
import { checkSettingsRead, checkSettingsUsed } from "./check-settings.ts";
import { checkItemNames } from "./cross-check.ts";
import { inOrder, placed, type FileFault } from "./fault.ts";
import { packCitations, versionsIn, type PackCitation } from "./pack-citation.ts";
import { packHash } from "./pack-hash.ts";
import { packNames, packProcedure } from "./pack-procedure.ts";
import { everySource, readPackSources, type PackSources } from "./pack-sources.ts";
import type { PackedProcedure, Packs } from "./packs.ts";
import { PacksError } from "./packs-error.ts";
import { repeatedNames } from "./repeated.ts";
import { sharedLaw, type SharedLaw } from "./shared-law.ts";
import type { YamlSource } from "./yaml-source.ts";

/** The packs of a folder. Throws `PacksError` with every fault: file, line, column and reason. */
export const loadPacks = (folder: string): Packs => {
  const read = readPacks(folder);
  if (!read.ok) throw new PacksError(read.errors);
  return read.packs;
};

/** The packs of a folder, or everything that is wrong with them, in order of place. */
export const readPacks = (folder: string): { ok: true; packs: Packs } | { ok: false; errors: FileFault[] } => {
  const { sources, faults } = readPackSources(folder);
  const lawFaults = checkLaw(sources);
  faults.push(...lawFaults, ...repeatedPacks(sources), ...checkCatalogue(sources), ...checkDiscretion(sources));
  const law = lawFaults.length === 0 ? sharedLaw(sources) : undefined;
  const names = packNames(sources);
  const packed = sources.procedures.flatMap(({ source, value }): Packed[] => {
    const { procedure, faults: own } = packProcedure(value, names, sources);
    faults.push(...placed(source, own));
    return procedure ? [{ procedure, hash: packHash(value), file: source.file, source }] : [];
  });
  for (const { source, value } of sources.items) faults.push(...placed(source, checkItemNames(value, names)));
  const cited = law ? citations(sources, law) : { citations: [], faults: [] };
  faults.push(...cited.faults);
  if (law && faults.length === 0) faults.push(...checkTogether(sources, packed, law), ...checkReplay(sources, law));
  if (!law || faults.length > 0) return { ok: false, errors: inOrder(faults) };
  return {
    ok: true,
    packs: {
      hash: packHash(everySource(sources).map(({ source, value }) => [source.file, value])),
      ...law,
      powers: sources.powers.flatMap(({ value }) => value.powers),
      items: new Map(sources.items.map(({ value }) => [value.id, value])),
      catalogue: catalogueIn(sources),
      replay: replayTable(sources.replay.map(({ value }) => value)),
      discretion: new Map(sources.discretion.map(({ value }) => [value.id, value])),
      procedures: versionsById(packed),
      citations: cited.citations,
    },
  };
};

type Packed = PackedProcedure & { source: YamlSource };

const repeatedPacks = ({ powers, procedures, items, discretion }: PackSources): FileFault[] =>
  repeatedNames([
    powers.flatMap(({ source, value }) =>
      value.powers.map(({ code }, at) => ({ name: code, source, path: ["powers", at, "code"] })),
    ),
    procedures.map(({ source, value }) => ({ name: `${value.id} ${value.version}`, source, path: ["version"] })),
    procedures.map(({ source, value }) => ({ name: `${value.id} ${value.inForce}`, source, path: ["inForce"] })),
    items.map(({ source, value }) => ({ name: value.id, source, path: ["id"] })),
    discretion.map(({ source, value }) => ({ name: value.id, source, path: ["id"] })),
  ]);

const citations = (
  sources: PackSources,
  { statutes }: SharedLaw,
): { citations: PackCitation[]; faults: FileFault[] } => {
  const versionOn = versionsIn(statutes);
  const found = everySource(sources).map(({ source }) => packCitations(source, versionOn, inForceOf(source.value)));
  return { citations: found.flatMap((one) => one.citations), faults: found.flatMap((one) => one.faults) };
};

/** The date under which a pack's citations are read: its own first day in force, where it has one. */
const inForceOf = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "inForce" in value && typeof value.inForce === "string"
    ? value.inForce
    : undefined;

/** What can be judged only when every part is in order by itself. */
const checkTogether = ({ items }: PackSources, packed: readonly Packed[], law: SharedLaw): FileFault[] => {
  const byId = new Map(items.map(({ value }) => [value.id, value]));
  const procedures: Procedure[] = packed.map(({ procedure }) => procedure);
  return [
    ...packed.flatMap(({ procedure, source }) => placed(source, checkSettingsRead(procedure, byId))),
    ...items.flatMap(({ source, value }) => {
      const versions = procedures.filter(({ definition }) => definition.id === value.procedure);
      return placed(source, [...checkItem(value, versions, law), ...checkSettingsUsed(value, procedures)]);
    }),
  ];
};

const versionsById = (packed: readonly Packed[]): Packs["procedures"] =>
  Map.groupBy(
    packed
      .toSorted((a, b) => (a.procedure.definition.inForce < b.procedure.definition.inForce ? -1 : 1))
      .map(({ procedure, hash, file }) => ({ procedure, hash, file })),
    ({ procedure }) => procedure.definition.id,
  );
