import type { Citation } from "./citation.ts";
import { printCitation } from "./citation-print.ts";
import { articleText, itemText, paragraphText } from "./statute-text.ts";
import type { Article, Item, Paragraph, Statute } from "./statute.ts";

type Reason = { zh: string; en: string };
export type ResolveErrorCode = "noArticle" | "noParagraph" | "noItem" | "ambiguousItem" | "noSubitem";

/** The words a citation points at, with the article (and the paragraph and item, where cited) they belong to. */
export type Resolution =
  | { ok: true; text: string; article: Article; paragraph?: Paragraph; item?: Item }
  | { ok: false; code: ResolveErrorCode; reason: Reason };

/**
 * Finds the place a citation names in this text; the statute's name is not compared (the caller chose the text by it).
 * An item cited without a paragraph is looked for in the only paragraph that has items.
 */
export function resolveCitation(statute: Statute, citation: Citation): Resolution {
  const missing = refuser(statute, citation);
  const article = statute.articles.find(
    ({ number, suffix }) => number === citation.article && suffix === citation.articleSuffix,
  );
  if (article === undefined) {
    const { length } = statute.articles;
    return length === 0
      ? missing("noArticle", "这部文本没有条号", "this text has no numbered articles")
      : missing("noArticle", `没有这一条（共${length}条）`, `no such article (there are ${length})`);
  }
  if (citation.paragraph === undefined && citation.item === undefined) {
    return { ok: true, text: articleText(article), article };
  }
  const bearing = article.paragraphs.filter(({ items }) => items.length > 0);
  if (citation.paragraph === undefined && bearing.length > 1) {
    return missing(
      "ambiguousItem",
      "这一条有几款列项，须写明第几款",
      "several paragraphs have items: say which paragraph",
    );
  }
  const paragraph = citation.paragraph === undefined ? bearing[0] : article.paragraphs[citation.paragraph - 1];
  if (paragraph === undefined) {
    const { length } = article.paragraphs;
    return citation.paragraph === undefined
      ? missing("noItem", "这一条没有列项", "this article has no items")
      : missing("noParagraph", `没有这一款（共${length}款）`, `no such paragraph (there are ${length})`);
  }
  if (citation.item === undefined) return { ok: true, text: paragraphText(paragraph), article, paragraph };
  const item = paragraph.items.find(({ number }) => number === citation.item);
  if (item === undefined) {
    const { length } = paragraph.items;
    return missing("noItem", `没有这一项（共${length}项）`, `no such item (there are ${length})`);
  }
  if (citation.subitem === undefined) return { ok: true, text: itemText(item), article, paragraph, item };
  const subitem = item.subitems.find(({ number }) => number === citation.subitem);
  if (subitem !== undefined) return { ok: true, text: subitem.text, article, paragraph, item };
  const { length } = item.subitems;
  return missing("noSubitem", `没有这一目（共${length}目）`, `no such subitem (there are ${length})`);
}

function refuser({ fileName }: Statute, citation: Citation) {
  return (code: ResolveErrorCode, zh: string, en: string): Resolution => {
    const place = printCitation(citation);
    return {
      ok: false,
      code,
      reason: { zh: `${place}：${zh}；文本${fileName}`, en: `${place}: ${en}; text ${fileName}` },
    };
  };
}
