import { isCivilDate } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { noSuchCursor } from "./errors.ts";

export type LineRow = {
  id: string;
  number: string;
  procedure: string;
  version: string;
  applicant: string;
  stage: string;
  final: boolean;
  due: string | null;
  dueClock: string | null;
  warnOn: string | null;
  openedOn: string;
};

const columns = `id, number, procedure, version, applicant, stage, final, due, due_clock AS "dueClock", warn_on AS "warnOn", opened_on AS "openedOn"`;

/** A cursor is the last line's sort key, `date,id`. */
const split = (after: string | undefined): [string | null, string | null] => {
  if (after === undefined) return [null, null];
  const [date = "", id = ""] = after.split(",");
  if (!(date === "infinity" || isCivilDate(date)) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw noSuchCursor();
  return [date, id];
};

// Ranges rather than "$n IS NULL OR …": a plan made once for all values then still begins at the cursor.
const lowestId = "'00000000-0000-0000-0000-000000000000'";
const newestFirst = `opened_on <= coalesce($2::date, 'infinity') AND (opened_on < coalesce($2::date, 'infinity') OR id > $3::uuid)
  ORDER BY opened_on DESC, id LIMIT $4`;

/** Open matters of an organ by due date; those without one come last. */
export const deskLines = async (
  db: Database,
  query: { organ: string; before: string | null; stage: string | null; after: string | undefined; limit: number },
): Promise<LineRow[]> => {
  const [date, id] = split(query.after);
  const dated = date !== null && date !== "infinity";
  const staged = query.stage === null ? "" : "AND stage = $5";
  const values = [query.organ, query.before, dated ? date : null, id, query.stage];
  const rows =
    date === "infinity"
      ? []
      : await db.rows<LineRow>(
          `procedure.desk${query.stage === null ? "" : "Stage"}`,
          `SELECT ${columns} FROM procedure.matter
            WHERE organ = $1 AND NOT final ${staged} AND due < coalesce($2::date, 'infinity')
              AND (due, id) > (coalesce($3::date, '-infinity'), coalesce($4::uuid, ${lowestId})) ${query.stage === null ? "AND ($5::text IS NULL)" : ""}
            ORDER BY due, id LIMIT $6`,
          [...values, query.limit],
        );
  if (rows.length >= query.limit || query.before !== null) return rows;
  const undated = await db.rows<LineRow>(
    `procedure.deskUndated${query.stage === null ? "" : "Stage"}`,
    `SELECT ${columns} FROM procedure.matter
      WHERE organ = $1 AND NOT final ${query.stage === null ? "AND $2::text IS NULL" : "AND stage = $2"} AND due IS NULL
        AND id > coalesce($3::uuid, ${lowestId})
      ORDER BY id LIMIT $4`,
    [query.organ, query.stage, date === "infinity" ? id : null, query.limit - rows.length],
  );
  return [...rows, ...undated];
};

export const closedLines = async (
  db: Database,
  organ: string,
  after: string | undefined,
  limit: number,
): Promise<LineRow[]> => {
  const [date, id] = split(after);
  return db.rows<LineRow>(
    "procedure.closed",
    `SELECT ${columns} FROM procedure.matter WHERE organ = $1 AND final AND ${newestFirst}`,
    [organ, date, id, limit],
  );
};

export const partyLines = async (
  db: Database,
  parties: string[],
  after: string | undefined,
  limit: number,
): Promise<LineRow[]> => {
  const [date, id] = split(after);
  return db.rows<LineRow>(
    "procedure.mine",
    `SELECT ${columns} FROM procedure.matter WHERE applicant = ANY($1) AND ${newestFirst}`,
    [parties, date, id, limit],
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
