/**
 * A reference to a place in a statute: 条, 款, 项, 目. Numbers are positive and at most 9999.
 * `statute` is the short name (see `shortStatuteName`). `articleSuffix` is the M of 第N条之M.
 * An item may stand without a paragraph, as drafting does where an article has one paragraph only.
 */
export type Citation = {
  statute: string;
  article: number;
  articleSuffix?: number;
  paragraph?: number;
  item?: number;
  subitem?: number;
};

export type CitationErrorCode =
  | "empty"
  | "name"
  | "noStatute"
  | "noArticle"
  | "numeral"
  | "order"
  | "range"
  | "unexpected"
  | "tooMany"
  | "notSingle"
  | "key";

/** Why a reference can't be read. `position` is the 0-based offset in the text where reading stopped. */
export type CitationError = { code: CitationErrorCode; position: number; message: { zh: string; en: string } };

export type CitationsResult = { ok: true; citations: Citation[] } | { ok: false; error: CitationError };
export type CitationResult = { ok: true; citation: Citation } | { ok: false; error: CitationError };

/** The error for a place in `text`, with the words found there quoted in both messages. */
export function citationError(
  code: CitationErrorCode,
  text: string,
  position: number,
  zh: string,
  en: string,
): { ok: false; error: CitationError } {
  const found = text.slice(position, position + 10);
  const at = position + 1;
  const message = {
    zh: `引用的第${at}个字${found === "" ? "（末尾）" : `“${found}”`}：${zh}`,
    en: `Citation, character ${at}${found === "" ? " (end)" : ` “${found}”`}: ${en}`,
  };
  return { ok: false, error: { code, position, message } };
}
