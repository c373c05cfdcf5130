import type { Signer } from "@mingfa/core/ledger";
import type { Database } from "#platform/database";
import type { LogCopy } from "./copy.ts";

/** The node's log as its parts: the database's order, the second copy, the key. */
export type Log = { db: Database; copy: LogCopy; signer: Signer };
