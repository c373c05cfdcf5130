import type { Database } from "#platform/database";

export type DraftRow = { name: string; version: number; sealed: Buffer; savedAt: string; keptUntil: string };
export type NewDraft = { key: string; sealed: Uint8Array; savedAt: string; keptUntil: string };

const columns = `name, version, sealed, saved_at AS "savedAt", kept_until AS "keptUntil"`;

/** A person's draft under a name; one that has expired is none. */
export const findDraft = async (
  db: Database,
  owner: string,
  name: string,
  now: string,
): Promise<DraftRow | undefined> =>
  (
    await db.rows<DraftRow>(
      "draft.find",
      `SELECT ${columns} FROM draft.draft WHERE owner = $1 AND name = $2 AND kept_until >= $3`,
      [owner, name, now],
    )
  )[0];

export const findDrafts = (db: Database, owner: string, now: string): Promise<DraftRow[]> =>
  db.rows<DraftRow>(
    "draft.mine",
    `SELECT ${columns} FROM draft.draft WHERE owner = $1 AND kept_until >= $2 ORDER BY saved_at DESC, name LIMIT 100`,
    [owner, now],
  );

/** Keeps a first draft where there is none that has not expired; undefined where there is. */
export const addDraft = async (
  db: Database,
  owner: string,
  name: string,
  draft: NewDraft,
): Promise<DraftRow | undefined> =>
  (
    await db.rows<DraftRow>(
      "draft.add",
      `INSERT INTO draft.draft (owner, name, request_key, sealed, saved_at, kept_until) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (owner, name) DO UPDATE SET version = nextval('draft.version'), request_key = $3, sealed = $4, saved_at = $5, kept_until = $6
        WHERE draft.kept_until < $5
       RETURNING ${columns}`,
      [owner, name, draft.key, draft.sealed, draft.savedAt, draft.keptUntil],
    )
  )[0];

/** Keeps a draft that builds on this version; undefined where it is no longer the last. */
export const changeDraft = async (
  db: Database,
  owner: string,
  name: string,
  base: number,
  draft: NewDraft,
): Promise<DraftRow | undefined> =>
  (
    await db.rows<DraftRow>(
      "draft.change",
      `UPDATE draft.draft SET version = nextval('draft.version'), request_key = $4, sealed = $5, saved_at = $6, kept_until = $7
        WHERE owner = $1 AND name = $2 AND version = $3 RETURNING ${columns}`,
      [owner, name, base, draft.key, draft.sealed, draft.savedAt, draft.keptUntil],
    )
  )[0];

export const removeDraft = async (db: Database, owner: string, name: string): Promise<void> => {
  await db.rows("draft.remove", "DELETE FROM draft.draft WHERE owner = $1 AND name = $2", [owner, name]);
};

export const countDrafts = async (db: Database, owner: string): Promise<number> =>
  (
    await db.rows<{ n: number }>("draft.count", "SELECT count(*)::int AS n FROM draft.draft WHERE owner = $1", [owner])
  )[0]?.n ?? 0;
