import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { folderInUse } from "./errors.ts";

/** Lock of those who use the embedded server: shared while they do, exclusive by the last one, who stops it. */
const users = 7_301;
/** Lock of the one server process of a data folder. */
const serving = 7_302;

/** A connection that lasts as long as this process uses the embedded server. */
export type Presence = pg.Client;

/** Connects and joins the users; rejects when the server isn't ready or is stopping. */
export const join = async (url: string): Promise<Presence> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: `mingfa:${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT pg_advisory_lock_shared($1)", [users]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
};

/** True when nobody else uses the server any more; whoever comes now waits, and then finds it stopped. */
export const isLast = async (presence: Presence): Promise<boolean> => {
  await presence.query("SELECT pg_advisory_unlock_shared($1)", [users]);
  const { rows } = await presence.query<{ last: boolean }>("SELECT pg_try_advisory_lock($1) AS last", [users]);
  return rows[0]?.last === true;
};

/** Claims the folder for a server; throws, naming the process, when another one serves. */
export const claim = async (presence: Presence): Promise<void> => {
  // The connection of a process killed a moment ago takes its time to go.
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await presence.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [serving]);
    if (rows[0]?.got === true) return;
    await pause(100);
  }
  throw folderInUse(await holder(presence));
};

const holder = async (presence: Presence): Promise<string> => {
  const { rows } = await presence.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [serving],
  );
  return rows[0]?.name.replace("mingfa:", "") ?? "?";
};
