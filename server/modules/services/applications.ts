import { mattersNamed } from "#procedure";
import type { Database } from "#platform/database";
import type { NewsHandlers } from "#platform/outbox";

/** Counts each application under an item as news of it comes. */
export const servicesNews: NewsHandlers = {
  "procedure.performed": async (tx, events) => {
    // A matter's first act is the application.
    const opened = events
      .filter(({ payload }) => payload["sequence"] === 1)
      .map(({ payload }) => String(payload["matter"]));
    if (opened.length === 0) return;
    const counted = (await mattersNamed(tx, opened)).flatMap(({ item, openedOn }) =>
      item === null ? [] : [{ item, day: openedOn }],
    );
    tx.write(
      "services.count",
      `INSERT INTO services.applications (item, day, count)
       SELECT item, day, count(*) FROM json_to_recordset($1) AS c(item text, day date) GROUP BY item, day ORDER BY item, day
       ON CONFLICT (item, day) DO UPDATE SET count = applications.count + excluded.count`,
      [JSON.stringify(counted)],
    );
  },
};

/** Applications under each item since a day, that day included. */
export const applicationsSince = async (db: Database, day: string): Promise<Map<string, number>> => {
  const rows = await db.rows<{ item: string; count: number }>(
    "services.applicationsSince",
    "SELECT item, sum(count)::int AS count FROM services.applications WHERE day >= $1 GROUP BY item",
    [day],
  );
  return new Map(rows.map(({ item, count }) => [item, count]));
};
