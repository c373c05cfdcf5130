import type { Database } from "#platform/database";

/** What is counted, and over how long. */
export type Window = { key: Buffer; seconds: number };

/** Adds one attempt to each key; how many its window holds and the seconds until it ends, in order. */
export const countAttempts = async (
  db: Database,
  windows: readonly Window[],
): Promise<{ count: number; left: number }[]> =>
  db.rows<{ count: number; left: number }>(
    "identity.countAttempts",
    `WITH asked AS (SELECT * FROM unnest($1::bytea[], $2::int[]) WITH ORDINALITY AS k(key, seconds, n)),
          counted AS (
       INSERT INTO identity.attempt AS a (key, seconds, since, count) SELECT key, seconds, now(), 1 FROM asked ORDER BY key
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN a.since < now() - a.seconds * interval '1 second' THEN 1 ELSE a.count + 1 END,
         since = CASE WHEN a.since < now() - a.seconds * interval '1 second' THEN now() ELSE a.since END
       RETURNING key, count, ceil(extract(epoch FROM since - now()) + seconds)::int AS "left")
     SELECT count, "left" FROM asked JOIN counted USING (key) ORDER BY n`,
    [windows.map(({ key }) => key), windows.map(({ seconds }) => seconds)],
  );

/** Forgets keys, and with them all whose window has long ended. */
export const forgetAttempts = async (db: Database, keys: Buffer[]): Promise<void> => {
  await db.rows(
    "identity.forgetAttempts",
    "DELETE FROM identity.attempt WHERE key = ANY($1) OR since < now() - interval '1 hour'",
    [keys],
  );
};
