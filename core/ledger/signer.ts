import { ed25519 } from "@noble/curves/ed25519.js";
import type { Signer } from "./note.ts";

/** A signer from the 32-byte seed of an Ed25519 private key (RFC 8032); a server may build its own on native functions. */
export const ed25519Signer = (name: string, seed: Uint8Array): Signer => {
  const secret = seed.slice();
  return {
    key: { name, publicKey: ed25519.getPublicKey(secret) },
    sign: (message) => ed25519.sign(message, secret),
  };
};
