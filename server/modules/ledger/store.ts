import type { Database } from "#platform/database";

/** A leaf of an act, in the act's own transaction. */
export type NewLeaf = { id: string; entry: Uint8Array };

export const appendLeaves = async (tx: Database, leaves: NewLeaf[]): Promise<void> => {
  await tx.rows(
    "ledger.append",
    `WITH leaf AS (INSERT INTO ledger.leaf (id, entry) SELECT * FROM unnest($1::uuid[], $2::bytea[]) RETURNING id)
     INSERT INTO ledger.pending (leaf) SELECT id FROM leaf`,
    [leaves.map((leaf) => leaf.id), leaves.map((leaf) => Buffer.from(leaf.entry))],
  );
};

export const pendingLeaves = (db: Database, limit: number): Promise<NewLeaf[]> =>
  db.rows<NewLeaf>("ledger.pending", "SELECT l.id, l.entry FROM ledger.pending p JOIN ledger.leaf l ON l.id = p.leaf LIMIT $1", [limit]);

/** Gives leaves their indexes and signs off on the tree they make, in one statement. */
export const sequence = async (tx: Database, first: number, ids: string[], root: Uint8Array, note: string): Promise<void> => {
  await tx.rows(
    "ledger.sequence",
    `WITH taken AS (DELETE FROM ledger.pending WHERE leaf = ANY($2::uuid[])),
          entry AS (INSERT INTO ledger.entry (index, leaf) SELECT $1::bigint + n - 1, leaf FROM unnest($2::uuid[]) WITH ORDINALITY AS t(leaf, n))
     INSERT INTO ledger.checkpoint (size, root, note) VALUES ($1::bigint + cardinality($2::uuid[]), $3, $4)`,
    [first, ids, Buffer.from(root), note],
  );
};

export const lastCheckpoint = async (db: Database): Promise<{ size: number; root: Uint8Array; note: string } | undefined> => {
  const rows = await db.rows<{ size: string; root: Uint8Array; note: string }>(
    "ledger.lastCheckpoint",
    "SELECT size::text, root, note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1",
    [],
  );
  return rows[0] && { ...rows[0], size: Number(rows[0].size) };
};

export const entriesFrom = (db: Database, first: number, limit: number): Promise<NewLeaf[]> =>
  db.rows<NewLeaf>(
    "ledger.entriesFrom",
    "SELECT l.id, l.entry FROM ledger.entry e JOIN ledger.leaf l ON l.id = e.leaf WHERE e.index >= $1 ORDER BY e.index LIMIT $2",
    [first, limit],
  );

export const indexOfLeaf = async (db: Database, leaf: string): Promise<{ index: number; entry: Uint8Array } | undefined> => {
  const rows = await db.rows<{ index: string; entry: Uint8Array }>(
    "ledger.indexOf",
    "SELECT e.index::text, l.entry FROM ledger.entry e JOIN ledger.leaf l ON l.id = e.leaf WHERE e.leaf = $1",
    [leaf],
  );
  return rows[0] && { index: Number(rows[0].index), entry: rows[0].entry };
};
