import { createHash, createPublicKey, verify } from "node:crypto";
import type { Crypto } from "@mingfa/core/ledger";

const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** OpenSSL's SHA-256 and Ed25519 in place of the portable ones. */
export const nativeCrypto: Crypto = {
  sha256: (data) => createHash("sha256").update(data).digest(),
  ed25519Verify: (signature, message, publicKey) => {
    try {
      const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: "der", type: "spki" });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};
