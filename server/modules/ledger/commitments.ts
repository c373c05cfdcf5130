import { parseEntry } from "@mingfa/core/ledger";
import type { Database } from "#platform/database";
import { entriesOfLeaves } from "./store.ts";

/** What leaves commit to (hex SHA-256), by leaf; a leaf that was never written has none. */
export const commitmentsOf = async (db: Database, leaves: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await entriesOfLeaves(db, leaves)).map(({ id, entry }) => [id, parseEntry(entry).commitment]));
