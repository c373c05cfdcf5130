import type { Database } from "#platform/database";

export type LinkRow = { id: string; issuer: string; since: string };

export const linksOf = (db: Database, login: string): Promise<LinkRow[]> =>
  db.rows<LinkRow>(
    "identity.links",
    "SELECT id, issuer, since FROM identity.platform_link WHERE login = $1 ORDER BY since, id",
    [login],
  );

/** The account that a platform's subject opens. */
export const linkedAccount = async (db: Database, issuer: string, subject: string): Promise<string | undefined> =>
  (
    await db.rows<{ login: string }>(
      "identity.linked",
      "SELECT login FROM identity.platform_link WHERE issuer = $1 AND subject = $2",
      [issuer, subject],
    )
  )[0]?.login;

/** Ties a subject to an account; false when it is tied to one already. */
export const addLink = async (db: Database, issuer: string, subject: string, login: string): Promise<boolean> =>
  (
    await db.rows(
      "identity.addLink",
      `INSERT INTO identity.platform_link (issuer, subject, login, since) VALUES ($1, $2, $3, now())
       ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
      [issuer, subject, login],
    )
  ).length > 0;

export const dropLink = async (db: Database, login: string, id: string): Promise<boolean> =>
  (
    await db.rows(
      "identity.dropLink",
      "DELETE FROM identity.platform_link WHERE login = $1 AND id::text = $2 RETURNING id",
      [login, id],
    )
  ).length > 0;
