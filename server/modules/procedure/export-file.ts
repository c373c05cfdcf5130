import type { ExportRequest, Text } from "@mingfa/contract";
import writeXlsxFile from "write-excel-file/node";

export type ExportColumn = { title: Text; width: number };
type Lang = ExportRequest["lang"];

/** A table as a file of the format: texts only, so that no cell is ever taken for a formula. */
export const tableFile = async (
  format: ExportRequest["format"],
  columns: ExportColumn[],
  rows: string[][],
  lang: Lang,
): Promise<Uint8Array> => {
  const titles = columns.map(({ title }) => title[lang]);
  return format === "csv" ? csv([titles, ...rows]) : xlsx(columns, titles, rows);
};

/** RFC 4180 with a byte order mark, by which office programs know UTF-8. */
export const csv = (rows: string[][]): Uint8Array =>
  Buffer.from(`\ufeff${rows.map((row) => row.map(csvCell).join()).join("\r\n")}\r\n`, "utf8");

/** A cell that a spreadsheet would take for a formula is led by an apostrophe, which it shows as text (OWASP). */
const csvCell = (text: string): string =>
  `"${(/^[\s]*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const xlsx = async (columns: ExportColumn[], titles: string[], rows: string[][]): Promise<Uint8Array> => {
  const head = titles.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) => row.map((value) => ({ value, type: String })));
  const sheet = await writeXlsxFile([head, ...body], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(sheet);
};

export const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
