import { toHex } from "./bytes.ts";
import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { keyFingerprint, parseFingerprint } from "./fingerprint.ts";
import { verifyInclusion } from "./inclusion.ts";
import { commitment, type LogEntry } from "./leaf.ts";
import { checkConsistency, type OtherCheckpoint } from "./other-checkpoint.ts";
import { LedgerError, type Message, type ProblemCode } from "./problem.ts";
import { parseReceipt, type ReceiptParts } from "./receipt.ts";
import { leafHash } from "./tree-hash.ts";
import { formatVerifierKey, type VerifierKey } from "./verifier-key.ts";

/** What the verifier got out of band, never out of the receipt. */
export type TrustedKey = { keyFingerprint: string } | { verifierKey: string };

export type ValidReceipt = {
  valid: true;
  /** Leaf hash, hex. */
  leaf: string;
  entry: LogEntry;
  index: number;
  treeSize: number;
  origin: string;
  /** Fingerprint of the log's key, hex. */
  key: string;
  /** Whether content was disclosed, and so shown to be what the log committed to. */
  opened: boolean;
  /** The other checkpoint, where one was given: root in hex. */
  consistentWith?: { treeSize: number; root: string };
};

export type InvalidReceipt = { valid: false; code: ProblemCode; message: Message };

/**
 * Whether a receipt (parsed JSON) proves its entry to be in the log of the trusted key: the key, the checkpoint's
 * signature, the inclusion proof, the disclosed content against the commitment, and another checkpoint of the same log
 * where one is given. Never throws on bad input.
 */
export const verifyReceipt = (
  receipt: unknown,
  trusted: TrustedKey,
  crypto: Crypto = nobleCrypto,
  other?: OtherCheckpoint,
): ValidReceipt | InvalidReceipt => {
  try {
    return verified(receipt, trusted, crypto, other);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return { valid: false, code: error.code, message: error.text };
  }
};

const verified = (
  receipt: unknown,
  trusted: TrustedKey,
  crypto: Crypto,
  other: OtherCheckpoint | undefined,
): ValidReceipt => {
  const parts = parseReceipt(receipt, crypto);
  checkKey(parts.key, trusted, crypto);
  const checkpoint = openCheckpoint(parts.checkpoint, parts.key, crypto);
  if (parts.origin !== checkpoint.origin) throw new LedgerError("otherOrigin");
  if (checkpoint.others.length > 0) throw new LedgerError("unknownSignature");
  const leaf = checkIncluded(parts, checkpoint, crypto);
  if (parts.disclosed) checkOpens(parts.disclosed, parts.logEntry, crypto);
  const consistentWith = other && checkConsistency(checkpoint, other, parts.key, crypto);
  return {
    valid: true,
    leaf: toHex(leaf),
    entry: parts.logEntry,
    index: parts.index,
    treeSize: checkpoint.size,
    origin: checkpoint.origin,
    key: keyFingerprint(parts.key.publicKey, crypto),
    opened: parts.disclosed !== undefined,
    ...(consistentWith ? { consistentWith } : {}),
  };
};

const checkKey = (key: VerifierKey, trusted: TrustedKey, crypto: Crypto): void => {
  const matches =
    "verifierKey" in trusted
      ? formatVerifierKey(key, crypto) === trusted.verifierKey.trim()
      : keyFingerprint(key.publicKey, crypto) === parseFingerprint(trusted.keyFingerprint);
  if (!matches) throw new LedgerError("otherKey");
};

const checkIncluded = (parts: ReceiptParts, checkpoint: Checkpoint, crypto: Crypto): Uint8Array => {
  if (parts.treeSize !== checkpoint.size) throw new LedgerError("otherSize");
  const leaf = leafHash(parts.entry, crypto);
  const { index, proof } = parts;
  const claim = { index, size: checkpoint.size, leafHash: leaf, root: checkpoint.root, proof };
  if (!verifyInclusion(claim, crypto)) throw new LedgerError("notIncluded");
  return leaf;
};

const checkOpens = (disclosed: { envelope: unknown; salt: Uint8Array }, entry: LogEntry, crypto: Crypto): void => {
  if (disclosed.salt.length !== 32) throw new LedgerError("malformedReceipt", "salt");
  if (commitment(disclosed.envelope, disclosed.salt, crypto) !== entry.commitment) throw new LedgerError("notOpened");
};
