import { keyFingerprint, tilePath, tilesForAppend } from "@mingfa/core/ledger";
import { expect, test } from "vitest";
import { sampleLog, signer } from "../../../core/ledger/testing/sample-log.ts";
import { joinedCheckpoint } from "./joined-checkpoint.ts";
import { readKeptCheckpoint, verifyAgainst } from "./kept-checkpoint.ts";

const log = sampleLog(300);
const fork = sampleLog(300, "不予许可");
const key = keyFingerprint(signer.key.publicKey);
const held = new Map(tilesForAppend(0, log.leaves, () => undefined).map(({ tile, bytes }) => [tilePath(tile), bytes]));
const nowhere = async (): Promise<undefined> => undefined;

/** What a check without a network says of a receipt and a checkpoint that was saved with the way between them. */
const offline = async (receipt: unknown, saved: unknown) =>
  verifyAgainst(receipt, key, readKeptCheckpoint(JSON.stringify(saved)), nowhere);

test.each([
  [3, 120, 300],
  [250, 300, 256],
  [3, 300, 300],
])("receipt of leaf %i in a tree of %i, checkpoint at %i: joined, no network is needed", async (leaf, size, at) => {
  const receipt = log.receipt(leaf, size);
  const saved = await joinedCheckpoint(receipt, log.checkpoint(at), async (path) => held.get(path));
  expect(await offline(receipt, saved)).toMatchObject({ valid: true, consistentWith: { treeSize: at } });
});

test("a receipt from a fork is not joined to the log by it", async () => {
  const forged = fork.receipt(3, 120);
  const saved = await joinedCheckpoint(forged, log.checkpoint(), async (path) => held.get(path));
  expect(await offline(forged, saved)).toMatchObject({ valid: false });
});

test("without tiles there is nothing to save", async () => {
  expect(await joinedCheckpoint(log.receipt(3, 120), log.checkpoint(), nowhere)).toBeUndefined();
});
