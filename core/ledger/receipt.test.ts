import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { consistencyProof } from "./consistency.ts";
import { keyFingerprint, printFingerprint } from "./fingerprint.ts";
import { formatNote, parseNote, signNote } from "./note.ts";
import type { Receipt } from "./receipt.ts";
import { ed25519Signer } from "./signer.ts";
import { nativeCrypto } from "./testing/native-crypto.ts";
import { origin, sampleLog, signer } from "./testing/sample-log.ts";
import { tilesForAppend } from "./tile-append.ts";
import { tilePath } from "./tile.ts";
import { verifyReceipt } from "./verify-receipt.ts";
import { formatVerifierKey } from "./verifier-key.ts";

const log = sampleLog(11);
const receipt = log.receipt(4);
const trusted = { keyFingerprint: keyFingerprint(signer.key.publicKey) };
const code = (value: unknown, key: Parameters<typeof verifyReceipt>[1] = trusted) => {
  const result = verifyReceipt(value, key);
  return result.valid ? "valid" : result.code;
};

test("a receipt of every leaf proves it, and opens what the log committed to", () => {
  for (let index = 0; index < 11; index++) {
    expect(verifyReceipt(JSON.parse(JSON.stringify(log.receipt(index))), trusted)).toMatchObject({
      valid: true,
      index,
      treeSize: 11,
      origin,
      key: trusted.keyFingerprint,
      opened: true,
      entry: { type: "act" },
    });
  }
});

test("the key may be trusted by fingerprint in any form or as a whole", () => {
  expect(code(receipt, { keyFingerprint: printFingerprint(trusted.keyFingerprint).toUpperCase() })).toBe("valid");
  expect(code(receipt, { verifierKey: formatVerifierKey(signer.key) })).toBe("valid");
});

test("a receipt without disclosed content proves the entry alone", () => {
  const { disclosed: _, ...closed } = receipt;
  expect(verifyReceipt(closed, trusted)).toMatchObject({ valid: true, opened: false });
});

test("one flipped bit anywhere in the receipt's file is detected", () => {
  const bytes = Buffer.from(`${JSON.stringify(log.receipt(10), null, 2)}\n`);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(codeOfFile(flipped.toString("utf8")), `bit ${bit}`).not.toBe("valid");
  }
});

const codeOfFile = (text: string): string => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "notJson";
  }
  const result = verifyReceipt(value, trusted, nativeCrypto);
  return result.valid ? "valid" : result.code;
};

const flipBase64 = (text: string, at: number): string => {
  const bytes = fromBase64(text);
  const bit = at % (bytes.length * 8);
  return toBase64(bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
};

test("one flipped bit in entry, proof or salt is detected, and told by its kind", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), fc.nat(), (index, at) => {
      const good = log.receipt(index);
      const disclosed = good.disclosed ?? { envelope: null, salt: "" };
      expect(code({ ...good, entry: flipBase64(good.entry, at) })).toMatch(
        /^(malformedEntry|malformedText|malformedHex|notIncluded)$/,
      );
      const proof = good.proof.map((hash, i) => (i === at % good.proof.length ? flipBase64(hash, at) : hash));
      expect(code({ ...good, proof })).toBe("notIncluded");
      expect(code({ ...good, disclosed: { ...disclosed, salt: flipBase64(disclosed.salt, at) } })).toBe("notOpened");
    }),
  );
});

test("a substituted key is detected even where everything is signed anew", () => {
  const thief = ed25519Signer(origin, new Uint8Array(32).fill(8));
  const text = parseNote(receipt.checkpoint).text;
  const resigned = { ...receipt, key: formatVerifierKey(thief.key), checkpoint: signNote(text, thief) };
  expect(code(resigned)).toBe("otherKey");
  expect(code(resigned, { verifierKey: formatVerifierKey(signer.key) })).toBe("otherKey");
  expect(code({ ...receipt, checkpoint: signNote(text, thief) })).toBe("unsigned");
  expect(code({ ...receipt, key: formatVerifierKey(thief.key) })).toBe("otherKey");
  expect(code(receipt, { keyFingerprint: "no fingerprint" })).toBe("malformedFingerprint");
});

test("content, index, size and origin other than the logged ones are detected", () => {
  const envelope = { ...(receipt.disclosed?.envelope as object), granted: false };
  expect(code({ ...receipt, disclosed: { envelope, salt: receipt.disclosed?.salt } })).toBe("notOpened");
  expect(code({ ...receipt, index: 5 })).toBe("notIncluded");
  expect(code({ ...receipt, treeSize: 12 })).toBe("otherSize");
  expect(code({ ...receipt, origin: "elsewhere.example" })).toBe("otherOrigin");
});

test("a checkpoint with a signature nobody can check here is not accepted in a receipt", () => {
  const witness = ed25519Signer("witness.example", new Uint8Array(32).fill(4));
  const { text, signatures } = parseNote(receipt.checkpoint);
  const both = formatNote({ text, signatures: [...signatures, ...parseNote(signNote(text, witness)).signatures] });
  expect(code({ ...receipt, checkpoint: both })).toBe("unknownSignature");
});

