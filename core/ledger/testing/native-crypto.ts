import { hash, verify } from "node:crypto";
import type { Crypto } from "../crypto.ts";

const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** Node's own SHA-256 and Ed25519 in the shape the ledger asks for. */
export const nativeCrypto: Crypto = {
  sha256: (data) => hash("sha256", data, "buffer"),
  ed25519Verify: (signature, message, publicKey) => {
    const key = Buffer.concat([spkiPrefix, publicKey]);
    return verify(null, message, { key, format: "der", type: "spki" }, signature);
  },
};
