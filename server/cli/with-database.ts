import type { Config } from "#platform/config";
import type { Database } from "#platform/database";

/** Runs `run` with the server's role on the installation's database, embedded or not, beside a running server or not. */
export const withDatabase = async <T>(config: Config, run: (db: Database) => Promise<T>): Promise<T> => {
  const { connect, startEmbedded } = await import("#platform/database");
  const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : undefined;
  const db = connect(config.databaseUrl ?? embedded?.url ?? "", { max: 2 });
  try {
    return await run(db);
  } finally {
    await db.close();
    await embedded?.stop();
  }
};
