import pg from "pg";
import { PgBoss } from "pg-boss";

/** Schema of the job queue's own tables. */
export const jobSchema = "jobs";

/** Creates or upgrades pg-boss's tables as the owner; the server's role may use them, never change them. */
export const migrateJobs = async (client: pg.Client): Promise<void> => {
  const executeSql = (text: string, values?: unknown[]) => client.query(text, values);
  const boss = new PgBoss({ db: { executeSql }, schema: jobSchema, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await client.query(grants);
};

const grants = `
  GRANT USAGE ON SCHEMA ${jobSchema} TO mingfa_server;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO mingfa_server;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${jobSchema} TO mingfa_server;
`;
