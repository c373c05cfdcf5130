import { officerSql, type OfficerRow } from "#organ";
import { partiesSql, type PartyRow } from "#party";
import type { Database } from "#platform/database";

export type AccountRow = { login: string; password: string; party: string | null; officer: string | null };

export const findAccount = async (db: Database, login: string): Promise<AccountRow | undefined> =>
  (
    await db.rows<AccountRow>(
      "identity.account",
      "SELECT login, password, party, officer FROM identity.account WHERE login = $1",
      [login],
    )
  )[0];

export const addAccount = async (db: Database, account: AccountRow): Promise<void> => {
  await db.rows(
    "identity.addAccount",
    "INSERT INTO identity.account (login, password, party, officer) VALUES ($1, $2, $3, $4)",
    [account.login, account.password, account.party, account.officer],
  );
};

/** Sessions run by the database's own clock: moving the day of law, in development, signs nobody out. */
export const addSession = async (db: Database, token: Buffer, login: string, hours: number): Promise<void> => {
  await db.rows(
    "identity.addSession",
    `INSERT INTO identity.session (token_hash, login, created_at, expires_at)
     VALUES ($1, $2, now(), now() + $3 * interval '1 hour')`,
    [token, login, hours],
  );
};

export const revokeSession = async (db: Database, token: Buffer): Promise<void> => {
  await db.rows(
    "identity.revoke",
    "UPDATE identity.session SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL",
    [token],
  );
};

/** Who is behind a session on a civil date: an officer with his posts, or a person with his mandates. */
export type Subject = { officer: OfficerRow | null; parties: PartyRow[] | null };

/** Whose session it is, if it is one, has not expired and was not revoked. */
export const sessionSubject = async (db: Database, token: Buffer, today: string): Promise<Subject | undefined> =>
  (await db.rows<Subject>("identity.session", subjectSql, [token, today]))[0];

// Asked with every request, so it is one statement, of which each module words its own part.
const subjectSql = `
  SELECT (SELECT row_to_json(o) FROM (${officerSql("a.officer", "$2::date")}) o) AS officer,
         (SELECT json_agg(p) FROM (${partiesSql("a.party", "$2::date")}) p) AS parties
    FROM identity.session s JOIN identity.account a USING (login)
   WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now()`;

/** Adds one attempt to each key and returns the counts of their windows, in order. */
export const countAttempts = async (db: Database, keys: Buffer[], windowSeconds: number): Promise<number[]> => {
  const rows = await db.rows<{ count: number }>(
    "identity.countAttempts",
    `WITH counted AS (
       INSERT INTO identity.attempt AS a (key, since, count) SELECT key, now(), 1 FROM unnest($1::bytea[]) AS k(key) ORDER BY key
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN a.since < now() - $2 * interval '1 second' THEN 1 ELSE a.count + 1 END,
         since = CASE WHEN a.since < now() - $2 * interval '1 second' THEN now() ELSE a.since END
       RETURNING key, count)
     SELECT count FROM unnest($1::bytea[]) WITH ORDINALITY AS k(key, n) JOIN counted USING (key) ORDER BY n`,
    [keys, windowSeconds],
  );
  return rows.map((row) => row.count);
};

/** Forgets a key, and with it all whose window has long ended. */
export const forgetAttempts = async (db: Database, key: Buffer): Promise<void> => {
  await db.rows(
    "identity.forgetAttempts",
    "DELETE FROM identity.attempt WHERE key = $1 OR since < now() - interval '1 hour'",
    [key],
  );
};
