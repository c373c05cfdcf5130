import { randomBytes, randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { entryBytes } from "@mingfa/core/ledger";
import { transaction, type Database } from "#platform/database";
import { createTestDatabase, type TestDatabase } from "../../../platform/database/testing.ts";
import { publishedCheckpoint } from "../checkpoints.ts";
import type { WriteNew } from "../copy-writer.ts";
import { readSigner } from "../key.ts";
import type { Log } from "../log.ts";
import { ledgerMigrations } from "../index.ts";
import { runSequencer } from "../sequencer.ts";
import { appendLeaves, type NewLeaf } from "../store.ts";

export type TestLog = Log & { at: TestDatabase; folder: string; drop: () => Promise<void> };

/** An empty log on a database and in a folder of its own. */
export const createTestLog = async (): Promise<TestLog> => {
  const at = await createTestDatabase([ledgerMigrations]);
  const folder = mkdtempSync(join(tmpdir(), "mingfa-log-"));
  const signer = await readSigner(join(folder, "keys", "log.key"), "log.test/mingfa", true);
  const drop = async (): Promise<void> => {
    await at.drop();
    rmSync(folder, { recursive: true });
  };
  return { db: at.db, copy: { folder: join(folder, "log") }, signer, at, folder, drop };
};

/** The same log with its second copy as it is now: what happens to one copy does not happen to the other. */
export const withCopyOf = (log: TestLog): TestLog => {
  const folder = mkdtempSync(join(log.folder, "copy-"));
  cpSync(log.copy.folder, folder, { recursive: true });
  return { ...log, copy: { folder } };
};

export const newLeaf = (): NewLeaf => {
  const id = randomUUID();
  return { id, entry: entryBytes({ v: 1, type: "act", id, commitment: randomBytes(32).toString("hex") }) };
};

/** Leaves in a transaction of their own, as an act writes them. */
export const write = async (db: Database, count: number): Promise<NewLeaf[]> => {
  const leaves = Array.from({ length: count }, newLeaf);
  await transaction(db, (tx) => appendLeaves(tx, leaves));
  return leaves;
};

/** Runs a sequencer until the copy has published `size` entries, or until its own failure, with which it rejects. */
export const publishTo = async (log: Log, size: number, writeNew?: WriteNew): Promise<void> => {
  const stop = new AbortController();
  let ended = false;
  const running = runSequencer(log, stop.signal, () => undefined, writeNew).finally(() => (ended = true));
  running.catch(() => undefined);
  try {
    while (!ended && publishedCheckpoint(log)?.size !== size) await pause(2);
  } finally {
    stop.abort();
    await running;
  }
};
