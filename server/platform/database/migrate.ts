import pg from "pg";
import { migrateJobs } from "./job-schema.ts";
import { MigrationError } from "./migration-error.ts";
import { readMigrations, type Migration, type MigrationFolder } from "./migration-files.ts";
import { prepareRoles } from "./roles.ts";

/**
 * Brings a database up to date as its owner: roles, then every file of every folder that was not applied yet, in
 * order, each in a transaction of its own. One lock lets several callers run it at once; the later find nothing to
 * do. Returns the names applied. Throws `MigrationError` when a file changed after it was applied, or fails.
 */
export const migrate = async (ownerUrl: string, folders: readonly MigrationFolder[]): Promise<string[]> => {
  const migrations = folders.flatMap(readMigrations);
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: `mingfa migrate:${process.pid}`,
    options: "-c timezone=UTC",
  });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended('mingfa.migrate', 0))");
    await prepareRoles(client);
    await client.query(bookkeeping);
    const { rows } = await client.query<{ name: string; hash: string }>("SELECT name, hash FROM platform.migration");
    const applied = new Map(rows.map((row) => [row.name, row.hash]));
    const pending = migrations.filter((migration) => isPending(migration, applied));
    for (const migration of pending) await apply(client, migration);
    await migrateJobs(client);
    return pending.map((migration) => migration.name);
  } finally {
    // Closing the session releases the lock.
    await client.end();
  }
};

const bookkeeping = `
  CREATE SCHEMA IF NOT EXISTS platform;
  CREATE TABLE IF NOT EXISTS platform.migration (
    name text PRIMARY KEY,
    hash text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE platform.migration IS 'Which numbered SQL files were applied, and the SHA-256 of their text: a file never changes afterwards.';
  GRANT USAGE ON SCHEMA platform TO mingfa_server;
  GRANT SELECT ON platform.migration TO mingfa_server;
`;

const isPending = ({ name, hash }: Migration, applied: ReadonlyMap<string, string>): boolean => {
  const before = applied.get(name);
  if (before !== undefined && before !== hash) throw MigrationError.changed(name);
  return before === undefined;
};

const apply = async (client: pg.Client, { name, sql, hash }: Migration): Promise<void> => {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query("INSERT INTO platform.migration (name, hash) VALUES ($1, $2)", [name, hash]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw MigrationError.failed(name, error);
  }
};
