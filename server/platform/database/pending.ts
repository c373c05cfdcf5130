import type { Database } from "./database.ts";
import { readMigrations, type MigrationFolder } from "./migration-files.ts";

/** Names of migrations that the database lacks; asked with the server's role, before it listens. */
export const pendingMigrations = async (db: Database, folders: readonly MigrationFolder[]): Promise<string[]> => {
  const [found] = await db.rows<{ known: boolean }>(
    "",
    "SELECT to_regclass('platform.migration') IS NOT NULL AS known",
  );
  const rows = found?.known ? await db.rows<{ name: string }>("", "SELECT name FROM platform.migration") : [];
  const applied = new Set(rows.map((row) => row.name));
  return folders
    .flatMap(readMigrations)
    .map((migration) => migration.name)
    .filter((name) => !applied.has(name));
};
