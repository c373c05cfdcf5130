import type { Config } from "#platform/config";
import {
  connect,
  excessRights,
  migrate,
  pendingMigrations,
  platformMigrations,
  startEmbedded,
  type Connections,
} from "#platform/database";
import type { Log } from "#platform/log";
import { modules } from "./modules.ts";
import { excessiveRights, noOwner, notMigrated } from "./start-error.ts";

/** All numbered SQL files, in order. */
export const migrations = [platformMigrations, ...modules.flatMap((module) => module.migrations ?? [])];

/** Tables whose rows the server's role can only add. */
export const records = modules.flatMap((module) => module.records ?? []);

export type OpenDatabase = { db: Connections; close: () => Promise<void> };

/**
 * The installation's database with the server's role: the embedded one, started and brought up to date, or
 * `DATABASE_URL`, which `migrate` must have brought up to date. `serve` makes this process the one server of an
 * embedded database's folder. Throws where the database is not fit to serve.
 */
export const openDatabase = async (config: Config, log: Log, serve: boolean): Promise<OpenDatabase> => {
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbedded({
          dataDir: config.dataDir,
          onEvent: (event, pid) => log.info({ event, postgres: pid }, "database"),
        })
      : undefined;
  const stop = async (): Promise<void> => embedded?.stop();
  try {
    if (serve) await embedded?.claim();
    if (embedded) await migrate(embedded.ownerUrl, migrations);
    const onError = (error: Error) => log.warn({ error }, "database connection");
    const db = connect(config.databaseUrl ?? embedded?.url ?? "", { max: 16, onError });
    try {
      await checkDatabase(db);
    } catch (error) {
      await db.close();
      throw error;
    }
    return { db, close: async () => db.close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
};

const checkDatabase = async (db: Connections): Promise<void> => {
  const pending = await pendingMigrations(db, migrations);
  if (pending.length > 0) throw notMigrated(pending);
  const excess = await excessRights(db, records);
  if (excess.length > 0) throw excessiveRights(excess);
};

/** Brings the installation's database up to date as its owner; returns the files applied. */
export const migrateDatabase = async (config: Config): Promise<string[]> => {
  if (config.databaseOwnerUrl !== undefined) return migrate(config.databaseOwnerUrl, migrations);
  if (config.databaseUrl !== undefined) throw noOwner();
  const embedded = await startEmbedded({ dataDir: config.dataDir });
  try {
    return await migrate(embedded.ownerUrl, migrations);
  } finally {
    await embedded.stop();
  }
};
