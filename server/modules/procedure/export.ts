import type { DeskFilter, ExportRequest, MatterLine, SearchFilter } from "@mingfa/contract";
import { maskCitizenId, maskName } from "@mingfa/core/identity";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { Download } from "#platform/http";
import { desk } from "./desk.ts";
import { officersOnly } from "./errors.ts";
import { exportColumns } from "./export-columns.ts";
import { mediaTypes, tableFile } from "./export-file.ts";
import type { ProcedureNode } from "./node.ts";
import { searchMatters } from "./search.ts";

/** More lines than that are no list to work with; narrowed, they fit. */
const mostRows = 10_000;

/** What an officer sees in a list, as a file; that he took it is on record before the first byte leaves. */
export const exportList = async (node: ProcedureNode, actor: Actor, request: ExportRequest): Promise<Download> => {
  if (actor.kind !== "officer") throw officersOnly();
  const { format, lang, columns, search, desk: asked = {} } = request;
  const { lines, next } = await (search
    ? searchMatters(node, actor, search, mostRows)
    : desk(node, actor, asked, mostRows));
  const chosen = columns.map((name) => exportColumns[name]);
  const rows = lines.map((line: MatterLine) => chosen.map(({ of }) => of(line, (text) => text[lang])));
  const body = await tableFile(format, chosen, rows, lang);
  await recordExport(node.db, {
    officer: actor.id,
    organ: actor.organ,
    at: node.now(),
    list: search ? "search" : "desk",
    filter: masked(search ?? asked),
    columns,
    format,
    rows: rows.length,
    cut: next !== undefined,
  });
  const name = `${lang === "zh" ? "办件" : "matters"}-${civilDate(node.now())}.${format}`;
  return new Download({ name, media: mediaTypes[format], size: body.length, body });
};

/** Whoever was searched for is somebody's name or number: the record says no more than that it was asked. */
const masked = (filter: DeskFilter | SearchFilter): DeskFilter | SearchFilter =>
  filter.q === undefined
    ? filter
    : { ...filter, q: filter.q.length >= 15 ? maskCitizenId(filter.q) : maskName(filter.q) };

export type ExportRecord = {
  officer: string;
  organ: string;
  at: string;
  list: "desk" | "search" | "workload";
  filter: object;
  columns: string[];
  format: string;
  rows: number;
  cut: boolean;
};

/** Puts on record that somebody took a list out of the system. */
export const recordExport = async (db: Database, record: ExportRecord): Promise<void> => {
  const { officer, organ, at, list, filter, columns, format, rows, cut } = record;
  await db.rows(
    "procedure.export",
    `INSERT INTO procedure.export (officer, organ, exported_at, list, filter, columns, format, rows, cut)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [officer, organ, at, list, JSON.stringify(filter), columns, format, rows, cut],
  );
};
