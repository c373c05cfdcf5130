import type { DraftsNode } from "./drafts-node.ts";

/** Takes away drafts that nobody has touched in time; how many. */
export const sweepDrafts = async ({ db, now }: DraftsNode): Promise<number> =>
  (
    await db.rows<{ gone: number }>(
      "draft.sweep",
      "WITH gone AS (DELETE FROM draft.draft WHERE kept_until < $1 RETURNING 1) SELECT count(*)::int AS gone FROM gone",
      [now()],
    )
  )[0]?.gone ?? 0;
