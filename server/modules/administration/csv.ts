import { Download } from "#platform/http";

/**
 * A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read Chinese. A cell that a spreadsheet would
 * take for a formula is marked as text.
 */
export const csvDownload = (name: string, rows: readonly (readonly string[])[]): Download => {
  const body = Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`, "utf8");
  return new Download({ name: `${name}.csv`, media: "text/csv; charset=utf-8", size: body.length, body });
};

const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