test.each([
  null,
  1,
  "x",
  [],
  {},
  { ...receipt, v: 2 },
  { ...receipt, extra: 1 },
  { ...receipt, proof: "x" },
  { ...receipt, index: "4" },
  { ...receipt, index: 1e300 },
  { ...receipt, entry: `${receipt.entry}=` },
  { ...receipt, disclosed: {} },
  { ...receipt, disclosed: { envelope: 1, salt: "AA==" } },
  { ...receipt, proof: Array(1000).fill("") },
])("what is no receipt is refused without a throw: %#", (value) => {
  expect(code(value)).toBe("malformedReceipt");
});

test("arbitrary JSON never verifies and never throws", () => {
  const shape = Object.keys(receipt) as (keyof Receipt)[];
  fc.assert(
    fc.property(fc.constantFrom(...shape), fc.jsonValue(), (name, value) => {
      fc.pre(JSON.stringify(value) !== JSON.stringify(receipt[name]));
      expect(code({ ...receipt, [name]: value })).not.toBe("valid");
    }),
    { numRuns: 500 },
  );
});

test("an envelope nested without end is refused without a throw", () => {
  const envelope: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
  expect(code({ ...receipt, disclosed: { envelope, salt: receipt.disclosed?.salt } })).toBe("notJson");
});

const against = (mine: Receipt, other: Parameters<typeof verifyReceipt>[3]) => {
  const result = verifyReceipt(mine, trusted, undefined, other);
  return result.valid ? result.consistentWith : result.code;
};
const proofBetween = (a: number, b: number, of = log) => consistencyProof(a, b, of.read).map(toBase64);
const tilesOf = (leaves: Uint8Array[]) => {
  const files = new Map(tilesForAppend(0, leaves, () => undefined).map(({ tile, bytes }) => [tilePath(tile), bytes]));
  return (tile: Parameters<typeof tilePath>[0]) => files.get(tilePath(tile));
};

test("a receipt agrees with another checkpoint of the same log, older or newer, by proof or by tiles", () => {
  expect(against(log.receipt(2), { checkpoint: log.checkpoint() })).toMatchObject({ treeSize: 11 });
  for (let size = 1; size < 11; size++) {
    const early = log.receipt(0, size);
    const consistency = proofBetween(size, 11);
    const tiles = tilesOf(log.leaves);
    expect(against(early, { checkpoint: log.checkpoint(), consistency })).toMatchObject({ treeSize: 11 });
    expect(against(log.receipt(0), { checkpoint: log.checkpoint(size), consistency })).toMatchObject({
      treeSize: size,
    });
    expect(against(early, { checkpoint: log.checkpoint(), tiles })).toMatchObject({ treeSize: 11 });
    expect(against(log.receipt(0), { checkpoint: log.checkpoint(size), tiles })).toMatchObject({ treeSize: size });
  }
});

const forked = sampleLog(11, "不予许可");

test("a forked log is detected: same size, and any other size by the forked log's own proof or tiles", () => {
  expect(against(receipt, { checkpoint: forked.checkpoint() })).toBe("forked");
  for (let size = 1; size < 11; size++) {
    const mine = log.receipt(0, size);
    const checkpoint = forked.checkpoint();
    expect(against(mine, { checkpoint, tiles: tilesOf(forked.leaves) })).toBe("forked");
    const isPerfect = Number.isInteger(Math.log2(size));
    const consistency = proofBetween(size, 11, forked);
    expect(against(mine, { checkpoint, consistency })).toBe(isPerfect ? "badConsistencyProof" : "forked");
  }
});

test("a wrong proof or wrong tiles prove nothing against the log, and nothing for it", () => {
  const early = log.receipt(1, 6);
  const checkpoint = log.checkpoint();
  const proof = proofBetween(6, 11);
  expect(against(early, { checkpoint })).toBe("unprovenConsistency");
  expect(against(early, { checkpoint, consistency: proof.slice(1) })).toBe("badConsistencyProof");
  expect(against(early, { checkpoint, consistency: [...proof.slice(0, -1), flipBase64(proof.at(-1) ?? "", 9)] })).toBe(
    "badConsistencyProof",
  );
  expect(against(early, { checkpoint, tiles: tilesOf(forked.leaves) })).toBe("badConsistencyProof");
  expect(against(early, { checkpoint, tiles: () => undefined })).toBe("missingTile");
});

test("the other checkpoint must be signed by the same key", () => {
  const thief = ed25519Signer(origin, new Uint8Array(32).fill(8));
  const checkpoint = signCheckpoint({ origin, size: 11, root: new Uint8Array(32) }, thief);
  expect(against(receipt, { checkpoint })).toBe("unsigned");
  expect(against(receipt, { checkpoint: "x" })).toBe("malformedNote");
});
