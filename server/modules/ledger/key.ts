import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Signer } from "@mingfa/core/ledger";

/**
 * The log's Ed25519 key from a PKCS#8 PEM file; it never enters the database. `create` makes one (mode 0600) when the
 * file is not there yet.
 */
export const readSigner = async (file: string, name: string, create: boolean): Promise<Signer> => {
  if (create) await createKey(file);
  const secret = createPrivateKey(await readFile(file));
  if (secret.asymmetricKeyType !== "ed25519") throw new TypeError(`${file} is not an Ed25519 key`);
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  return { key: { name, publicKey: spki.subarray(-32) }, sign: (message) => sign(null, message, secret) };
};

/** Exclusive creation: of several processes that start at once, one writes and the others read its key. */
const createKey = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" });
  try {
    await writeFile(file, pem, { flag: "wx", mode: 0o600 });
    await chmod(file, 0o600);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
};
