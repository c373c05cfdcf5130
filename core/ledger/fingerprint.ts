import { toHex } from "./bytes.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";

/**
 * Fingerprint of a node's key: hex SHA-256 of the 32 bytes of its Ed25519 public key. Published out of band (on paper,
 * in a gazette), it is what a citizen trusts.
 */
export const keyFingerprint = (publicKey: Uint8Array, crypto: Crypto = nobleCrypto): string =>
  toHex(crypto.sha256(publicKey));

/** For people to compare: groups of four, joined by colons. */
export const printFingerprint = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join(":");

/** Reads either form, in any case, with colons, hyphens or spaces. Throws `malformedFingerprint`. */
export const parseFingerprint = (text: string): string => {
  const hex = text.replaceAll(/[\s:-]/g, "").toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new LedgerError("malformedFingerprint");
  return hex;
};
