import type { Database } from "#platform/database";
import { jobSchema } from "../database/job-schema.ts";

/** How many jobs of a queue wait, run, have failed for good or are done, as far as they are still kept. */
export type JobCounts = { queue: string; waiting: number; active: number; failed: number; done: number };

// pg-boss's own queues (they begin with underscores) are nobody's work.
export const jobCounts = (db: Database): Promise<JobCounts[]> =>
  db.rows<JobCounts>(
    "jobs.counts",
    `SELECT q.name AS queue, count(j.id) FILTER (WHERE j.state IN ('created', 'retry')) AS waiting, count(j.id) FILTER (WHERE j.state = 'active') AS active,
            count(j.id) FILTER (WHERE j.state = 'failed') AS failed, count(j.id) FILTER (WHERE j.state = 'completed') AS done
       FROM ${jobSchema}.queue q LEFT JOIN ${jobSchema}.job j ON j.name = q.name
      WHERE left(q.name, 2) <> '__' GROUP BY q.name ORDER BY q.name`,
  );

/** A job that failed: how often it was tried, why it failed last, and whether it is tried again by itself. */
export type JobFailure = { queue: string; id: string; at: string; tried: number; why: string; final: boolean };

/** The latest failures of all queues, those that wait to be tried again included. */
export const jobFailures = (db: Database): Promise<JobFailure[]> =>
  db.rows<JobFailure>(
    "jobs.failures",
    `SELECT name AS queue, id::text AS id, coalesce(completed_on, started_on, created_on) AS at, retry_count AS tried,
            left(coalesce(output->>'message', output::text, ''), 300) AS why, state = 'failed' AS final
       FROM ${jobSchema}.job WHERE state = 'failed' OR state = 'retry' ORDER BY at DESC LIMIT 50`,
  );

/** Lets a job that failed for good be tried once more; false when there is none. */
export const retryJob = async (db: Database, queue: string, id: string): Promise<boolean> =>
  (
    await db.rows(
      "jobs.retry",
      `UPDATE ${jobSchema}.job SET state = 'retry', retry_limit = retry_limit + 1, completed_on = NULL, start_after = now()
        WHERE name = $1 AND id = $2::uuid AND state = 'failed' RETURNING id`,
      [queue, id],
    )
  ).length > 0;
