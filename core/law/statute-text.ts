import type { Article, Item, Paragraph } from "./statute.ts";
import { printNumeral } from "./citation-numeral.ts";

const SEPARATOR = "\n";

/** An item's text with its 目, a line each. */
export function itemText(item: Item): string {
  return [item.text, ...item.subitems.map(({ number, text }) => `${number}.${text}`)].join(SEPARATOR);
}

/** A paragraph's text with its items, a line each. */
export function paragraphText(paragraph: Paragraph): string {
  const items = paragraph.items.map((item) => `（${printNumeral(item.number)}）${itemText(item)}`);
  return [paragraph.text, ...items].join(SEPARATOR);
}

/** An article's whole text without its number and heading, a line for each paragraph and item. */
export function articleText(article: Article): string {
  return article.paragraphs.map(paragraphText).join(SEPARATOR);
}
