import { keyFingerprint, parseTilePath, tilePath, tilesForAppend } from "@mingfa/core/ledger";
import { expect, test } from "vitest";
import { sampleLog, signer } from "../../../core/ledger/testing/sample-log.ts";
import { readKeptCheckpoint, verifyAgainst, type FetchTile } from "./kept-checkpoint.ts";

const log = sampleLog(300);
const fork = sampleLog(300, "不予许可");
const key = keyFingerprint(signer.key.publicKey);

const held = new Map(tilesForAppend(0, log.leaves, () => undefined).map(({ tile, bytes }) => [tilePath(tile), bytes]));
const fetched: string[] = [];
const fetchTile: FetchTile = (path) => {
  fetched.push(path);
  return Promise.resolve(held.get(path));
};
const check = (receipt: unknown, kept: string, fetch = fetchTile) =>
  verifyAgainst(receipt, key, readKeptCheckpoint(kept), fetch);

test("a receipt and a kept checkpoint of one log agree, whichever is older", async () => {
  expect(await check(log.receipt(3), log.checkpoint(120))).toMatchObject({
    valid: true,
    consistentWith: { treeSize: 120 },
  });
  expect(await check(log.receipt(3), log.checkpoint(256))).toMatchObject({
    valid: true,
    consistentWith: { treeSize: 256 },
  });
  expect(await check(log.receipt(3, 120), log.checkpoint())).toMatchObject({
    valid: true,
    consistentWith: { treeSize: 300 },
  });
  expect(fetched.every((path) => parseTilePath(path).kind === "tile")).toBe(true);
});

test("a log forked under the same key shows", async () => {
  expect(await check(fork.receipt(3), log.checkpoint())).toMatchObject({ valid: false, code: "forked" });
  expect(await check(fork.receipt(3, 120), log.checkpoint())).toMatchObject({ valid: false, code: "forked" });
  expect(await check(fork.receipt(3), log.checkpoint(120))).toMatchObject({
    valid: false,
    code: "badConsistencyProof",
  });
});

test("without the log's tiles nothing is claimed", async () => {
  expect(await check(log.receipt(3), log.checkpoint(120), () => Promise.resolve(undefined))).toMatchObject({
    valid: false,
    code: "missingTile",
  });
});

test("a pasted note is forgiven its line ends; JSON brings its own proof; anything else is no checkpoint", async () => {
  const note = log.checkpoint();
  expect(await check(log.receipt(3), `\n${note.replaceAll("\n", "\r\n")}\r\n`)).toMatchObject({ valid: true });
  expect(await check(log.receipt(3), JSON.stringify({ checkpoint: note, consistency: [] }))).toMatchObject({
    valid: true,
  });
  expect(
    await check(log.receipt(3), JSON.stringify({ checkpoint: log.checkpoint(120), consistency: [] })),
  ).toMatchObject({ valid: false, code: "badConsistencyProof" });
  for (const text of ["hello", "{}", "[1]", "null"])
    expect(await check(log.receipt(3), text)).toMatchObject({ valid: false });
});
