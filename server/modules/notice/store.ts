import type { Database } from "#platform/database";

/** What a notice is about: an act's n-th notice, or a term at a level. */
export type About =
  | { matter: string; sequence: number; position: number }
  | { matter: string; clock: string; due: string; level: "amber" | "red" };

/** Whom it tells: a party, or the officers of an organ. */
export type Recipient = { party: string } | { organ: string };

export type NoticeRow = {
  id: string;
  matter: string;
  sequence: number | null;
  position: number | null;
  clock: string | null;
  due: string | null;
  level: "amber" | "red" | null;
  sentAt: string;
};

export type NewNotice = { id: string; about: About; to: Recipient; sentAt: string };

/** Adding one a second time adds nothing. */
export const addNotices = (tx: Database, notices: NewNotice[]): void => {
  if (notices.length === 0) return;
  tx.write(
    "notice.add",
    `INSERT INTO notice.notice (id, matter, sequence, position, clock, due, level, party, organ, sent_at)
     SELECT id, matter, sequence, position, clock, due, level, party, organ, "sentAt"
       FROM json_to_recordset($1) AS n(id uuid, matter uuid, sequence int, position int, clock text, due date, level text, party text, organ text, "sentAt" timestamptz)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(notices.map(({ id, about, to, sentAt }) => ({ id, ...about, ...to, sentAt })))],
  );
};

const columns = `id, matter, sequence, position, clock, due, level, sent_at AS "sentAt"`;

/** The newest hundred to these parties. */
export const noticesToParties = (db: Database, parties: string[]): Promise<NoticeRow[]> =>
  db.rows<NoticeRow>(
    "notice.toParties",
    `SELECT ${columns} FROM notice.notice WHERE party = ANY($1) ORDER BY sent_at DESC, id LIMIT 100`,
    [parties],
  );

/** The newest hundred to an organ. */
export const noticesToOrgan = (db: Database, organ: string): Promise<NoticeRow[]> =>
  db.rows<NoticeRow>(
    "notice.toOrgan",
    `SELECT ${columns} FROM notice.notice WHERE organ = $1 ORDER BY sent_at DESC, id LIMIT 100`,
    [organ],
  );
