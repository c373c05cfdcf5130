import { ItemDefinition, loadProcedure, PowerList, ProcedureDefinition } from "@mingfa/core/procedure";
import { checkItem } from "./check-item.ts";
import { checkSettingsRead, checkSettingsUsed } from "./check-settings.ts";
import { checkItemNames, checkProcedureNames, type PackNames } from "./cross-check.ts";
import { faultLine, inOrder, type FileFault } from "./fault.ts";
import { lookupSources } from "./lookup-sources.ts";
import { packCitations } from "./pack-citation.ts";
import { packHash } from "./pack-hash.ts";
import type { PackedProcedure, Packs } from "./packs.ts";
import { readLaw, type SharedLaw } from "./read-law.ts";
import { Reading, type Loaded } from "./reading.ts";
import { repeatedNames } from "./repeated.ts";
import type { YamlSource } from "./yaml-source.ts";

/** Faulty packs: with them nothing may start. */
export class PacksError extends Error {
  readonly code = "packs";
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    super(faults.map(faultLine).join("\n"));
    this.name = "PacksError";
    this.faults = faults;
  }
}

/** The packs of a folder. Throws `PacksError` with every fault: file, line, column and reason. */
export const loadPacks = (folder: string): Packs => {
  const read = readPacks(folder);
  if (!read.ok) throw new PacksError(read.errors);
  return read.packs;
};

/** The packs of a folder, or everything that is wrong with them, in order of place. */
export const readPacks = (folder: string): { ok: true; packs: Packs } | { ok: false; errors: FileFault[] } => {
  const reading = new Reading(folder);
  const law = readLaw(reading);
  const powers = reading.all("powers", PowerList);
  const procedures = reading.all("procedures", ProcedureDefinition);
  const items = reading.all("items", ItemDefinition);
  const names: PackNames = {
    powers: new Set(powers.flatMap(({ value }) => value.powers.map(({ code }) => code))),
    terms: new Set(law?.terms.keys()),
    procedures: Map.groupBy(
      procedures.map(({ value }) => value),
      ({ id }) => id,
    ),
  };
  reading.faults.push(
    ...repeatedNames([
      powers.flatMap(({ source, value }) =>
        value.powers.map(({ code }, at) => ({ name: code, source, path: ["powers", at, "code"] })),
      ),
      procedures.map(({ source, value }) => ({ name: `${value.id} ${value.version}`, source, path: ["version"] })),
      procedures.map(({ source, value }) => ({ name: `${value.id} ${value.inForce}`, source, path: ["inForce"] })),
      items.map(({ source, value }) => ({ name: value.id, source, path: ["id"] })),
    ]),
  );
  const packed = procedures.flatMap((loaded) => packProcedure(reading, loaded, names));
  for (const { source, value } of items) reading.add(source, checkItemNames(value, names));
  if (law && reading.faults.length === 0) checkTogether(reading, packed, items, law);
  const citations = reading.sources.flatMap((source) => {
    const cited = packCitations(source, law?.statutes ?? { statutes: [] }, inForceOf(source.value));
    if (law) reading.faults.push(...cited.faults);
    return cited.citations;
  });
  if (reading.faults.length > 0 || !law) return { ok: false, errors: inOrder(reading.faults) };
  const packs: Packs = {
    hash: packHash(reading.sources.map(({ file, value }) => [file, value])),
    ...law,
    powers: powers.flatMap(({ value }) => value.powers),
    items: new Map(items.map(({ value }) => [value.id, value])),
    procedures: Map.groupBy(
      packed.toSorted(byInForce).map(({ procedure, hash, file }) => ({ procedure, hash, file })),
      ({ procedure }) => procedure.definition.id,
    ),
    citations,
  };
  return { ok: true, packs };
};

const packProcedure = (
  reading: Reading,
  { source, value }: Loaded<ProcedureDefinition>,
  names: PackNames,
): (PackedProcedure & { source: YamlSource })[] => {
  reading.add(source, checkProcedureNames(value, names));
  const loaded = loadProcedure(value, { terms: names.terms, lookups: new Set(lookupSources) });
  if (loaded.ok) return [{ procedure: loaded.procedure, hash: packHash(value), file: source.file, source }];
  reading.add(source, loaded.faults);
  return [];
};

/** What can be judged only when every part is in order by itself. */
const checkTogether = (
  reading: Reading,
  packed: readonly (PackedProcedure & { source: YamlSource })[],
  items: readonly Loaded<ItemDefinition>[],
  law: SharedLaw,
): void => {
  const byId = new Map(items.map(({ value }) => [value.id, value]));
  const procedures = packed.map(({ procedure }) => procedure);
  for (const { procedure, source } of packed) reading.add(source, checkSettingsRead(procedure, byId));
  for (const { source, value } of items) {
    const versions = procedures.filter(({ definition }) => definition.id === value.procedure);
    reading.add(source, [...checkItem(value, versions, law), ...checkSettingsUsed(value, procedures)]);
  }
};

const byInForce = (a: PackedProcedure, b: PackedProcedure): number =>
  a.procedure.definition.inForce < b.procedure.definition.inForce ? -1 : 1;

/** The date under which a pack's citations are read: its own first day in force, where it has one. */
const inForceOf = (value: unknown): string | undefined =>
  typeof value === "object" && value !== null && "inForce" in value && typeof value.inForce === "string"
    ? value.inForce
    : undefined;
