import type { Article as ArticleView } from "@mingfa/contract";
import {
  articleText,
  findStatute,
  paragraphText,
  parseCitationKey,
  printCitation,
  resolveCitation,
  versionInForce,
  type Article,
  type Citation,
  type StatuteTable,
} from "@mingfa/core/law";
import { lawFault, type LawFault } from "./errors.ts";
import type { LawTexts } from "./texts.ts";

/** The table of statutes and their texts. */
export type LawNode = { statutes: StatuteTable; texts: LawTexts };

/**
 * An article as in force on a civil date. `article` is `60`, `120-1` for 之一, or goes down to a paragraph or item
 * (`60/1/2`): then `text` holds the words of that place. `loaded: false` where this version's text isn't at hand.
 */
export const articleOn = async (
  { statutes, texts }: LawNode,
  statute: string,
  article: string,
  date: string,
): Promise<{ ok: true; article: ArticleView } | { ok: false; fault: LawFault }> => {
  const entry = findStatute(statutes, statute);
  if (!entry) return { ok: false, fault: lawFault.noSuchStatute(statute) };
  const parsed = parseCitationKey(`${entry.name}/${article}`);
  if (!parsed.ok) return { ok: false, fault: lawFault.malformed(article) };
  const version = versionInForce(statutes, entry.name, date);
  if (!version) return { ok: false, fault: lawFault.notInForce(entry.name, date) };
  const { citation } = parsed;
  const of = { statute: entry.name, version: version.id, file: version.file };
  const found = await texts.article(of, citation.article, citation.articleSuffix ?? 0);
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
