import type { MatterLine, Page } from "@mingfa/contract";
import { civilDate, clockName, type Actor } from "@mingfa/core/procedure";
import { listedNames, partyNames } from "#party";
import { officersOnly, partiesOnly } from "./errors.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { closedLines, deskLines, partyLines, type LineRow } from "./lines.ts";

export type DeskQuery = { show?: "open" | "overdue" | "closed"; stage?: string; after?: string };

const pageSize = 50;

/** An officer's queue: what his organ must do next, by due date. */
export const desk = async (node: ProcedureNode, actor: Actor, query: DeskQuery): Promise<Page> => {
  if (actor.kind !== "officer") throw officersOnly();
  const today = civilDate(node.now());
  const rows =
    query.show === "closed"
      ? await closedLines(node.db, actor.organ, query.after, pageSize + 1)
      : await deskLines(node.db, {
          organ: actor.organ,
          before: query.show === "overdue" ? today : null,
          stage: query.stage ?? null,
          after: query.after,
          limit: pageSize + 1,
        });
  return page(
    node,
    rows,
    today,
    (row) => (query.show === "closed" ? `${row.openedOn},${row.id}` : `${row.due ?? "infinity"},${row.id}`),
    listedNames,
  );
};

/** The matters of a person and of those he acts for, newest first. */
export const myMatters = async (node: ProcedureNode, actor: Actor, after: string | undefined): Promise<Page> => {
  if (actor.kind !== "party") throw partiesOnly();
  const rows = await partyLines(node.db, actor.parties, after, pageSize + 1);
  return page(node, rows, civilDate(node.now()), (row) => `${row.openedOn},${row.id}`, partyNames);
};

const page = async (
  node: ProcedureNode,
  rows: LineRow[],
  today: string,
  cursor: (row: LineRow) => string,
  namesOf: typeof partyNames,
): Promise<Page> => {
  const shown = rows.slice(0, pageSize);
  const names = await namesOf(node.db, [...new Set(shown.map((row) => row.applicant))]);
  const last = shown.at(-1);
  const lines = shown.map((row) => line(node, row, today, names.get(row.applicant) ?? ""));
  return rows.length > pageSize && last ? { lines, next: cursor(last) } : { lines };
};

const line = (node: ProcedureNode, row: LineRow, today: string, name: string): MatterLine => {
  const procedure = versionsOf(node, row.procedure).find((version) => version.definition.version === row.version);
  const definition = procedure?.definition;
  const clock = row.dueClock === null ? undefined : procedure?.clocks.get(clockName(row.dueClock))?.label;
  return {
    id: row.id,
    number: row.number,
    title: definition?.title ?? { zh: row.procedure, en: row.procedure },
    applicant: name,
    stage: { id: row.stage, label: definition?.stages[row.stage]?.label ?? { zh: row.stage, en: row.stage } },
    final: row.final,
    ...(row.due === null ? {} : { due: row.due }),
    ...(clock === undefined ? {} : { clock }),
    level: row.final
      ? "done"
      : row.due !== null && row.due < today
        ? "red"
        : row.warnOn !== null && row.warnOn <= today
          ? "amber"
          : "normal",
    openedOn: row.openedOn,
  };
};
