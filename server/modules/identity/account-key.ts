import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The installation's key for secrets of accounts: what a copy of the database alone cannot read. */
export type AccountKey = {
  /** AES-256-GCM, bound to the account: nonce, tag, ciphertext. */
  seal: (plain: Uint8Array, login: string) => Buffer;
  /** Throws when another key or another account sealed it. */
  open: (sealed: Uint8Array, login: string) => Buffer;
  /** HMAC-SHA-256, for what is only ever compared. */
  digest: (text: string) => Buffer;
};

/** The key from its file of 32 bytes; one is made (mode 0600) where there is none. All server processes share it. */
export const readAccountKey = async (file: string): Promise<AccountKey> => {
  if (!existsSync(file)) await createKey(file);
  const key = await readFile(file);
  if (key.length !== 32) throw new TypeError(`${file} is not a key of 32 bytes`);
  return accountKey(key);
};

const accountKey = (key: Uint8Array): AccountKey => ({
  seal: (plain, login) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(login));
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  },
  open: (sealed, login) => {
    const bytes = Buffer.from(sealed);
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(login))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  },
  digest: (text) => createHmac("sha256", key).update(text).digest(),
});

/** Written aside, then linked under its name: of several processes at once one wins, and none sees half a key. */
const createKey = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, randomBytes(32), { mode: 0o600, flush: true });
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(draft, { force: true });
  }
};
