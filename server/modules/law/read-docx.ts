import { readStatute, type Statute } from "@mingfa/core/law";
import { documentPart } from "./docx-archive.ts";
import { docxLines } from "./docx-lines.ts";

/**
 * A statute as the national database of laws gives it: a DOCX file whose first line is the title, with 题注, a table of
 * contents, and headings that only their words tell from the text. Throws DocxFault.
 */
export const readDocx = (archive: Uint8Array, file: string): Statute => {
  const [title = "", ...lines] = docxLines(new TextDecoder().decode(documentPart(archive)));
  const text = [`# ${title.replace(/\s/g, "")}`, ...withoutContents(lines).map(plain)].join("\n");
  const named = file.replace(/\.docx$/i, "").replace(/_\d{8}$/, "");
  return readStatute(text, named);
};

const squeezed = (line: string): string => line.replace(/[\s.…·]|\d+$/gu, "");

/** Leaves out the table of contents: from 目录 to where its first entry comes again, as the heading it stands for. */
const withoutContents = (lines: readonly string[]): string[] => {
  const start = lines.findIndex((line) => squeezed(line) === "目录");
  if (start === -1) return [...lines];
  const first = squeezed(lines[start + 1] ?? "");
  const end = lines.findIndex((line, at) => at > start + 1 && squeezed(line) === first);
  return end === -1 ? lines.filter((_, at) => at !== start) : [...lines.slice(0, start), ...lines.slice(end)];
};

/** A line that begins like Markdown is text here; the rows of tables are meant. */
const plain = (line: string): string => (line.startsWith("#") ? `＃${line.slice(1)}` : line);
