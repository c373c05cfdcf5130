import type { Article as ArticleView } from "@mingfa/contract";
import {
  articleText,
  paragraphText,
  parseCitationKey,
  printCitation,
  resolveCitation,
  type Article,
  type Citation,
} from "@mingfa/core/law";
import { lawFault, type LawFault } from "./errors.ts";
import { textOf, versionOf, type LawNode } from "./law-node.ts";

/**
 * An article as in force on a civil date. `article` is `60`, `120-1` for 之一, or goes down to a paragraph or item
 * (`60/1/2`): then `text` holds the words of that place. `loaded: false` where this version's text isn't at hand.
 */
export const articleOn = async (
  node: Pick<LawNode, "statutes" | "texts">,
  statute: string,
  article: string,
  date: string,
): Promise<{ ok: true; article: ArticleView } | { ok: false; fault: LawFault }> => {
  const dated = versionOf(node, statute, { date });
  if (!dated.ok) return dated;
  const { entry, version } = dated;
  const parsed = parseCitationKey(`${entry.name}/${article}`);
  if (!parsed.ok) return { ok: false, fault: lawFault.malformed(article) };
  const { citation } = parsed;
  const found = await node.texts.article(textOf(entry, version), citation.article, citation.articleSuffix ?? 0);
  if (found === null) return { ok: false, fault: lawFault.noSuchArticle(printCitation(citation), version.id) };
  const head = { statute: entry.name, version: version.id, inForceFrom: version.inForceFrom, article };
  if (!found) return { ok: true, article: { ...head, loaded: false } };
  const text = wordsAt(found, citation);
  if (text === undefined) return { ok: false, fault: lawFault.noSuchArticle(printCitation(citation), version.id) };
  return { ok: true, article: { ...head, loaded: true, text, paragraphs: found.paragraphs.map(paragraphText) } };
};

const wordsAt = (article: Article, citation: Citation): string | undefined => {
  if (citation.paragraph === undefined && citation.item === undefined) return articleText(article);
  const alone = { fileName: "", title: "", shortTitle: "", preamble: [], parts: [], articles: [article] };
  const place = resolveCitation(alone, citation);
  return place.ok ? place.text : undefined;
};
