import type { Log } from "#ledger";
import type { LawNode, LivingCalendar } from "#law";
import type { Packs } from "#packs";
import type { Database } from "#platform/database";
import type { ProcedureNode } from "#procedure";

/** What the back office looks at; composed once at start. */
export type AdministrationNode = {
  db: Database;
  now: () => string;
  packs: Packs;
  procedure: ProcedureNode;
  calendars: LivingCalendar;
  law: Pick<LawNode, "texts" | "statutes">;
  ledger: Log;
  /** Folders whose disks must not fill up. */
  folders: readonly string[];
};
