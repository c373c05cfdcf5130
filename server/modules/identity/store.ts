import type { Database } from "#platform/database";

export type AccountRow = { login: string; password: string; party: string | null; officer: string | null };

export const findAccount = async (db: Database, login: string): Promise<AccountRow | undefined> =>
  (await db.rows<AccountRow>("identity.account", "SELECT login, password, party, officer FROM identity.account WHERE login = $1", [login]))[0];

export const addAccount = async (db: Database, account: AccountRow): Promise<void> => {
  await db.rows("identity.addAccount", "INSERT INTO identity.account (login, password, party, officer) VALUES ($1, $2, $3, $4)", [account.login, account.password, account.party, account.officer]);
};

export const addSession = async (db: Database, token: Buffer, login: string, now: string, until: string): Promise<void> => {
  await db.rows("identity.addSession", "INSERT INTO identity.session (token_hash, login, created_at, expires_at) VALUES ($1, $2, $3, $4)", [token, login, now, until]);
};

export const revokeSession = async (db: Database, token: Buffer, now: string): Promise<void> => {
  await db.rows("identity.revoke", "UPDATE identity.session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL", [token, now]);
};

/** Whose session it is, if it is one, has not expired and was not revoked. */
export const sessionSubject = async (db: Database, token: Buffer, now: string): Promise<{ party: string | null; officer: string | null } | undefined> =>
  (
    await db.rows<{ party: string | null; officer: string | null }>(
      "identity.session",
      `SELECT a.party, a.officer FROM identity.session s JOIN identity.account a USING (login)
        WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2`,
      [token, now],
    )
  )[0];
