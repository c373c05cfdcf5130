/** 目: the lowest numbered place, below an item. */
export type Subitem = { number: number; text: string };
/** 项. `text` is its own text, without its 目. */
export type Item = { number: number; text: string; subitems: Subitem[] };
/** 款. `text` is the part before its items. */
export type Paragraph = { text: string; items: Item[] };

/** 条. `suffix` is the M of 第N条之M; `path` the headings above it, outermost first, as `第一章 总则`. */
export type Article = {
  number: number;
  suffix?: number;
  heading?: string;
  path: string[];
  paragraphs: Paragraph[];
};

export type PartUnit = "编" | "分编" | "章" | "节";
/** A heading and those below it. `number` is missing where the text leaves it out. */
export type Part = { unit: PartUnit; number?: number; title: string; label: string; parts: Part[] };

/**
 * A statute as read from one text. `title` is the official title, `shortTitle` the name it is cited by,
 * `preamble` the lines before the first heading or article: for a text without 条 that is all there is.
 */
export type Statute = {
  fileName: string;
  title: string;
  shortTitle: string;
  preamble: string[];
  parts: Part[];
  articles: Article[];
};
