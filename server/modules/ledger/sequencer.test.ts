import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connect, transaction } from "#platform/database";
import { logFaults } from "../../testing/log-faults.ts";
import { publishedCheckpoint } from "./checkpoints.ts";
import { takeOverCopy } from "./copy-writer.ts";
import { reconcile } from "./reconcile.ts";
import { runSequencer, sequenceBatch } from "./sequencer.ts";
import { appendLeaves } from "./store.ts";
import { fullDisk } from "./testing/failing-disk.ts";
import { createTestLog, newLeaf, publishTo, write, type TestLog } from "./testing/test-log.ts";

let log: TestLog;
beforeEach(async () => {
  log = await createTestLog();
});
afterEach(() => log.drop());

const faults = () => logFaults(log.db, log.copy.folder, log.signer.key);
const order = async () =>
  (await log.db.rows<{ leaf: string }>("", "SELECT leaf FROM ledger.entry ORDER BY index")).map((row) => row.leaf);

test("leaves stand in the log in the order in which they were written", async () => {
  const written = [];
  for (const count of [1, 3, 250, 2, 700]) written.push(...(await write(log.db, count)));
  await publishTo(log, written.length);
  expect(await order()).toEqual(written.map((leaf) => leaf.id));
  expect(await faults()).toEqual([]);
});

test("a transaction that commits late loses nothing to those that overtook it", async () => {
  const late = newLeaf();
  const hold = Promise.withResolvers<void>();
  const inserted = Promise.withResolvers<void>();
  const slow = transaction(log.db, async (tx) => {
    await appendLeaves(tx, [late]);
    inserted.resolve();
    await hold.promise;
  });
  await inserted.promise;
  const [early] = await write(log.db, 1);
  await publishTo(log, 1);
  hold.resolve();
  await slow;
  await publishTo(log, 2);
  expect(await order()).toEqual([early?.id, late.id]);
});

test("what was rolled back never reaches the log", async () => {
  const failing = transaction(log.db, async (tx) => {
    await appendLeaves(tx, [newLeaf()]);
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  await write(log.db, 1);
  await publishTo(log, 1);
  expect(await faults()).toEqual([]);
});

test("partial tiles go once a full one has replaced them", async () => {
  const writer = await takeOverCopy(log.copy);
  let frontier = await reconcile(log, writer);
  while (frontier.size < 258) {
    await write(log.db, 1);
    frontier = await sequenceBatch(log, writer, frontier);
  }
  const left = (path: string) => readdirSync(join(log.copy.folder, path)).sort();
  expect([left("tile/0"), left("tile/entries")]).toEqual([
    ["000", "001.p"],
    ["000", "001.p"],
  ]);
  expect(await faults()).toEqual([]);
});

test("several sequencers whose lock is torn from them again and again make one log, with nothing lost or doubled", async () => {
  const stop = new AbortController();
  const pools = [1, 2, 3].map(() => connect(log.at.url, { max: 2 }));
  const faultsTold: unknown[] = [];
  const running = pools.map((db) => runSequencer({ ...log, db }, stop.signal, (error) => faultsTold.push(error)));
  const owner = connect(log.at.url, { max: 1 });
  let size = 0;
  for (let round = 0; round < 12; round++) {
    size += (await Promise.all([write(log.db, 40), write(log.db, 1), write(log.db, 300)])).flat().length;
    await pause(20);
    await owner.rows(
      "",
      "SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    );
  }
  while (publishedCheckpoint(log)?.size !== size) await pause(5);
  stop.abort();
  await Promise.all(running);
  for (const db of [...pools, owner]) await db.close();
  expect(faultsTold.length).toBeGreaterThan(3);
  expect(await faults()).toEqual([]);
});

test("a full disk under the copy: acts go on, the fault is told, nothing half is published, and it recovers", async () => {
  const told: unknown[] = [];
  const stop = new AbortController();
  await write(log.db, 10);
  const running = runSequencer(log, stop.signal, (error) => told.push(error), fullDisk(0, 3));
  while (told.length === 0) await pause(5);
  expect(publishedCheckpoint(log)).toBeUndefined();
  await write(log.db, 5);
  while (publishedCheckpoint(log)?.size !== 15) await pause(5);
  stop.abort();
  await running;
  expect(told[0]).toMatchObject({ code: "ENOSPC" });
  expect(await faults()).toEqual([]);
});
