import type { Column } from "./column.ts";
import { readCsv, type CsvRecord } from "./csv.ts";

/** Why a list of columns can't be read; `line` from 1, `column` the header concerned. */
export type ColumnsFault = { line: number; column?: string; code: string; message: { zh: string; en: string } };

/** Accepted headers, the first of each the canonical one. */
const headers = {
  table: ["table"],
  tableComment: ["table_cn"],
  column: ["column", "field"],
  comment: ["comment", "field_cn"],
  type: ["type"],
  sample: ["sample"],
} as const;

type Name = keyof typeof headers;
const names: Name[] = ["table", "tableComment", "column", "comment", "type", "sample"];
const needed = new Set<Name>(["table", "column"]);

/**
 * Reads a list of columns from CSV with the header `table,table_cn,column,comment,type,sample`; further columns are
 * ignored, and all but `table` and `column` may be missing.
 */
export const readColumns = (text: string): { ok: true; columns: Column[] } | { ok: false; fault: ColumnsFault } => {
  const csv = readCsv(text);
  if (!csv.ok) {
    const { line, code, zh, en } = csv.fault;
    return { ok: false, fault: { line, code, message: { zh, en } } };
  }
  const [header, ...records] = csv.records;
  if (!header)
    return { ok: false, fault: { line: 1, code: "empty", message: { zh: "没有内容", en: "there is no content" } } };
  const places = placesOf(header);
  if ("fault" in places) return { ok: false, fault: places.fault };
  const columns: Column[] = [];
  for (const record of records) {
    if (record.fields.length > header.fields.length) return { ok: false, fault: tooMany(record, header) };
    const column = columnOf(record, places.at);
    if ("fault" in column) return { ok: false, fault: column.fault };
    columns.push(column.column);
  }
  return { ok: true, columns };
};

const placesOf = ({ line, fields }: CsvRecord): { at: Map<Name, number> } | { fault: ColumnsFault } => {
  const given = fields.map((field) => field.trim().toLowerCase());
  const at = new Map<Name, number>();
  for (const name of names) {
    const accepted: readonly string[] = headers[name];
    const found = given.flatMap((field, place) => (accepted.includes(field) ? [place] : []));
    const [first, second] = found;
    const canonical = accepted[0] ?? name;
    if (second !== undefined)
      return {
        fault: fault(
          line,
          "repeatedHeader",
          canonical,
          `表头“${canonical}”重复`,
          `the header “${canonical}” is there twice`,
        ),
      };
    if (first !== undefined) at.set(name, first);
    else if (needed.has(name))
      return {
        fault: fault(
          line,
          "missingHeader",
          canonical,
          `缺少表头“${accepted.join("”或“")}”`,
          `the header “${accepted.join("” or “")}” is missing`,
        ),
      };
  }
  return { at };
};

const columnOf = (
  { line, fields }: CsvRecord,
  at: ReadonlyMap<Name, number>,
): { column: Column } | { fault: ColumnsFault } => {
  const of = (name: Name): string => (fields[at.get(name) ?? -1] ?? "").trim();
  const column: Column = {
    table: of("table"),
    tableComment: of("tableComment"),
    column: of("column"),
    comment: of("comment"),
    type: of("type"),
    sample: of("sample"),
  };
  if (column.column === "" && column.comment === "")
    return {
      fault: fault(line, "noName", "column", `第${line}行没有字段名（column）`, `line ${line} names no column`),
    };
  return { column };
};

/** An unquoted comma in a comment: what stands behind it would be taken for something else. */
const tooMany = ({ line, fields }: CsvRecord, header: CsvRecord): ColumnsFault => ({
  line,
  code: "tooManyFields",
  message: {
    zh: `第${line}行有${fields.length}项，表头只有${header.fields.length}项；含逗号的内容须加引号`,
    en: `line ${line} has ${fields.length} fields, the header ${header.fields.length}; quote what holds a comma`,
  },
});

const fault = (line: number, code: string, column: string, zh: string, en: string): ColumnsFault => ({
  line,
  column,
  code,
  message: { zh, en },
});
