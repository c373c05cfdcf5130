import type { JobQueue } from "@mingfa/contract";
import { jobCounts, jobFailures, retryJob } from "#platform/jobs";
import { undelivered } from "#platform/outbox";
import type { AdministrationNode } from "./administration-node.ts";
import { noSuchJob } from "./errors.ts";

/** The queues of the node with what waits and what failed, and the news that modules have not taken yet. */
export const showJobs = async ({ db }: AdministrationNode): Promise<JobQueue[]> => {
  const [counts, failures, news] = await Promise.all([jobCounts(db), jobFailures(db), undelivered(db)]);
  const queues = counts.map((queue) => ({
    ...queue,
    failures: failures
      .filter((failure) => failure.queue === queue.queue)
      .map(({ id, at, tried, why, final }) => ({ id, at, tried, why, final })),
  }));
  return [
    ...queues,
    { queue: "news", waiting: news.waiting, active: 0, failed: news.retried, done: 0, failures: news.failures },
  ];
};

/** Does a failed job again. */
export const retryFailed = async (
  { db }: AdministrationNode,
  { queue, job }: { queue: string; job: string },
): Promise<Record<string, never>> => {
  if (!(await retryJob(db, queue, job))) throw noSuchJob();
  return {};
};
