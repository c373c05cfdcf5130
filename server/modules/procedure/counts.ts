import type { QueueGroup } from "@mingfa/contract";
import type { Database } from "#platform/database";
import { bound, filterSql, type MatterFilter } from "./matter-filter.ts";
import { groupOrders } from "./queue-group.ts";

/** Beyond so many nobody counts: then there are "at least so many". */
export const mostCounted = 1000;

/** How many open matters of an organ stand in each group, up to one more than `mostCounted`. */
export const countGroups = async (
  db: Database,
  organ: string,
  filter: MatterFilter,
  today: string,
): Promise<{ group: QueueGroup; count: number }[]> => {
  const { values, bind } = bound(organ, today);
  const filters = filterSql(filter, { values, bind });
  const counts = groupOrders.map(
    ({ group, where }) =>
      `SELECT '${group}' AS "group", count(*)::int AS count FROM (SELECT FROM procedure.matter m
         WHERE m.organ = $1 AND NOT m.final AND ${where("$2")}${filters} LIMIT ${mostCounted + 1}) one`,
  );
  return db.rows<{ group: QueueGroup; count: number }>(
    filters === "" ? "procedure.countGroups" : "",
    counts.join(" UNION ALL "),
    values,
  );
};

export const countOpen = (db: Database): Promise<number> =>
  count(db, "procedure.countOpen", "SELECT count(*) AS count FROM procedure.matter WHERE NOT final", []);

/** Matters past a term that the authority keeps. */
export const countOverdue = (db: Database, today: string): Promise<number> =>
  count(db, "procedure.countOverdue", "SELECT count(*) AS count FROM procedure.matter WHERE NOT final AND due < $1", [
    today,
  ]);

const count = async (db: Database, name: string, sql: string, values: string[]): Promise<number> =>
  (await db.rows<{ count: number }>(name, sql, values))[0]?.count ?? 0;
