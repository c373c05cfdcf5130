import pg from "pg";
import { PgBoss, type Db } from "pg-boss";
import type { Database } from "#platform/database";
import { jobSchema } from "../database/job-schema.ts";

/** Work to be done later. `key`: while one job of the queue with this key waits, no second one is added. */
export type Job = { queue: string; data: Readonly<Record<string, unknown>>; startAfter?: string; key?: string };

export type JobHandler = (data: Readonly<Record<string, unknown>>) => Promise<void>;

/** Jobs, kept in the database and done by any process that works on their queue; a failed one is tried again. */
export type Jobs = {
  /** Adds a job in the caller's transaction. */
  enqueue: (tx: Database, job: Job) => Promise<void>;
  /** Does the jobs of a queue, one at a time in this process. */
  work: (queue: string, handler: JobHandler) => Promise<void>;
  /** Does something by the clock on the wall (cron, Asia/Shanghai), once among all processes. */
  schedule: (queue: string, cron: string, handler: JobHandler) => Promise<void>;
  /** Waits for jobs in hand, then stops. */
  stop: () => Promise<void>;
};

/** Starts the job queue with the server's role; its tables come from `migrate`. */
export const startJobs = async (db: Database, onError: (error: unknown) => void): Promise<Jobs> => {
  const boss = new PgBoss({
    db: adapter(db),
    schema: jobSchema,
    // These need the owner's rights, which the server does not have.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", onError);
  await boss.start();
  const known = new Set<string>();
  const ensureQueue = async (queue: string): Promise<void> => {
    if (known.has(queue)) return;
    await boss.createQueue(queue, { policy: "standard", retryLimit: 5, retryBackoff: true, retryDelay: 2 });
    known.add(queue);
  };
  const work = async (queue: string, handler: JobHandler): Promise<void> => {
    await ensureQueue(queue);
    await boss.work<Record<string, unknown>>(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
      if (job) await handler(job.data);
    });
  };
  return {
    enqueue: async (tx, { queue, data, startAfter, key }) => {
      if (tx.scope.kind !== "transaction") throw new Error("a job is added within the transaction that calls for it");
      await ensureQueue(queue);
      await boss.send(queue, data, {
        db: adapter(tx),
        ...(startAfter === undefined ? {} : { startAfter }),
        ...(key === undefined ? {} : { singletonKey: key }),
      });
    },
    work,
    schedule: async (queue, cron, handler) => {
      await work(queue, handler);
      await boss.schedule(queue, cron, {}, { tz: "Asia/Shanghai" });
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
};

// pg-boss reads dates and counts as the driver gives them by default, not as `rows` does.
const adapter = ({ scope }: Database): Db => ({
  executeSql: (text, values) => {
    const on = scope.kind === "pool" ? scope.pool : scope.client;
    return on.query({ text, types: pg.types, ...(values ? { values } : {}) });
  },
});
