import { setTimeout as pause } from "node:timers/promises";
import { databaseOn, type Database } from "./database.ts";

const retryMs = 100;

/**
 * Waits until this process alone, among all on the database, holds the lock `name`; then runs `run`. `locked` is the
 * very connection that holds the lock: when it breaks the lock is gone, and every statement through `locked` fails from
 * then on, so that nothing can be written without it. Returns undefined when `signal` ended the waiting.
 */
export const withLock = async <T>(
  db: Database,
  name: string,
  signal: AbortSignal,
  run: (locked: Database) => Promise<T>,
): Promise<T | undefined> => {
  if (db.scope.kind !== "pool") throw new Error("a lock needs a connection of its own");
  const client = await db.scope.pool.connect();
  const closed = new Promise<void>((resolve) => client.once("end", resolve));
  try {
    const locked = databaseOn({ kind: "session", client });
    if (!(await acquire(locked, name, signal))) return undefined;
    return await run(locked);
  } finally {
    // Closing the connection releases the lock whatever state it is in. Waited for, so that a database that is stopped
    // next does not have to cut it off.
    client.release(true);
    await Promise.race([closed, pause(1_000, undefined, { ref: false })]);
  }
};

const acquire = async (session: Database, name: string, signal: AbortSignal): Promise<boolean> => {
  while (!signal.aborted) {
    const [row] = await session.rows<{ got: boolean }>(
      "platform.tryLock",
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got",
      [name],
    );
    if (row?.got) return true;
    await pause(retryMs, undefined, { signal }).catch(() => undefined);
  }
  return false;
};
