import type { Citation } from "./citation.ts";
import { printNumeral } from "./citation-numeral.ts";

/** How an item is written: 第（二）项 as decisions quote it, or 第二项 as statutes themselves refer to it. */
export type CitationStyle = "bracketed" | "plain";

/** 《行政处罚法》第六十条第一款第（二）项. Throws RangeError when a number isn't one of 1–9999. */
export function printCitation(citation: Citation, style: CitationStyle = "bracketed"): string {
  const { statute, article, articleSuffix, paragraph, item, subitem } = citation;
  const number = (value: number) => (style === "bracketed" ? `（${printNumeral(value)}）` : printNumeral(value));
  return [
    `《${statute}》第${printNumeral(article)}条`,
    articleSuffix === undefined ? "" : `之${printNumeral(articleSuffix)}`,
    paragraph === undefined ? "" : `第${printNumeral(paragraph)}款`,
    item === undefined ? "" : `第${number(item)}项`,
    subitem === undefined ? "" : `第${subitem}目`,
  ].join("");
}
