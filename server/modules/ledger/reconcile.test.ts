import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFrontier, signCheckpoint } from "@mingfa/core/ledger";
import { afterEach, beforeEach, expect, test } from "vitest";
import { logFaults } from "../../testing/log-faults.ts";
import { publishedCheckpoint } from "./checkpoints.ts";
import { takeOverCopy } from "./copy-writer.ts";
import { reconcile } from "./reconcile.ts";
import { sequenceBatch } from "./sequencer.ts";
import { fullDisk } from "./testing/failing-disk.ts";
import { createTestLog, publishTo, write, type TestLog } from "./testing/test-log.ts";

let log: TestLog;
beforeEach(async () => {
  log = await createTestLog();
});
afterEach(() => log.drop());

const faults = () => logFaults(log.db, log.copy.folder, log.signer.key);
const restart = async () => reconcile(log, await takeOverCopy(log.copy));
const published = (path: string) => join(log.copy.folder, path);

test("a crash before or after any write of a batch: the next start brings the copy up to the database", async () => {
  let crashes = 0;
  for (let at = 0; ; at++, crashes++) {
    await write(log.db, 300);
    const writer = await takeOverCopy(log.copy, fullDisk(at));
    const frontier = await reconcile(log, writer);
    const finished = await sequenceBatch(log, writer, frontier).then(
      () => true,
      () => false,
    );
    if (finished) break;
    expect(publishedCheckpoint(log)?.size ?? 0).toBe(frontier.size);
    expect((await restart()).size).toBe(frontier.size + 300);
    expect(await faults()).toEqual([]);
  }
  expect(crashes).toBeGreaterThan(5);
});

test("a crash before the commit leaves the leaves pending", async () => {
  await write(log.db, 3);
  expect(await restart()).toEqual(emptyFrontier);
  await publishTo(log, 3);
  expect(await faults()).toEqual([]);
});

test("a copy that was lost, or stops at an earlier checkpoint, is copied again", async () => {
  await write(log.db, 700);
  await publishTo(log, 700);
  const earlier = readFileSync(published("checkpoint"));
  await write(log.db, 700);
  await publishTo(log, 1400);
  writeFileSync(published("checkpoint"), earlier);
  await restart();
  expect(await faults()).toEqual([]);
  rmSync(log.copy.folder, { recursive: true });
  await restart();
  expect(await faults()).toEqual([]);
});

test.each(["tile/0/000", "tile/0/002.p/88", "tile/1/000.p/2"])(
  "a copy whose %s is missing or damaged is written again, for the database proves the published root",
  async (path) => {
    await write(log.db, 600);
    await publishTo(log, 600);
    const bytes = readFileSync(published(path));
    for (const damage of [bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)), bytes.subarray(0, 31), undefined]) {
      if (damage) writeFileSync(published(path), damage);
      else rmSync(published(path));
      await restart();
      expect(await faults()).toEqual([]);
    }
  },
);

test("a key that did not sign the log is refused: at the copy, and at the database when there is no copy", async () => {
  await write(log.db, 1);
  await publishTo(log, 1);
  const renamed = { ...log, signer: { ...log.signer, key: { ...log.signer.key, name: "log.other/mingfa" } } };
  const start = async () => reconcile(renamed, await takeOverCopy(log.copy));
  await expect(start()).rejects.toMatchObject({ code: "log.otherKey" });
  rmSync(log.copy.folder, { recursive: true });
  await expect(start()).rejects.toMatchObject({ code: "log.otherKey" });
});

test("a published checkpoint that the database never committed is refused, and the copy is left as it is", async () => {
  await write(log.db, 2);
  await publishTo(log, 2);
  const forged = { origin: log.signer.key.name, size: 2, root: new Uint8Array(32).fill(1) };
  const note = signCheckpoint(forged, log.signer);
  writeFileSync(published("checkpoint"), note);
  await expect(restart()).rejects.toMatchObject({ code: "log.rewritten" });
  expect(readFileSync(published("checkpoint"), "utf8")).toBe(note);
});
