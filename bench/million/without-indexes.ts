import type { Database } from "@mingfa/server/platform/database/index.ts";

/**
 * Loads tables with their indexes and constraints taken off, and puts the very same ones back, so that what is loaded
 * is checked and indexed as if it had come row by row. `db` is one connection of the owner.
 */
export const withoutIndexes = async (
  db: Database,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> => {
  const constraints = await db.rows<{ table: string; name: string; kind: string; definition: string }>(
    "",
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, contype AS kind, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND (conrelid = ANY($1::regclass[]) OR confrelid = ANY($1::regclass[]))
      ORDER BY contype = 'f' DESC, conrelid`,
    [tables],
  );
  const indexes = await db.rows<{ name: string; definition: string }>(
    "",
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
      WHERE i.indrelid = ANY($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { table, name } of constraints) await db.rows("", `ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await db.rows("", `DROP INDEX ${name}`);
  await load();
  for (const { definition } of indexes) await db.rows("", definition);
  for (const { table, name, definition } of constraints.toReversed())
    await db.rows("", `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
};
