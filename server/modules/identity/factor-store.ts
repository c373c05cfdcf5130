import type { Database } from "#platform/database";

/** What second factors an account has. */
export type Factors = { codesSince: string | null; passkeys: number; recoveryLeft: number };

export const factorsOf = async (db: Database, login: string): Promise<Factors> => {
  const [row] = await db.rows<Factors>(
    "identity.factors",
    `SELECT (SELECT since FROM identity.codes WHERE login = $1) AS "codesSince",
            (SELECT count(*)::int FROM identity.passkey WHERE login = $1) AS passkeys,
            (SELECT count(*)::int FROM identity.recovery_code WHERE login = $1 AND used_at IS NULL) AS "recoveryLeft"`,
    [login],
  );
  return row ?? { codesSince: null, passkeys: 0, recoveryLeft: 0 };
};

/** The sealed secret of an account's authenticator app. */
export const sealedSecret = async (db: Database, login: string): Promise<Buffer | undefined> =>
  (
    await db.rows<{ secret: Buffer }>("identity.secret", "SELECT secret FROM identity.codes WHERE login = $1", [login])
  )[0]?.secret;

/** Takes the code of a time step; false when that step or a later one was taken before, here or by another process. */
export const takeStep = async (db: Database, login: string, step: number): Promise<boolean> =>
  (
    await db.rows(
      "identity.takeStep",
      "UPDATE identity.codes SET last_step = $2 WHERE login = $1 AND last_step < $2 RETURNING login",
      [login, step],
    )
  ).length > 0;

/** Sets or replaces the secret; the code that confirmed it is taken. */
export const setSecret = async (db: Database, login: string, secret: Buffer, step: number): Promise<void> => {
  await db.rows(
    "identity.setSecret",
    `INSERT INTO identity.codes (login, secret, last_step, since) VALUES ($1, $2, $3, now())
     ON CONFLICT (login) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step, since = excluded.since`,
    [login, secret, step],
  );
};

export const dropSecret = async (db: Database, login: string): Promise<boolean> =>
  (await db.rows("identity.dropSecret", "DELETE FROM identity.codes WHERE login = $1 RETURNING login", [login]))
    .length > 0;

/** Uses up a recovery code; false when it is none, or was used. */
export const takeRecovery = async (db: Database, login: string, hash: Buffer): Promise<boolean> =>
  (
    await db.rows(
      "identity.takeRecovery",
      `UPDATE identity.recovery_code SET used_at = now() WHERE login = $1 AND code_hash = $2 AND used_at IS NULL
       RETURNING login`,
      [login, hash],
    )
  ).length > 0;

/** Puts new recovery codes in place of all earlier ones. */
export const setRecovery = async (db: Database, login: string, hashes: Buffer[]): Promise<void> => {
  await db.rows("identity.dropRecovery", "DELETE FROM identity.recovery_code WHERE login = $1", [login]);
  if (hashes.length > 0)
    await db.rows(
      "identity.setRecovery",
      "INSERT INTO identity.recovery_code (login, code_hash) SELECT $1, unnest($2::bytea[])",
      [login, hashes],
    );
};
