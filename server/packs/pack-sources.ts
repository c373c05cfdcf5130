import { CalendarYear, CountingTable, StatuteTable, TermFile } from "@mingfa/core/law";
import { CatalogueDefinition, ItemDefinition, PowerList, ProcedureDefinition } from "@mingfa/core/procedure";
import { DiscretionPack } from "@mingfa/core/discretion";
import { ReplayFile } from "@mingfa/core/replay";
import type { FileFault } from "./fault.ts";
import { LevelTable } from "./level-schema.ts";
import { Reading, type Loaded } from "./reading.ts";

/** Everything a packs folder holds, each part of the right shape, with its place in the files. */
export type PackSources = {
  statutes: Loaded<StatuteTable>[];
  levels: Loaded<LevelTable>[];
  counting: Loaded<CountingTable>[];
  calendar: Loaded<CalendarYear>[];
  terms: Loaded<TermFile>[];
  powers: Loaded<PowerList>[];
  procedures: Loaded<ProcedureDefinition>[];
  items: Loaded<ItemDefinition>[];
  catalogue: Loaded<CatalogueDefinition>[];
  replay: Loaded<ReplayFile>[];
  discretion: Loaded<DiscretionPack>[];
};

/** Reads and parses the folder; `faults` are those of place, writing and shape. */
export const readPackSources = (folder: string): { sources: PackSources; faults: FileFault[] } => {
  const reading = new Reading(folder);
  const sources = {
    statutes: reading.all("statutes", StatuteTable),
    levels: reading.all("levels", LevelTable),
    counting: reading.all("counting", CountingTable),
    calendar: reading.all("calendar", CalendarYear),
    terms: reading.all("terms", TermFile),
    powers: reading.all("powers", PowerList),
    procedures: reading.all("procedures", ProcedureDefinition),
    items: reading.all("items", ItemDefinition),
    catalogue: reading.all("catalogue", CatalogueDefinition),
    replay: reading.all("replay", ReplayFile),
    discretion: reading.all("discretion", DiscretionPack),
  };
  return { sources, faults: reading.faults };
};

/** All parts, whatever they hold. */
export const everySource = (sources: PackSources): Loaded<unknown>[] => Object.values(sources).flat();
