import type { Database } from "#platform/database";

export type NewNotice = {
  id: string;
  matter: string;
  sequence: number;
  position: number;
  party: string;
  sentAt: string;
};
export type NoticeRow = { id: string; matter: string; sequence: number; position: number; sentAt: string };

/** A repeated event adds nothing. */
export const addNotice = async (db: Database, notice: NewNotice): Promise<void> => {
  await db.rows(
    "notice.add",
    "INSERT INTO notice.notice (id, matter, sequence, position, party, sent_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
    [notice.id, notice.matter, notice.sequence, notice.position, notice.party, notice.sentAt],
  );
};

export const noticesOf = (db: Database, parties: string[]): Promise<NoticeRow[]> =>
  db.rows<NoticeRow>(
    "notice.of",
    `SELECT id, matter, sequence, position, sent_at AS "sentAt" FROM notice.notice WHERE party = ANY($1) ORDER BY sent_at DESC, id LIMIT 100`,
    [parties],
  );
