import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Signer } from "@mingfa/core/ledger";
import { syncFolder, writeDurably } from "./durable.ts";

/**
 * The log's Ed25519 key from a PKCS#8 PEM file; it never enters the database. `create` makes one (mode 0600) when the
 * file is not there yet.
 */
export const readSigner = async (file: string, name: string, create: boolean): Promise<Signer> => {
  if (create && !existsSync(file)) await createKey(file);
  const secret = createPrivateKey(await readFile(file));
  if (secret.asymmetricKeyType !== "ed25519") throw new TypeError(`${file} is not an Ed25519 key`);
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  return { key: { name, publicKey: spki.subarray(-32) }, sign: (message) => sign(null, message, secret) };
};

/** Written aside, then linked under its name: of several processes at once one wins, and none sees half a key. */
const createKey = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const pem = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" });
  try {
    await writeDurably(draft, pem, 0o600);
    await link(draft, file);
    await syncFolder(dirname(file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(draft, { force: true });
  }
};
