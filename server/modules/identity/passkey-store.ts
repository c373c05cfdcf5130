import type { Database } from "#platform/database";

export type PasskeyRow = {
  id: string;
  login: string;
  credential: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
  since: string;
  lastUsed: string | null;
};

const columns = `id, login, credential, public_key AS "publicKey", counter, transports, name, since, last_used_at AS "lastUsed"`;

export const passkeysOf = (db: Database, login: string): Promise<PasskeyRow[]> =>
  db.rows<PasskeyRow>(
    "identity.passkeysOf",
    `SELECT ${columns} FROM identity.passkey WHERE login = $1 ORDER BY since, id`,
    [login],
  );

/** A passkey by its credential, locked, with the handle of its account. */
export const lockPasskey = async (
  tx: Database,
  credential: string,
): Promise<(PasskeyRow & { handle: string }) | undefined> =>
  (
    await tx.rows<PasskeyRow & { handle: string }>(
      "identity.lockPasskey",
      `SELECT ${columns}, (SELECT handle FROM identity.account a WHERE a.login = p.login) AS handle
         FROM identity.passkey p WHERE credential = $1 FOR UPDATE`,
      [credential],
    )
  )[0];

export type NewPasskey = Pick<PasskeyRow, "login" | "credential" | "counter" | "transports" | "name"> & {
  publicKey: Uint8Array;
};

/** False when a passkey with this credential is registered already. */
export const addPasskeyRow = async (db: Database, passkey: NewPasskey): Promise<boolean> =>
  (
    await db.rows(
      "identity.addPasskey",
      `INSERT INTO identity.passkey (login, credential, public_key, counter, transports, name, since)
       VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT (credential) DO NOTHING RETURNING id`,
      [
        passkey.login,
        passkey.credential,
        Buffer.from(passkey.publicKey),
        passkey.counter,
        passkey.transports,
        passkey.name,
      ],
    )
  ).length > 0;

export const usePasskey = async (db: Database, id: string, counter: number): Promise<void> => {
  await db.rows("identity.usePasskey", "UPDATE identity.passkey SET counter = $2, last_used_at = now() WHERE id = $1", [
    id,
    counter,
  ]);
};

export const namePasskey = async (db: Database, login: string, id: string, name: string): Promise<boolean> =>
  (
    await db.rows(
      "identity.namePasskey",
      "UPDATE identity.passkey SET name = $3 WHERE login = $1 AND id::text = $2 RETURNING id",
      [login, id, name],
    )
  ).length > 0;

export const dropPasskey = async (db: Database, login: string, id: string): Promise<boolean> =>
  (
    await db.rows(
      "identity.dropPasskey",
      "DELETE FROM identity.passkey WHERE login = $1 AND id::text = $2 RETURNING id",
      [login, id],
    )
  ).length > 0;
