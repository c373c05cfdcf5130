import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";

/** The two primitives the ledger rests on; a server may hand in native ones. */
export type Crypto = {
  sha256(data: Uint8Array): Uint8Array;
  /** True only for a signature valid by RFC 8032; never throws. */
  ed25519Verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
};

/** Pure JavaScript, the same in browser and server. */
export const nobleCrypto: Crypto = {
  sha256: (data) => sha256(data),
  ed25519Verify: (signature, message, publicKey) => {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};
