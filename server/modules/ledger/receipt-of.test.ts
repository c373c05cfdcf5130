import { randomBytes, randomUUID } from "node:crypto";
import {
  commitment,
  consistencyProof,
  entryBytes,
  keyFingerprint,
  tileHashReader,
  toBase64,
  verifyReceipt,
} from "@mingfa/core/ledger";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "#platform/database";
import { publishedCheckpoint } from "./checkpoints.ts";
import { publishedNote, tileSource } from "./copy.ts";
import { receiptOf } from "./receipt-of.ts";
import { appendLeaves } from "./store.ts";
import { createTestLog, publishTo, write, type TestLog } from "./testing/test-log.ts";

let log: TestLog;
let key: { keyFingerprint: string };
beforeAll(async () => {
  log = await createTestLog();
  key = { keyFingerprint: keyFingerprint(log.signer.key.publicKey) };
});
afterAll(() => log.drop());

const sizeNow = () => publishedCheckpoint(log)?.size ?? 0;

test("there is no receipt before the leaf is published, nor for one that was never written", async () => {
  const [leaf] = await write(log.db, 1);
  expect(await receiptOf(log, leaf?.id ?? "", undefined)).toBeUndefined();
  await publishTo(log, sizeNow() + 1);
  expect(verifyReceipt(await receiptOf(log, leaf?.id ?? "", undefined), key)).toMatchObject({
    valid: true,
    opened: false,
  });
  expect(await receiptOf(log, randomUUID(), undefined)).toBeUndefined();
});

test("what is disclosed opens the commitment; anything else does not", async () => {
  const [envelope, salt, id] = [{ act: "准予许可", 金额: 12.5 }, randomBytes(32), randomUUID()];
  const entry = entryBytes({ v: 1, type: "act", id, commitment: commitment(envelope, salt) });
  await transaction(log.db, (tx) => appendLeaves(tx, [{ id, entry }]));
  await publishTo(log, sizeNow() + 1);
  expect(verifyReceipt(await receiptOf(log, id, { envelope, salt }), key)).toMatchObject({ valid: true, opened: true });
  const changed = { ...envelope, act: "不予许可" };
  expect(verifyReceipt(await receiptOf(log, id, { envelope: changed, salt }), key)).toMatchObject({
    code: "notOpened",
  });
});

test("however the log grows, old and new leaves get receipts that verify, and every checkpoint extends every earlier one", async () => {
  const kept: { note: string; size: number }[] = [];
  const leaves: string[] = [];
  const batches = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 200, max: 600 })), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(batches, fc.nat(), async (sizes, pick) => {
      for (const size of sizes) leaves.push(...(await write(log.db, size)).map((leaf) => leaf.id));
      await publishTo(log, sizeNow() + sizes.reduce((a, b) => a + b, 0));
      const size = sizeNow();
      const receipt = await receiptOf(log, leaves[pick % leaves.length] ?? "", undefined);
      const read = tileHashReader(size, tileSource(log.copy));
      for (const old of kept) {
        const consistency = consistencyProof(old.size, size, read).map(toBase64);
        expect(verifyReceipt(receipt, key, undefined, { checkpoint: old.note, consistency })).toMatchObject({
          valid: true,
          treeSize: size,
          consistentWith: { treeSize: old.size },
        });
        expect(
          verifyReceipt(receipt, key, undefined, { checkpoint: old.note, tiles: tileSource(log.copy) }),
        ).toMatchObject({
          valid: true,
        });
      }
      kept.push({ note: publishedNote(log.copy) ?? "", size });
    }),
    { numRuns: 12 },
  );
});
