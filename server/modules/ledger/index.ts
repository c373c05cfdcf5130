import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** The tamper-evident log: leaves in the act's transaction, one sequencer, a second copy, receipts. */
export { checkLog } from "./checkpoints.ts";
export { commitmentsOf } from "./commitments.ts";
export { LogMismatch } from "./errors.ts";
export { ledgerFiles, ledgerHttp } from "./http.ts";
export { ledgerFigures } from "./figures.ts";
export { readSigner } from "./key.ts";
export type { Log } from "./log.ts";
export { logStanding, type LogStanding } from "./log-standing.ts";
export { nativeCrypto } from "./native-crypto.ts";
export { receiptOf } from "./receipt-of.ts";
export { runSequencer } from "./sequencer.ts";
export { appendLeavesSql, loggedLeaves, type NewLeaf } from "./store.ts";

export const ledgerMigrations: MigrationFolder = { module: "ledger", folder: join(import.meta.dirname, "migrations") };
