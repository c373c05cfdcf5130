import { officerSql, type OfficerRow } from "#organ";
import { partiesSql, type ActedFor } from "#party";
import type { Database } from "#platform/database";

/** By what a session was opened. */
export type Means = "password" | "code" | "recovery" | "passkey" | "platform";

export type NewSession = { login: string; means: Means; strong: boolean; userAgent: string };

/** Sessions run by the database's own clock: moving the day of law, in development, signs nobody out. */
export const addSession = async (db: Database, token: Buffer, hours: number, session: NewSession): Promise<void> => {
  await db.rows(
    "identity.addSession",
    `INSERT INTO identity.session (token_hash, login, means, strong, user_agent, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, now(), now() + $6 * interval '1 hour')`,
    [token, session.login, session.means, session.strong, session.userAgent, hours],
  );
};

const live = "revoked_at IS NULL AND expires_at > now()";

/** Ends the session of a token; its account, when there was one to end. */
export const revokeSession = async (db: Database, token: Buffer): Promise<string | undefined> =>
  (
    await db.rows<{ login: string }>(
      "identity.revoke",
      `UPDATE identity.session SET revoked_at = now() WHERE token_hash = $1 AND ${live} RETURNING login`,
      [token],
    )
  )[0]?.login;

/** Who is behind a session on a civil date: an officer with his posts, or a person with his mandates. */
export type Subject = {
  /** The account is an officer's, whether or not he holds a post. */
  asOfficer: boolean;
  revoked: boolean;
  officer: OfficerRow | null;
  parties: ActedFor[] | null;
  strong: boolean;
  unseen: boolean;
};

/** Whose session it is or was, if it is one and has not expired. */
export const sessionSubject = async (
  db: Database,
  token: Buffer,
  today: string,
  idleMinutes: number,
): Promise<Subject | undefined> =>
  (await db.rows<Subject>("identity.session", subjectSql, [token, today, idleMinutes]))[0];

// Asked with every request, so it is one statement, of which each module words its own part.
const subjectSql = `
  SELECT a.officer IS NOT NULL AS "asOfficer", s.revoked_at IS NOT NULL AS revoked, (SELECT row_to_json(o) FROM (${officerSql("a.officer", "$2::date")}) o) AS officer,
         (SELECT json_agg(p) FROM (${partiesSql("a.party", "$2::date")}) p) AS parties,
         s.strong, s.last_used_at < now() - interval '1 minute' AS unseen
    FROM identity.session s JOIN identity.account a USING (login)
   WHERE s.token_hash = $1 AND s.expires_at > now()
     AND ($3 = 0 OR s.last_used_at > now() - $3 * interval '1 minute')`;

/** Notes that a session was used. */
export const touchSession = async (db: Database, token: Buffer): Promise<void> => {
  await db.rows("identity.touch", "UPDATE identity.session SET last_used_at = now() WHERE token_hash = $1", [token]);
};

/** One's own session: whose, how strong, and how many seconds ago he showed who he is. */
export type OwnSession = { id: string; login: string; means: Means; strong: boolean; provedAgo: number };

export const findSession = async (db: Database, token: Buffer): Promise<OwnSession | undefined> =>
  (
    await db.rows<OwnSession>(
      "identity.own",
      `SELECT id, login, means, strong, extract(epoch FROM now() - proved_at)::int AS "provedAgo"
         FROM identity.session WHERE token_hash = $1 AND ${live}`,
      [token],
    )
  )[0];

/** The person has shown who he is; `strong` also by a second factor. A strong session stays so. */
export const proveSession = async (db: Database, id: string, strong: boolean): Promise<void> => {
  await db.rows(
    "identity.prove",
    "UPDATE identity.session SET proved_at = now(), strong = strong OR $2 WHERE id = $1",
    [id, strong],
  );
};

export type SessionRow = {
  id: string;
  means: Means;
  userAgent: string;
  since: string;
  lastUsed: string;
  until: string;
};

/** Where an account is signed in, the last used first. */
export const sessionsOf = (db: Database, login: string, idleMinutes: number): Promise<SessionRow[]> =>
  db.rows<SessionRow>(
    "identity.sessionsOf",
    `SELECT id, means, user_agent AS "userAgent", created_at AS since, last_used_at AS "lastUsed", expires_at AS until
       FROM identity.session WHERE login = $1 AND ${live} AND ($2 = 0 OR last_used_at > now() - $2 * interval '1 minute')
      ORDER BY last_used_at DESC, id LIMIT 100`,
    [login, idleMinutes],
  );

/** Ends one session of an account; false when it has no such session. */
export const revokeOwn = async (db: Database, login: string, id: string): Promise<boolean> =>
  (
    await db.rows(
      "identity.revokeOwn",
      `UPDATE identity.session SET revoked_at = now() WHERE id::text = $2 AND login = $1 AND ${live} RETURNING id`,
      [login, id],
    )
  ).length > 0;

/** Ends all sessions of an account but one, or all; how many there were. */
export const revokeOthers = async (db: Database, login: string, kept: string | null): Promise<number> =>
  (
    await db.rows(
      "identity.revokeOthers",
      `UPDATE identity.session SET revoked_at = now() WHERE login = $1 AND id::text IS DISTINCT FROM $2 AND ${live} RETURNING id`,
      [login, kept],
    )
  ).length;
