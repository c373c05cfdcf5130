import type { Log } from "#ledger";
import type { Database } from "#platform/database";
import type { Press, SealKeys } from "#platform/pdf";
import type { ProcedureNode } from "#procedure";

/** What every use case of this module needs; composed once at start. */
export type DocumentsNode = {
  db: Database;
  log: Log;
  procedure: ProcedureNode;
  press: Press;
  seals: SealKeys;
  /** Origin of the portal, which the code on a paper leads to. */
  portal: string;
  now: () => string;
};
