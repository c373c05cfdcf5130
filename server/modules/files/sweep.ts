import { transaction, type Database } from "#platform/database";
import type { FilesNode } from "./files-node.ts";
import { lockDigest } from "./store.ts";

/** Bytes that a crash left without a row are younger than this only while someone may still be writing them. */
const undisturbed = 86_400_000;

/** Takes away files that nobody handed in in time, and bytes that belong to no row. Safe beside other processes. */
export const sweepFiles = async (node: FilesNode): Promise<{ files: number; bytes: number }> => {
  const { db, blobs } = node;
  const stale = await db.rows<{ id: string }>(
    "files.stale",
    "SELECT id FROM files.file WHERE matter IS NULL AND kept_until < $1 LIMIT 1000",
    [node.now()],
  );
  await db.rows("files.discard", "SELECT files.discard($1)", [stale.map(({ id }) => id)]);
  // By the disk's clock, which wrote the times that this is held against.
  const old = await blobs.before(new Date(Date.now() - undisturbed));
  const lost = await without(db, "files.lost", "id::text", old.arriving);
  for (const id of lost) await blobs.forget(id);
  const unowned = await without(db, "files.unowned", "sha256", old.kept);
  for (const sha256 of unowned)
    await transaction(db, async (tx) => {
      await lockDigest(tx, sha256);
      const [still] = await without(tx, "files.unowned", "sha256", [sha256]);
      if (still !== undefined) await blobs.remove(sha256);
    });
  return { files: stale.length, bytes: lost.length + unowned.length };
};

/** Those of the names that no row bears. */
const without = async (
  db: Database,
  statement: string,
  column: "id::text" | "sha256",
  names: string[],
): Promise<string[]> =>
  (
    await db.rows<{ sought: string }>(
      statement,
      // A column of the table itself must not answer to the name: "name" would, and every file would seem unowned.
      `SELECT n.sought FROM unnest($1::text[]) AS n(sought) WHERE NOT EXISTS (SELECT FROM files.file f WHERE f.${column} = n.sought)`,
      [names],
    )
  ).map(({ sought }) => sought);
