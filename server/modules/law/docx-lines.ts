import sax from "sax";
import { DocxFault } from "./docx-fault.ts";

/** Deeper nesting than any word processor writes. */
const deepest = 200;

/**
 * The paragraphs of word-processing XML as lines of text, a row of a table as `| cell | cell |`. What was struck out
 * under tracked changes is left out. Throws DocxFault for XML that isn't well-formed or brings a document type, whose
 * entities could unfold without end.
 */
export const docxLines = (xml: string): string[] => {
  const lines: string[] = [];
  const open: string[] = [];
  const cells: string[][] = [];
  let line = "";
  const reading = sax.parser(true);
  const stop = (zh: string, en: string): never => {
    throw new DocxFault(zh, en);
  };
  const isOpen = (name: string) => open.includes(name);
  const settle = () => {
    const text = line.trim();
    if (text !== "") (cells.at(-1) ?? lines).push(text);
    line = "";
  };
  reading.onerror = () => stop("正文不是合格的 XML", "the text is no well-formed XML");
  reading.ondoctype = () => stop("正文含有文档类型声明", "the text brings a document type");
  reading.onopentag = ({ name }) => {
    open.push(name);
    if (open.length > deepest) stop("正文嵌套过深", "the text is nested too deeply");
    if (name === "w:tab") line += "\t";
    if (name === "w:br" || name === "w:cr") settle();
    if (name === "w:tr" && cells.length === 0) cells.push([]);
  };
  reading.ontext = (text) => {
    if (open.at(-1) === "w:t" && !isOpen("w:del") && !isOpen("w:moveFrom")) line += text;
  };
  reading.onclosetag = (name) => {
    open.pop();
    if (name === "w:p") settle();
    if (name !== "w:tr" || isOpen("w:tr")) return;
    const row = cells.pop() ?? [];
    if (row.length > 0) lines.push(`| ${row.join(" | ")} |`);
  };
  reading.write(xml).close();
  return lines;
};
