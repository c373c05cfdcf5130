import { queueGroups, type DeskFilter, type DeskPage, type Page, type QueueGroup } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { officerNames, organNames } from "#organ";
import { listedNames, partyNames } from "#party";
import { countGroups, mostCounted } from "./counts.ts";
import { printCursor, readCursor } from "./cursor.ts";
import { officersOnly, partiesOnly } from "./errors.ts";
import { deskLines, newestLines, partyLines, type LineRow } from "./lines.ts";
import { lineView } from "./line-view.ts";
import type { MatterFilter } from "./matter-filter.ts";
import type { ProcedureNode } from "./node.ts";
import { groupOf } from "./queue-group.ts";
import { soughtBy } from "./sought.ts";

export type DeskQuery = DeskFilter & { after?: string };

export const pageSize = 50;

/** An officer's queue: what his organ must do next, by what is wrong and then by due date. */
export const desk = async (
  node: ProcedureNode,
  actor: Actor,
  { show = "open", group, q, after, ...rest }: DeskQuery,
  limit = pageSize,
): Promise<DeskPage> => {
  if (actor.kind !== "officer") throw officersOnly();
  const today = civilDate(node.now());
  const { organ } = actor;
  const { sought, bounded } = await soughtBy(node.db, q, today);
  const filter: MatterFilter = { ...rest, sought };
  const found = bounded ? { bounded: true as const } : {};
  if (show === "closed") {
    const cursor = readCursor(after);
    const rows = await newestLines(node.db, {
      organs: [organ],
      filter,
      only: "closed",
      today,
      after: cursor,
      limit: limit + 1,
    });
    return { ...(await page(node, rows, today, newestCursor, limit)), ...found };
  }
  const groups = group !== undefined ? [group] : show === "overdue" ? (["overdue"] as const) : queueGroups;
  const cursor = readCursor(after, queueGroups);
  const [rows, counts] = await Promise.all([
    deskLines(node.db, { organ, groups, filter, today, after: cursor, limit: limit + 1 }),
    cursor === undefined ? countGroups(node.db, organ, filter, today) : undefined,
  ]);
  const lines = await page(node, rows, today, (row) => groupCursor(row, today), limit);
  return { ...lines, ...(counts ? { groups: counts.map(capped) } : {}), ...found };
};

const capped = ({ group, count }: { group: QueueGroup; count: number }) => ({
  group,
  count: Math.min(count, mostCounted),
  more: count > mostCounted,
});

/** The matters of a person and of those he acts for, newest first. */
export const myMatters = async (node: ProcedureNode, actor: Actor, after: string | undefined): Promise<Page> => {
  if (actor.kind !== "party") throw partiesOnly();
  const rows = await partyLines(node.db, actor, readCursor(after), pageSize + 1);
  // Who of the authority acted last is not the party's business in a list.
  const anonymous = rows.map((row) => ({ ...row, officer: null }));
  return page(node, anonymous, civilDate(node.now()), newestCursor, pageSize, partyNames);
};

export const newestCursor = (row: LineRow): string => printCursor({ group: "", date: row.openedOn, id: row.id });

const groupCursor = (row: LineRow, today: string): string =>
  printCursor({ group: groupOf(row, today) ?? "", date: row.due ?? row.openedOn, id: row.id });

/** Rows as a page; one row more than `limit` says that there is another. */
export const page = async (
  node: ProcedureNode,
  rows: LineRow[],
  today: string,
  cursor: (row: LineRow) => string,
  limit = pageSize,
  namesOf: typeof partyNames = listedNames,
): Promise<Page> => {
  const shown = rows.slice(0, limit);
  const each = (of: (row: LineRow) => string | null) => [...new Set(shown.flatMap((row) => of(row) ?? []))];
  const [parties, organs, officers] = await Promise.all([
    namesOf(
      node.db,
      each((row) => row.applicant),
    ),
    organNames(node.db, [...each((row) => row.organ), ...each((row) => row.applicant)]),
    officerNames(
      node.db,
      each((row) => row.officer),
    ),
  ]);
  const lines = shown.map((row) => lineView(node, row, today, { parties, organs, officers }));
  const last = shown.at(-1);
  return rows.length > limit && last ? { lines, next: cursor(last) } : { lines };
};
