import type { QueueGroup } from "@mingfa/contract";
import type { Mandated } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import type { Cursor } from "./cursor.ts";
import { bound, filterSql, type MatterFilter } from "./matter-filter.ts";
import { groupOrders } from "./queue-group.ts";

export type LineRow = {
  id: string;
  number: string;
  procedure: string;
  version: string;
  organ: string;
  applicant: string;
  stage: string;
  final: boolean;
  due: string | null;
  dueClock: string | null;
  warnOn: string | null;
  held: string | null;
  heldClock: string | null;
  heldSince: string | null;
  officer: string | null;
  openedOn: string;
};

const columns = `m.id, m.number, m.procedure, m.version, m.organ, m.applicant, m.stage, m.final, m.due, m.due_clock AS "dueClock", m.warn_on AS "warnOn",
  m.held, m.held_clock AS "heldClock", m.held_since AS "heldSince", m.officer, m.opened_on AS "openedOn"`;

// Ranges rather than "$n IS NULL OR …": a plan made once for all values then still begins at the cursor.
const newestFirst = `m.opened_on <= coalesce($2::date, 'infinity') AND (m.opened_on < coalesce($2::date, 'infinity') OR m.id > $3::uuid)`;
const newestOrder = "ORDER BY m.opened_on DESC, m.id LIMIT $4";

/** Statements without a filter come all the time and stay prepared; the others are too many. */
const nameOf = (filters: string, name: string): string => (filters === "" ? `procedure.${name}` : "");

/** Open matters of an organ group by group, from a cursor on; `today` is a civil date. */
export const deskLines = (
  db: Database,
  query: {
    organ: string;
    groups: readonly QueueGroup[];
    filter: MatterFilter;
    today: string;
    after: Cursor | undefined;
    limit: number;
  },
): Promise<LineRow[]> => {
  const { organ, groups, filter, today, after, limit } = query;
  const orders = groupOrders.filter(({ group }) => groups.includes(group));
  const left = orders.slice(
    Math.max(0, after === undefined ? 0 : orders.findIndex(({ group }) => group === after.group)),
  );
  const { values, bind } = bound(organ, after?.date ?? null, after?.id ?? null, limit, today);
  const filters = filterSql(filter, { values, bind });
  // Each group is a walk through one index, which holds all that is filtered by: what to show is known before the first
  // row is read. All groups in one statement, for a filter that fits little asks every one of them.
  const shown = left.map(({ by, where }, rank) => {
    const from =
      rank === 0 ? `AND (m.${by}, m.id) > (coalesce($2::date, '-infinity'), coalesce($3::uuid, ${lowestId}))` : "";
    return `(SELECT ${rank} AS rank, m.${by} AS at, m.id FROM procedure.matter m
       WHERE m.organ = $1 AND NOT m.final AND ${where("$5")}${filters} ${from} ORDER BY m.${by}, m.id LIMIT $4)`;
  });
  return db.rows<LineRow>(
    nameOf(filters, `desk.${left.map(({ group }) => group).join()}`),
    // `given` names the types of those values that not every set of groups uses.
    `WITH given AS (SELECT $2::date, $3::uuid, $5::date), shown AS MATERIALIZED (
       SELECT * FROM (${shown.join(" UNION ALL ")}) g ORDER BY rank, at, id LIMIT $4)
     SELECT ${columns} FROM shown JOIN procedure.matter m USING (id) ORDER BY shown.rank, shown.at, m.id`,
    values,
  );
};

const lowestId = "'00000000-0000-0000-0000-000000000000'";

/** Matters of some organs, newest first. `only` narrows to those that are closed, open or overdue. */
export const newestLines = (
  db: Database,
  query: {
    organs: readonly string[];
    filter: MatterFilter;
    only: "closed" | "open" | "overdue" | undefined;
    today: string;
    after: Cursor | undefined;
    limit: number;
  },
): Promise<LineRow[]> => {
  const { organs, filter, only, today, after, limit } = query;
  const { values, bind } = bound(organs, after?.date ?? null, after?.id ?? null, limit);
  const filters = `${stateSql(only, today, bind)}${filterSql(filter, { values, bind })}`;
  // Organ by organ: an index gives the newest of each in order, and of all of them only after sorting.
  return db.rows<LineRow>(
    nameOf(filters, "newest"),
    `SELECT m.* FROM unnest($1::text[]) AS o(organ) CROSS JOIN LATERAL (
       SELECT ${columns} FROM procedure.matter m WHERE m.organ = o.organ${filters} AND ${newestFirst} ${newestOrder}) m
      ORDER BY m."openedOn" DESC, m.id LIMIT $4`,
    values,
  );
};

/** A condition on open, closed or overdue. */
export const stateSql = (
  only: "closed" | "open" | "overdue" | undefined,
  today: string,
  bind: (value: unknown) => string,
): string => {
  if (only === undefined) return "";
  if (only === "closed") return " AND m.final";
  return only === "open" ? " AND NOT m.final" : ` AND NOT m.final AND m.due < ${bind(today)}::date`;
};

/** A person's matters: those of the parties he acts for in everything, and of the others where his mandate covers them. */
export const partyLines = (
  db: Database,
  { parties, mandates = [] }: { parties: string[]; mandates?: readonly Mandated[] },
  after: Cursor | undefined,
  limit: number,
): Promise<LineRow[]> =>
  db.rows<LineRow>(
    "procedure.mine",
    `SELECT ${columns} FROM procedure.matter m WHERE m.applicant = ANY($1)
        AND (NOT m.applicant = ANY($5) OR m.applicant || '/' || m.item = ANY($6)) AND ${newestFirst} ${newestOrder}`,
    [
      [...parties, ...mandates.map(({ party }) => party)],
      after?.date ?? null,
      after?.id ?? null,
      limit,
      mandates.flatMap(({ party, items }) => (items === null ? [] : [party])),
      mandates.flatMap(({ party, items }) => (items ?? []).map((item) => `${party}/${item}`)),
    ],
  );

/** Overdue matters of some organs, first due first. */
export const overdueLines = (db: Database, organs: string[], today: string, limit: number): Promise<LineRow[]> =>
  db.rows<LineRow>(
    "procedure.overdueLines",
    `SELECT m.* FROM unnest($1::text[]) AS o(organ) CROSS JOIN LATERAL (
       SELECT ${columns} FROM procedure.matter m WHERE m.organ = o.organ AND NOT m.final AND m.due < $2 ORDER BY m.due, m.id LIMIT $3) m
      ORDER BY m.due, m.id LIMIT $3`,
    [organs, today, limit],
  );

/** One matter as a list has it. */
export const lineRow = async (db: Database, id: string): Promise<LineRow | undefined> =>
  (await db.rows<LineRow>("procedure.line", `SELECT ${columns} FROM procedure.matter m WHERE m.id = $1`, [id]))[0];
