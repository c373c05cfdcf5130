import type { Database } from "#platform/database";

/** News that nobody has taken yet: how many wait, how many of them failed before, and which. */
export type Undelivered = {
  waiting: number;
  retried: number;
  failures: { id: string; at: string; tried: number; why: string; final: boolean }[];
};

export const undelivered = async (db: Database): Promise<Undelivered> => {
  const [counts, failed] = await Promise.all([
    db.rows<{ waiting: number; retried: number }>(
      "outbox.count",
      "SELECT count(*) AS waiting, count(*) FILTER (WHERE attempts > 0) AS retried FROM platform.event",
    ),
    db.rows<{ id: number; kind: string; at: string; tried: number }>(
      "outbox.failed",
      `SELECT id, kind, coalesce(not_before, now()) AS at, attempts AS tried FROM platform.event
        WHERE attempts > 0 ORDER BY id LIMIT 20`,
    ),
  ]);
  return {
    waiting: counts[0]?.waiting ?? 0,
    retried: counts[0]?.retried ?? 0,
    failures: failed.map(({ id, kind, at, tried }) => ({ id: String(id), at, tried, why: kind, final: false })),
  };
};
