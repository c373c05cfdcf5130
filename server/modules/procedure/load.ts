import type { Load, MatterLine } from "@mingfa/contract";
import { civilDate } from "@mingfa/core/procedure";
import { officerNames } from "#organ";
import type { Database } from "#platform/database";
import { page } from "./desk.ts";
import { overdueLines } from "./lines.ts";
import type { ProcedureNode } from "./node.ts";
import type { NamedOrgan } from "./oversight.ts";

type Counts = { open: number; amber: number; overdue: number; held: number };
type LoadRow = Counts & { organ: string; officer: string | null };

/** Officers shown; beyond them a list says little. */
const mostOfficers = 100;

/** What authorities and their officers have before them today; an officer's are the open matters he acted in last. */
export const loadOf = async (node: ProcedureNode, organs: NamedOrgan[]): Promise<Omit<Load, "late">> => {
  const rows = await countLoad(
    node.db,
    organs.map(({ id }) => id),
    civilDate(node.now()),
  );
  const named = rows.flatMap((row) => (row.officer === null ? [] : [{ ...row, officer: row.officer }]));
  const shown = named.toSorted((a, b) => b.overdue - a.overdue || b.open - a.open).slice(0, mostOfficers);
  const names = await officerNames(
    node.db,
    shown.map(({ officer }) => officer),
  );
  const organOf = new Map(organs.map((organ) => [organ.id, organ]));
  return {
    organs: organs.map((organ) => ({
      organ,
      ...sum(rows.filter((row) => row.organ === organ.id)),
      closed: 0,
    })),
    officers: shown.map(({ organ, officer, ...counts }) => ({
      officer: { id: officer, name: names.get(officer) ?? officer },
      organ: organOf.get(organ) ?? { id: organ, name: organ },
      ...counts,
    })),
  };
};

const sum = (rows: LoadRow[]): Counts =>
  rows.reduce(
    (all, { open, amber, overdue, held }) => ({
      open: all.open + open,
      amber: all.amber + amber,
      overdue: all.overdue + overdue,
      held: all.held + held,
    }),
    { open: 0, amber: 0, overdue: 0, held: 0 },
  );

// Both halves are read from their own index alone.
const countLoad = (db: Database, organs: string[], today: string): Promise<LoadRow[]> =>
  db.rows<LoadRow>(
    "procedure.load",
    `SELECT organ, officer, sum(open)::int AS open, sum(amber)::int AS amber, sum(overdue)::int AS overdue, sum(held)::int AS held FROM (
       SELECT organ, officer, count(*) AS open, count(*) FILTER (WHERE due >= $2 AND warn_on <= $2) AS amber,
              count(*) FILTER (WHERE due < $2) AS overdue, 0 AS held
         FROM procedure.matter WHERE organ = ANY($1) AND NOT final AND due IS NOT NULL GROUP BY organ, officer
       UNION ALL
       SELECT organ, officer, count(*), 0, 0, count(*) FILTER (WHERE held IS NOT NULL)
         FROM procedure.matter WHERE organ = ANY($1) AND NOT final AND due IS NULL GROUP BY organ, officer) one
      GROUP BY organ, officer`,
    [organs, today],
  );

/** The longest overdue matters of some authorities, first due first. */
export const lateLines = async (node: ProcedureNode, organs: string[], limit: number): Promise<MatterLine[]> => {
  const today = civilDate(node.now());
  const rows = await overdueLines(node.db, organs, today, limit);
  return (await page(node, rows, today, () => "", limit)).lines;
};
