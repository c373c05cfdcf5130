import fc from "fast-check";
import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { checkpointText, openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { keyFingerprint, parseFingerprint, printFingerprint } from "./fingerprint.ts";
import { formatNote, openNote, parseNote, signNote } from "./note.ts";
import { LedgerError } from "./problem.ts";
import { ed25519Signer } from "./signer.ts";
import { nativeCrypto } from "./testing/native-crypto.ts";
import { formatVerifierKey, parseVerifierKey } from "./verifier-key.ts";

// The key and note of the documentation of Go's sumdb/note.
const goKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const goNote = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const signer = ed25519Signer("node.example/1", new Uint8Array(32).fill(3));
const text = "一行\n\n另一行\n";
const note = signNote(text, signer);
const refused = (code: string) => expect.objectContaining({ code });

test("C2SP signed-note: a key and a note made by Go's library open", () => {
  const key = parseVerifierKey(goKey);
  expect(formatVerifierKey(key)).toBe(goKey);
  expect(openNote(goNote, key).text).toContain("cryptography");
  expect(() => openNote(goNote.replace("problem,", "problem."), key)).toThrow(refused("badSignature"));
});

test("C2SP signed-note: what is signed opens to the same text, with native verification too", () => {
  expect(openNote(note, signer.key)).toEqual({ text, others: [] });
  expect(openNote(note, signer.key, nativeCrypto).text).toBe(text);
});

test("C2SP signed-note: a signer built on native functions is verified by the portable ones", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const raw = new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(-32));
  const native = {
    key: { name: "n", publicKey: raw },
    sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)),
  };
  expect(openNote(signNote("a\n", native), native.key).text).toBe("a\n");
});

test("C2SP signed-note: signatures of unknown keys are kept aside; alone they do not do", () => {
  const other = ed25519Signer("witness.example", new Uint8Array(32).fill(4));
  const both = formatNote({
    text,
    signatures: [...parseNote(note).signatures, ...parseNote(signNote(text, other)).signatures],
  });
  expect(openNote(both, signer.key).others.map((line) => line.name)).toEqual(["witness.example"]);
  expect(() => openNote(signNote(text, other), signer.key)).toThrow(refused("unsigned"));
});

test("C2SP signed-note: one wrong signature under the trusted key's name condemns the note", () => {
  const forged = parseNote(note).signatures.map((line) => ({ ...line, signature: line.signature.toReversed() }));
  const both = formatNote({ text, signatures: [...parseNote(note).signatures, ...forged] });
  expect(() => openNote(both, signer.key)).toThrow(refused("badSignature"));
});

test("C2SP signed-note: a flipped bit anywhere in a note is detected", () => {
  const bytes = Buffer.from(note);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => openNote(flipped.toString("utf8"), signer.key), `bit ${bit}`).toThrow(LedgerError);
  }
});

test.each([
  ["no blank line", "a\n— n AAAAAAA=\n"],
  ["no signature", "a\n\n"],
  ["no final newline", note.slice(0, -1)],
  ["a carriage return", note.replaceAll("\n", "\r\n")],
  ["a hyphen for the dash", note.replace("—", "-")],
  ["a name with a plus sign", note.replace("node.example/1", "node+1")],
  ["a further word", note.replace(/\n$/, " x\n")],
  ["too many signatures", note + "— n AAAAAAA=\n".repeat(100)],
])("C2SP signed-note: a note with %s is refused", (_, bad) => {
  expect(() => parseNote(bad)).toThrow(refused("malformedNote"));
});

test("a text without final newline cannot be signed", () => {
  expect(() => signNote("a", signer)).toThrow(refused("malformedNote"));
});

test.each([
  goKey.replace("c74f20a3", "c74f20a4"),
  goKey.replace("+AR", "+AS"),
  "a+b",
  "",
  goKey.toUpperCase(),
  `${goKey}\n`,
  ` ${goKey}`,
])("a verifier key with a wrong id or shape is refused: %j", (bad) => {
  expect(() => parseVerifierKey(bad)).toThrow(refused("malformedKey"));
});

test("a fingerprint is printed in groups and read back in any of its forms", () => {
  const fingerprint = keyFingerprint(signer.key.publicKey);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(printFingerprint(fingerprint)).toMatch(/^([0-9a-f]{4}:){15}[0-9a-f]{4}$/);
  expect(parseFingerprint(printFingerprint(fingerprint).toUpperCase().replaceAll(":", " "))).toBe(fingerprint);
  expect(() => parseFingerprint(fingerprint.slice(1))).toThrow(refused("malformedFingerprint"));
});

test("C2SP tlog-checkpoint: origin, size and root come back", () => {
  const size = fc.maxSafeNat();
  const root = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(size, root, (n, hash) => {
      const checkpoint = { origin: "node.example/1", size: n, root: hash };
      expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
    }),
  );
  const checkpoint = { origin: "node.example/1", size: 5, root: new Uint8Array(32) };
  expect(openCheckpoint(signCheckpoint(checkpoint, signer), signer.key)).toEqual({ ...checkpoint, others: [] });
});

const line = "A".repeat(43) + "=";
test.each([
  `o\n01\n${line}\n`,
  `o\n-1\n${line}\n`,
  `o\n1\n${line}`,
  `\n1\n${line}\n`,
  `o\n1\nAAAA\n`,
  `o\n1\n${line}\nextension\n`,
  `o\n9007199254740993\n${line}\n`,
  `o\n1\n${"A".repeat(42)}B=\n`,
])("C2SP tlog-checkpoint: a malformed text is refused: %j", (bad) => {
  expect(() => parseCheckpoint(bad)).toThrow(refused("malformedCheckpoint"));
});

test("a checkpoint of another origin than its key's name is neither signed nor opened", () => {
  const checkpoint = { origin: "elsewhere.example", size: 5, root: new Uint8Array(32) };
  expect(() => signCheckpoint(checkpoint, signer)).toThrow(refused("otherOrigin"));
  expect(() => openCheckpoint(signNote(checkpointText(checkpoint), signer), signer.key)).toThrow(
    refused("otherOrigin"),
  );
});
