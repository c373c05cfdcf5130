import type { Database } from "#platform/database";

/** A leaf of an act, in the act's own transaction. */
export type NewLeaf = { id: string; entry: Uint8Array };

/** The newest signed tree head that was committed, or that of a given size. */
export type StoredCheckpoint = { size: number; root: Uint8Array; note: string };

/**
 * SQL that appends leaves within another module's statement: parts of its WITH. `rows` selects id and entry, in the
 * order in which they are to be placed.
 */
export const appendLeavesSql = (rows: string): string => `
  new_leaf (id, entry) AS (${rows}),
  added_leaf AS (INSERT INTO ledger.leaf (id, entry) SELECT id, entry FROM new_leaf),
  pending_leaf AS (INSERT INTO ledger.pending (leaf) SELECT id FROM new_leaf)`;

export const appendLeaves = async (tx: Database, leaves: NewLeaf[]): Promise<void> => {
  tx.write("ledger.append", `WITH ${appendLeavesSql("SELECT * FROM unnest($1::uuid[], $2::bytea[])")} SELECT`, [
    leaves.map((leaf) => leaf.id),
    leaves.map((leaf) => Buffer.from(leaf.entry)),
  ]);
};

export type PendingLeaf = NewLeaf & { place: number };

export const pendingLeaves = (db: Database, limit: number): Promise<PendingLeaf[]> =>
  db.rows<PendingLeaf>(
    "ledger.pending",
    "SELECT p.place, l.id, l.entry FROM ledger.pending p JOIN ledger.leaf l ON l.id = p.leaf ORDER BY p.place LIMIT $1",
    [limit],
  );

/**
 * Gives leaves their indexes and signs off on the tree they make: one statement, so one transaction. On the connection
 * that holds the sequencer lock it can only commit while the lock is held; the keys refuse an index or a leaf twice.
 */
export const sequence = async (db: Database, leaves: PendingLeaf[], to: StoredCheckpoint): Promise<void> => {
  await db.rows(
    "ledger.sequence",
    `WITH taken AS (DELETE FROM ledger.pending WHERE place = ANY($1::bigint[])),
          entry AS (INSERT INTO ledger.entry (index, leaf)
            SELECT $3::bigint - cardinality($2::uuid[]) + nth - 1, leaf FROM unnest($2::uuid[]) WITH ORDINALITY AS t(leaf, nth))
     INSERT INTO ledger.checkpoint (size, root, note) VALUES ($3::bigint, $4, $5)`,
    [leaves.map((leaf) => leaf.place), leaves.map((leaf) => leaf.id), to.size, Buffer.from(to.root), to.note],
  );
};

export const lastCheckpoint = async (db: Database): Promise<StoredCheckpoint | undefined> =>
  (
    await db.rows<StoredCheckpoint>(
      "ledger.lastCheckpoint",
      "SELECT size, root, note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1",
    )
  )[0];

export const checkpointAt = async (db: Database, size: number): Promise<StoredCheckpoint | undefined> =>
  (
    await db.rows<StoredCheckpoint>(
      "ledger.checkpointAt",
      "SELECT size, root, note FROM ledger.checkpoint WHERE size = $1",
      [size],
    )
  )[0];

export const entriesFrom = async (db: Database, first: number, limit: number): Promise<Uint8Array[]> =>
  (
    await db.rows<{ entry: Uint8Array }>(
      "ledger.entriesFrom",
      `SELECT l.entry FROM ledger.entry e JOIN ledger.leaf l ON l.id = e.leaf
        WHERE e.index >= $1 AND e.index < $1::bigint + $2::bigint ORDER BY e.index`,
      [first, limit],
    )
  ).map((row) => row.entry);

export const indexOfLeaf = async (
  db: Database,
  leaf: string,
): Promise<{ index: number; entry: Uint8Array } | undefined> =>
  (
    await db.rows<{ index: number; entry: Uint8Array }>(
      "ledger.indexOf",
      "SELECT e.index, l.entry FROM ledger.entry e JOIN ledger.leaf l ON l.id = e.leaf WHERE e.leaf = $1",
      [leaf],
    )
  )[0];

/** Those of the leaves that have their place in the log. */
export const loggedLeaves = async (db: Database, leaves: readonly string[]): Promise<Set<string>> => {
  if (leaves.length === 0) return new Set();
  const rows = await db.rows<{ leaf: string }>(
    "ledger.logged",
    "SELECT leaf FROM ledger.entry WHERE leaf = ANY($1::uuid[])",
    [leaves],
  );
  return new Set(rows.map(({ leaf }) => leaf));
};

export const entriesOfLeaves = (db: Database, leaves: readonly string[]): Promise<NewLeaf[]> =>
  db.rows<NewLeaf>("ledger.entriesOfLeaves", "SELECT id, entry FROM ledger.leaf WHERE id = ANY($1::uuid[])", [leaves]);

export const countPending = async (db: Database): Promise<number> =>
  (await db.rows<{ count: number }>("ledger.countPending", "SELECT count(*) AS count FROM ledger.pending", []))[0]
    ?.count ?? 0;
