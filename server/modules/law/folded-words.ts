import { articleText, foldText, type Article } from "@mingfa/core/law";

/** The words of an article as they are searched and shown in hits: its heading, then its text. */
export const wordsOf = (article: Article): string =>
  article.heading === undefined ? articleText(article) : `${article.heading}\n${articleText(article)}`;

export const foldedWords = (article: Article): string => foldText(wordsOf(article)).folded;
