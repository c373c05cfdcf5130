import type { Client } from "pg";
import { databaseOn, together, type Database } from "./database.ts";

/**
 * Runs `run` in one transaction and commits, or rolls everything back and rethrows. Within a transaction it joins
 * that one. `tx` is dead afterwards: a statement that was not awaited fails instead of running outside.
 */
export const transaction = async <T>(db: Database, run: (tx: Database) => Promise<T>): Promise<T> => {
  const { scope } = db;
  if (scope.kind === "transaction") return run(db);
  if (scope.kind === "session") return within(scope.client, run, () => undefined);
  const client = await scope.pool.connect();
  return within(client, run, (broken) => client.release(broken));
};

const within = async <T>(
  client: Client,
  run: (tx: Database) => Promise<T>,
  done: (broken: boolean) => void,
): Promise<T> => {
  const scope = { kind: "transaction" as const, client, over: false };
  let broken = false;
  try {
    // Not waited for: connections pipeline, so the first statement travels with it.
    const begun = together(client).query("BEGIN");
    begun.catch(() => undefined);
    const result = await run(databaseOn(scope));
    await begun;
    scope.over = true;
    const { command } = await client.query("COMMIT");
    // After an error that `run` swallowed, PostgreSQL answers COMMIT with ROLLBACK and no error.
    if (command !== "COMMIT") throw new Error("the transaction had failed and was rolled back");
    return result;
  } catch (error) {
    scope.over = true;
    await client.query("ROLLBACK").catch(() => (broken = true));
    throw error;
  } finally {
    done(broken);
  }
};
