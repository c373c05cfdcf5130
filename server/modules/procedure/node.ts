import type { Text } from "@mingfa/contract";
import type { LawContext, Procedure, Versions } from "@mingfa/core/procedure";
import { versionInForceOn } from "@mingfa/core/procedure";
import type { FilesNode } from "#files";
import type { Log } from "#ledger";
import type { Database } from "#platform/database";
import type { ChangeHandlers } from "./change.ts";
import type { Lookups } from "./lookup.ts";
import type { Oversight } from "./oversight.ts";

/** A procedure as the packs hold it: compiled, with the hash that acts pin. */
export type PinnedProcedure = { procedure: Procedure; hash: string };

/** What every use case of this module needs; composed once at start. */
export type ProcedureNode = {
  db: Database;
  log: Log;
  files: FilesNode;
  /** All versions, by procedure id. */
  procedures: ReadonlyMap<string, PinnedProcedure[]>;
  law: LawContext;
  calendar: Versions["calendar"];
  /** The working days that an act names by their hash; undefined for unknown ones. */
  calendarOf: (hash: string) => LawContext["calendar"] | undefined;
  /** Who supervises other authorities; undefined where the packs provide for none. */
  oversight: Oversight | undefined;
  /** Who answers what packs look up. */
  lookups: Lookups;
  /** What powers are called, by their codes. */
  powerTitles: ReadonlyMap<string, Text>;
  /** Who makes what acts change beyond their matter. */
  changes: ChangeHandlers;
  now: () => string;
};

export const versionsOf = (node: ProcedureNode, id: string): Procedure[] =>
  (node.procedures.get(id) ?? []).map((pinned) => pinned.procedure);

/** The version of a procedure for matters opened on `today`. */
export const procedureOn = (node: ProcedureNode, id: string, today: string): Procedure | undefined =>
  versionInForceOn(versionsOf(node, id), today);

/** What an act made under this version records about the texts it used. */
export const pinnedVersions = (node: ProcedureNode, procedure: Procedure): Versions => {
  const { id, version } = procedure.definition;
  const hash = node.procedures.get(id)?.find((pinned) => pinned.procedure === procedure)?.hash ?? "";
  return { procedure: { id, version, hash }, calendar: node.calendar };
};
