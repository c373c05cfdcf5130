import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  consistencyProof,
  keyFingerprint,
  printFingerprint,
  tilePath,
  tilesForAppend,
  toBase64,
} from "@mingfa/core/ledger";
import { afterAll, expect, it } from "vitest";
import { sampleLog, signer } from "../../../core/ledger/testing/sample-log.ts";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const log = sampleLog(9);
const key = keyFingerprint(signer.key.publicKey);
const receipt = file("receipt.json", JSON.stringify(log.receipt(3, 6)));

it("a sound receipt: the answer in the promised shape", () => {
  const run = mingfa(["verify", receipt, "--key", key, "--json"]);
  expect(run.code).toBe(0);
  expect(run.json()).toEqual({
    valid: true,
    leaf: Buffer.from(log.leaves[3] ?? []).toString("hex"),
    treeSize: 6,
    origin: "log.example.gov.cn/mingfa",
    key,
    consistentWith: null,
  });
});

it("the fingerprint may be given as people compare it", () =>
  expect(mingfa(["verify", receipt, "--key", printFingerprint(key)]).code).toBe(0));

it("another key is refused: exit code 3 and the reason in both languages", () => {
  const run = mingfa(["verify", receipt, "--key", "ab".repeat(32), "--json"]);
  expect(run.code).toBe(3);
  expect(run.json()).toMatchObject({ valid: false, code: "otherKey", reason: { zh: expect.stringContaining("指纹") } });
  expect(run.problem()).toMatchObject({ code: "otherKey", status: 409 });
});

it("a disclosed fact that was changed is refused", () => {
  const changed = JSON.stringify(log.receipt(3, 6)).replace("准予许可", "不予许可");
  const run = mingfa(["verify", file("changed.json", changed), "--key", key, "--json"]);
  expect([run.code, run.json()]).toMatchObject([3, { valid: false, code: "notOpened" }]);
});

it("what is no receipt, no file or no fingerprint is told apart", () => {
  expect(mingfa(["verify", file("not.json", "{"), "--key", key])).toMatchObject({ code: 2 });
  expect(mingfa(["verify", join(folder, "absent.json"), "--key", key]).problem()).toMatchObject({ code: "noFile" });
  expect(mingfa(["verify", receipt, "--key", "abc"]).problem()).toMatchObject({ code: "malformedFingerprint" });
  expect(mingfa(["verify", file("other.json", "{}"), "--key", key, "--json"]).json()).toMatchObject({
    code: "malformedReceipt",
  });
});

const proof = consistencyProof(6, 9, log.read).map(toBase64);

it("a later checkpoint with its proof is shown to be of the same log", () => {
  const kept = file("later.json", JSON.stringify({ checkpoint: log.checkpoint(9), consistency: proof }));
  const run = mingfa(["verify", receipt, "--key", key, "--checkpoint", kept, "--json"]);
  expect([run.code, run.json()]).toMatchObject([0, { valid: true, consistentWith: { treeSize: 9 } }]);
});

it("a copy of the log proves a receipt of another size by its tiles", () => {
  for (const { tile, bytes } of tilesForAppend(0, log.leaves, () => undefined)) {
    const path = join(folder, "copy", tilePath(tile));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const kept = file("copy/checkpoint", log.checkpoint(9));
  const run = mingfa(["verify", receipt, "--key", key, "--checkpoint", kept, "--json"]);
  expect([run.code, run.json()]).toMatchObject([0, { valid: true, consistentWith: { treeSize: 9 } }]);
});

it("a checkpoint of a forked log is refused as a fork", () => {
  const forked = sampleLog(6, "不予许可");
  const run = mingfa(["verify", receipt, "--key", key, "--checkpoint", file("forked", forked.checkpoint(6)), "--json"]);
  expect([run.code, run.json()]).toMatchObject([3, { valid: false, code: "forked" }]);
});

it("a checkpoint of another size without a proof leaves the question open, and is refused", () => {
  const run = mingfa(["verify", receipt, "--key", key, "--checkpoint", file("alone", log.checkpoint(9)), "--json"]);
  expect([run.code, run.json()]).toMatchObject([3, { code: "unprovenConsistency" }]);
});
