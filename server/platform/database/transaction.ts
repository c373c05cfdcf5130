import type { Client } from "pg";
import { databaseOn, together, type Database, type OpenTransaction } from "./database.ts";

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
  const scope: OpenTransaction = { kind: "transaction", client, over: false, sent: [] };
  let broken = false;
  try {
    // Not waited for: connections pipeline, so the first statement travels with it.
    const begun = together(client).query("BEGIN");
    begun.catch(() => undefined);
    const result = await run(databaseOn(scope));
    scope.over = true;
    const [{ command }] = await Promise.all([together(client).query("COMMIT"), begun, ...scope.sent]);
    // After an error that `run` swallowed, PostgreSQL answers COMMIT with ROLLBACK and no error.
    if (command !== "COMMIT") throw new Error("the transaction had failed and was rolled back");
    return result;
  } catch (error) {
    scope.over = true;
    await client.query("ROLLBACK").catch(() => (broken = true));
    // What came after a statement that failed only says that the transaction is aborted.
    throw scope.failure ?? error;
  } finally {
    done(broken);
  }
};
