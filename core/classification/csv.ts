/** A fault of a CSV text: the line where the record begins, from 1. */
export type CsvFault = { line: number; code: "openQuote" | "strayQuote"; zh: string; en: string };

/** A record and the line that it begins on, from 1. */
export type CsvRecord = { line: number; fields: string[] };

/**
 * Reads CSV by RFC 4180: quoted fields may hold commas, quotes written twice and line breaks. A byte order mark is
 * dropped; empty lines are no records; CR, LF and CRLF all end a line.
 */
export const readCsv = (text: string): { ok: true; records: CsvRecord[] } | { ok: false; fault: CsvFault } => {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const record: CsvRecord = { line, fields: [] };
    for (;;) {
      const field = source[at] === '"' ? quoted(source, at, line) : bare(source, at);
      if (!field.ok) return field;
      record.fields.push(field.value);
      line += field.breaks;
      at = field.end;
      if (source[at] !== ",") break;
      at++;
    }
    if (source[at] === "\r" && source[at + 1] === "\n") at++;
    at++;
    line++;
    if (record.fields.length > 1 || record.fields[0] !== "") records.push(record);
  }
  return { ok: true, records };
};

type Field = { ok: true; value: string; end: number; breaks: number };

const bare = (source: string, from: number): Field => {
  let end = from;
  while (end < source.length && !",\r\n".includes(source.charAt(end))) end++;
  return { ok: true, value: source.slice(from, end), end, breaks: 0 };
};

const quoted = (source: string, from: number, line: number): Field | { ok: false; fault: CsvFault } => {
  let value = "";
  let at = from + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0)
      return {
        ok: false,
        fault: {
          line,
          code: "openQuote",
          zh: `第${line}行的引号没有结束`,
          en: `a quote opened in line ${line} is not closed`,
        },
      };
    value += source.slice(at, quote);
    if (source[quote + 1] !== '"') {
      const breaks = value.match(/\r\n|\r|\n/g)?.length ?? 0;
      const end = quote + 1;
      if (end < source.length && !",\r\n".includes(source.charAt(end))) {
        const at2 = line + breaks;
        return {
          ok: false,
          fault: {
            line: at2,
            code: "strayQuote",
            zh: `第${at2}行的引号后面有多余的内容`,
            en: `text after a closing quote in line ${at2}`,
          },
        };
      }
      return { ok: true, value, end, breaks };
    }
    value += '"';
    at = quote + 2;
  }
};
