import { NUMERAL_CHARS, parseNumeral } from "./citation-numeral.ts";
import type { Article, Paragraph } from "./statute.ts";

const N = `[${NUMERAL_CHARS}]+`;
const ARTICLE = new RegExp(`^第(${N})条(?:之(${N}))?(?:\\s*【([^】]+)】|(?=\\s|$))\\s*(.*)$`);
const ITEM = new RegExp(`^[（(]\\s*(${N})\\s*[）)]\\s*(.*)$`);
const SUBITEM = /^([0-9０-９]{1,2})[.．、]\s*(\D.*)$/;

/** What a sentence or an enumeration ends with; a line without it was broken in the middle. */
const FINISHED = /[。：:；;！？）)”】]$/;

/** Markdown that no statute contains (rules, lists, quotations): what follows the text is the source's, not the law's. */
const FURNITURE = /^(?:-{3,}|\*{3,}|[-*>|]\s)/;
export const isFurniture = (line: string): boolean => FURNITURE.test(line);

export const isArticleLine = (line: string): boolean => ARTICLE.test(line);

/** The lines of a Markdown text that carry words: no comments, no marks of zero width, no empty lines. */
export function statuteLines(markdown: string): string[] {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\u200b-\u200d\ufeff]/g, "").trim())
    .filter((line) => line !== "");
}

/** Opens an article: `第N条 …`, `第N条之M …`, `第N条【heading】…`; undefined for any other line. */
export function readArticleLine(line: string, path: string[]): Article | undefined {
  const [, numeral, suffixNumeral, heading, text] = ARTICLE.exec(line) ?? [];
  const number = numeral === undefined ? undefined : parseNumeral(numeral);
  if (number === undefined) return undefined;
  const suffix = suffixNumeral === undefined ? undefined : parseNumeral(suffixNumeral);
  const paragraphs: Paragraph[] = text === undefined || text === "" ? [] : [{ text, items: [] }];
  return {
    number,
    ...(suffix !== undefined && { suffix }),
    ...(heading !== undefined && { heading }),
    path,
    paragraphs,
  };
}

/**
 * Adds a further line to an article: an item or 目 belongs to what stands before it, the rest of a broken line to its
 * beginning, anything else is a new 款.
 */
export function addLine(article: Article, line: string): void {
  const paragraph = article.paragraphs.at(-1);
  const item = ITEM.exec(line) ?? undefined;
  const subitem = SUBITEM.exec(line) ?? undefined;
  const [, numeral = "", text = ""] = item ?? subitem ?? [];
  const number = parseNumeral(numeral);
  if (paragraph === undefined || number === undefined) {
    if (paragraph === undefined || paragraph.items.length > 0 || FINISHED.test(paragraph.text)) {
      article.paragraphs.push({ text: line, items: [] });
    } else paragraph.text += line;
    return;
  }
  const above = paragraph.items.at(-1);
  if (item === undefined && above !== undefined) above.subitems.push({ number, text });
  else paragraph.items.push({ number, text, subitems: [] });
}
