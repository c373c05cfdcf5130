import { fromBase64, toBase64 } from "./base64.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { parseEntry, type LogEntry } from "./leaf.ts";
import { LedgerError } from "./problem.ts";
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from "./verifier-key.ts";

/** What a party takes home: proof that an entry is in the log, complete in itself. JSON; byte strings in base64. */
export type Receipt = {
  v: 1;
  origin: string;
  /** The log's key, `name+id+base64`; worth nothing until its fingerprint is compared with one got elsewhere. */
  key: string;
  entry: string;
  index: number;
  treeSize: number;
  proof: string[];
  /** Signed note of the checkpoint at `treeSize`, with the log's signature alone. */
  checkpoint: string;
  /** The content that the entry commits to, for those who may see it. */
  disclosed?: Disclosed;
};

/** The envelope as JSON, and its salt of 32 bytes in base64. */
export type Disclosed = { envelope: unknown; salt: string };

/** A receipt's parts in bytes, well-formed but not yet verified. */
export type ReceiptParts = {
  key: VerifierKey;
  entry: Uint8Array;
  index: number;
  treeSize: number;
  proof: Uint8Array[];
  checkpoint: string;
  disclosed?: { envelope: unknown; salt: Uint8Array };
};

/** The receipt that carries these parts. */
export const makeReceipt = (parts: ReceiptParts, crypto: Crypto = nobleCrypto): Receipt => ({
  v: 1,
  origin: parts.key.name,
  key: formatVerifierKey(parts.key, crypto),
  entry: toBase64(parts.entry),
  index: parts.index,
  treeSize: parts.treeSize,
  proof: parts.proof.map(toBase64),
  checkpoint: parts.checkpoint,
  ...(parts.disclosed
    ? { disclosed: { envelope: parts.disclosed.envelope, salt: toBase64(parts.disclosed.salt) } }
    : {}),
});

/**
 * Reads a receipt strictly: every member known, present and in its one spelling, so that nothing in it goes unchecked.
 * Throws a LedgerError, mostly `malformedReceipt` with the member's name.
 */
export const parseReceipt = (
  value: unknown,
  crypto: Crypto = nobleCrypto,
): ReceiptParts & { origin: string; logEntry: LogEntry } => {
  const receipt = members(
    value,
    ["v", "origin", "key", "entry", "index", "treeSize", "proof", "checkpoint"],
    "disclosed",
  );
  if (receipt["v"] !== 1) throw malformed("v");
  const entry = bytesOf(receipt["entry"], "entry");
  const { disclosed } = receipt;
  return {
    origin: textOf(receipt["origin"], "origin"),
    key: parseVerifierKey(textOf(receipt["key"], "key"), crypto),
    entry,
    logEntry: parseEntry(entry),
    index: countOf(receipt["index"], "index"),
    treeSize: countOf(receipt["treeSize"], "treeSize"),
    proof: hashesOf(receipt["proof"], "proof"),
    checkpoint: textOf(receipt["checkpoint"], "checkpoint"),
    ...(disclosed === undefined ? {} : { disclosed: disclosedOf(disclosed) }),
  };
};

/** Hashes of a proof out of their base64 form. */
export const hashesOf = (value: unknown, name: string): Uint8Array[] => {
  if (!Array.isArray(value) || value.length > 128) throw malformed(name);
  return value.map((item: unknown) => bytesOf(item, name));
};

const disclosedOf = (value: unknown): { envelope: unknown; salt: Uint8Array } => {
  const { envelope, salt } = members(value, ["envelope", "salt"]);
  return { envelope, salt: bytesOf(salt, "salt") };
};

const members = (value: unknown, required: string[], optional?: string): Record<string, unknown> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed();
  const given = value as Record<string, unknown>;
  const missing = required.find((name) => !Object.hasOwn(given, name));
  const unknown = Object.keys(given).find((name) => !required.includes(name) && name !== optional);
  if (missing !== undefined || unknown !== undefined) throw malformed(missing ?? unknown);
  return given;
};

const textOf = (value: unknown, name: string): string => {
  if (typeof value !== "string") throw malformed(name);
  return value;
};

const countOf = (value: unknown, name: string): number => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw malformed(name);
  return value;
};

const bytesOf = (value: unknown, name: string): Uint8Array => {
  try {
    return fromBase64(textOf(value, name));
  } catch {
    throw malformed(name);
  }
};

const malformed = (name?: string): LedgerError => new LedgerError("malformedReceipt", name?.slice(0, 40));
