import type { Text } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { Download } from "#platform/http";
import { mediaTypes, recordExport, tableFile, type ProcedureNode } from "#procedure";
import { load } from "./load.ts";
import { pace, type PaceAsked } from "./pace.ts";
import { lateTable, loadTable, officersTable, stepsTable, termsTable, type Table } from "./tables.ts";

export type FiguresAsked = PaceAsked & {
  table: "organs" | "officers" | "late" | "steps" | "terms";
  lang: "zh" | "en";
};

/** A table of the supervisor's page as CSV; that he took it is on record before the first byte leaves. */
export const exportFigures = async (node: ProcedureNode, actor: Actor, asked: FiguresAsked): Promise<Download> => {
  const { table, lang, ...filter } = asked;
  const say = (text: Text): string => text[lang];
  const { columns, rows } = await tableOf(node, actor, asked, say);
  const body = await tableFile("csv", columns, rows, lang);
  if (actor.kind === "officer")
    await recordExport(node.db, {
      officer: actor.id,
      organ: actor.organ,
      at: node.now(),
      list: "workload",
      filter: { table, ...filter },
      columns: columns.map(({ title }) => title.en),
      format: "csv",
      rows: rows.length,
      cut: false,
    });
  const name = `${table}-${civilDate(node.now())}.csv`;
  return new Download({ name, media: mediaTypes.csv, size: body.length, body });
};

const tableOf = async (
  node: ProcedureNode,
  actor: Actor,
  { table, organ, each, from }: FiguresAsked,
  say: (text: Text) => string,
): Promise<Table> => {
  if (table === "steps" || table === "terms") {
    const figures = await pace(node, actor, { ...(organ && { organ }), ...(each && { each }), ...(from && { from }) });
    return table === "steps" ? stepsTable(figures.steps, say) : termsTable(figures.terms, say);
  }
  const figures = await load(node, actor, organ);
  if (table === "organs") return loadTable(figures.organs);
  return table === "officers" ? officersTable(figures.officers) : lateTable(figures.late, say);
};
