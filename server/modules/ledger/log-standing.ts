import { publishedCheckpoint } from "./checkpoints.ts";
import type { Log } from "./log.ts";
import { countPending, lastCheckpoint } from "./store.ts";

/** Leaves that wait for their place; how many entries the database has signed off, and how many the second copy. */
export type LogStanding = { pending: number; committed: number; published: number };

export const logStanding = async (log: Log): Promise<LogStanding> => {
  const [pending, last] = await Promise.all([countPending(log.db), lastCheckpoint(log.db)]);
  return { pending, committed: last?.size ?? 0, published: publishedCheckpoint(log)?.size ?? 0 };
};
