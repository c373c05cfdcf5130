import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entryBytes } from "@mingfa/core/ledger";
import { transaction, type Database } from "#platform/database";
import { createTestDatabase, type TestDatabase } from "../../../platform/database/testing.ts";
import { readSigner } from "../key.ts";
import type { Log } from "../log.ts";
import { runSequencer } from "../sequencer.ts";
import { appendLeaves, type NewLeaf } from "../store.ts";

export type TestLog = Log & { at: TestDatabase; folder: string; drop: () => Promise<void> };

/** An empty log on a database and in a folder of its own. */
export const createTestLog = async (): Promise<TestLog> => {
  const at = await createTestDatabase([{ module: "ledger", folder: join(import.meta.dirname, "../migrations") }]);
  const folder = mkdtempSync(join(tmpdir(), "mingfa-log-"));
  const signer = await readSigner(join(folder, "keys", "log.key"), "log.test/mingfa", true);
  const drop = async (): Promise<void> => {
    await at.drop();
    rmSync(folder, { recursive: true });
  };
  return { db: at.db, copy: { folder: join(folder, "log") }, signer, at, folder, drop };
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

/** Runs a sequencer until `done` or its own failure; rejects with the latter. */
export const sequenceUntil = async (log: Log, done: () => Promise<boolean>): Promise<void> => {
  const stop = new AbortController();
  let ended = false;
  const running = runSequencer(log, stop.signal, () => undefined).finally(() => (ended = true));
  try {
    while (!ended && !(await done())) await new Promise((resolve) => setTimeout(resolve, 5));
  } finally {
    stop.abort();
    await running;
  }
};
