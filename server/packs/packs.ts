import type { Calendar, CalendarYear, CountingTable, StatuteTable, Tally, Term } from "@mingfa/core/law";
import {
  versionInForceOn,
  type CatalogueDefinition,
  type ItemDefinition,
  type Power,
  type Procedure,
} from "@mingfa/core/procedure";
import type { DiscretionPack } from "@mingfa/core/discretion";
import type { ReplayTable } from "@mingfa/core/replay";
import type { PackCitation } from "./pack-citation.ts";

/** A version of a procedure: compiled, with the SHA-256 of its contents that acts pin, and its file. */
export type PackedProcedure = { procedure: Procedure; hash: string; file: string };

/** The law as data: everything the packs folder says, checked. */
export type Packs = {
  /** SHA-256 over the canonical contents of all files: comments and layout aside, the same packs have the same hash. */
  hash: string;
  statutes: StatuteTable;
  /** How each statute counts time. */
  counting: CountingTable;
  /** The official working days that hold everywhere, and the SHA-256 of what was published. */
  calendar: Calendar;
  calendarYears: CalendarYear[];
  calendarHash: string;
  /** Terms by id, each with its statute's counting rules. */
  terms: Map<string, Term>;
  /** What days cost, by id. */
  tallies: Map<string, Tally>;
  powers: Power[];
  items: Map<string, ItemDefinition>;
  catalogue: CatalogueDefinition;
  /** How a case on paper is held against the rules. */
  replay: ReplayTable;
  /** Benchmarks of discretion by id. */
  discretion: Map<string, DiscretionPack>;
  /** All versions that stand side by side, oldest first. */
  procedures: Map<string, PackedProcedure[]>;
  citations: PackCitation[];
};

/** The version of a procedure for matters opened on a civil date; undefined before its first version. */
export const procedureInForce = (packs: Packs, id: string, date: string): PackedProcedure | undefined => {
  const versions = packs.procedures.get(id) ?? [];
  const inForce = versionInForceOn(
    versions.map(({ procedure }) => procedure),
    date,
  );
  return versions.find(({ procedure }) => procedure === inForce);
};
