import type { MatterLine, Page } from "@mingfa/contract";
import { maskName } from "@mingfa/core/identity";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { partyNames } from "#party";
import { noSuchMatter } from "./errors.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { closedLines, deskLines, partyLines, type LineRow } from "./lines.ts";

export type DeskQuery = { show?: "open" | "overdue" | "closed"; stage?: string; after?: string };

const pageSize = 50;

/** An officer's queue: what his organ must do next, by due date. */
export const desk = async (node: ProcedureNode, actor: Actor, query: DeskQuery): Promise<Page> => {
  if (actor.kind !== "officer") throw noSuchMatter();
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
    true,
  );
};

/** The matters of a person and of those he acts for, newest first. */
export const myMatters = async (node: ProcedureNode, actor: Actor, after: string | undefined): Promise<Page> => {
  if (actor.kind !== "party") throw noSuchMatter();
  const rows = await partyLines(node.db, actor.parties, after, pageSize + 1);
  return page(node, rows, civilDate(node.now()), (row) => `${row.openedOn},${row.id}`, false);
};

const page = async (
  node: ProcedureNode,
  rows: LineRow[],
  today: string,
  cursor: (row: LineRow) => string,
  masked: boolean,
): Promise<Page> => {
  const shown = rows.slice(0, pageSize);
  const names = await partyNames(node.db, [...new Set(shown.map((row) => row.applicant))]);
  const last = shown.at(-1);
  const lines = shown.map((row) => line(node, row, today, names.get(row.applicant) ?? "", masked));
  return rows.length > pageSize && last ? { lines, next: cursor(last) } : { lines };
};

const line = (node: ProcedureNode, row: LineRow, today: string, name: string, masked: boolean): MatterLine => {
  const definition = versionsOf(node, row.procedure).find(
    (version) => version.definition.version === row.version,
  )?.definition;
  const clock = row.dueClock === null ? undefined : definition?.clocks?.[row.dueClock]?.label;
  return {
    id: row.id,
    number: row.number,
    title: definition?.title ?? { zh: row.procedure, en: row.procedure },
    applicant: masked ? maskName(name) : name,
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
