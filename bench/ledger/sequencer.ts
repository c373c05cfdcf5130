import { join } from "node:path";
import { readSigner, runSequencer } from "@mingfa/server/modules/ledger/index.ts";
import { connect, type Connections } from "@mingfa/server/platform/database/index.ts";
import { setTimeout as pause } from "node:timers/promises";
import type { Benchmark } from "../benchmark.ts";
import { startDatabases } from "../node/databases.ts";

export const sequencerBenchmark: Benchmark = {
  name: "sequencer",
  about:
    "Leaves that wait in the database get their places: entries and signed checkpoint committed, tiles and entry bundles of the second copy written and fsynced, checkpoint published, batch after batch until none waits. fsync is on.",
  run: async ({ quick }) => {
    const count = quick ? 20_000 : 200_000;
    const databases = await startDatabases();
    try {
      const { db, url } = await databases.create("log");
      const inserting = await secondsOf(() => addPending(db, count));
      const pool = connect(url, { max: 4 });
      const signer = await readSigner(join(databases.folder, "keys", "log.key"), "bench.mingfa.localhost", true);
      const log = { db: pool, copy: { folder: join(databases.folder, "log") }, signer };
      const stop = new AbortController();
      const sequencing = await secondsOf(async () => {
        const running = runSequencer(log, stop.signal, (error) => console.error(error));
        await placed(pool, count);
        stop.abort();
        await running;
      });
      await pool.close();
      return [
        { name: "from pending to published", value: count / sequencing, unit: "leaves/s", limit: { least: 10_000 } },
        { name: "inserting the same leaves with one statement", value: count / inserting, unit: "leaves/s" },
      ];
    } finally {
      await databases.stop();
    }
  },
};

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** Leaves as acts make them: a salted commitment under an id. */
const addPending = async (db: Connections, count: number): Promise<void> => {
  await db.rows(
    "",
    `WITH leaf AS (
       INSERT INTO ledger.leaf (id, entry)
       SELECT id, convert_to(format('{"commitment":"%s%s","id":"%s","type":"act","v":1}', md5(n::text), md5(id::text), id), 'UTF8')
         FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, $1) AS n) AS new
       RETURNING id)
     INSERT INTO ledger.pending (leaf) SELECT id FROM leaf`,
    [count],
  );
};

const placed = async (db: Connections, count: number): Promise<void> => {
  for (;;) {
    const [row] = await db.rows<{ size: number }>(
      "bench.size",
      "SELECT coalesce(max(size), 0) AS size FROM ledger.checkpoint",
    );
    if (row?.size === count) return;
    await pause(20);
  }
};
