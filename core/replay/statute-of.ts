/** The statute of an article in machine form. */
export const statuteOf = (article: string): string => article.split("/")[0] ?? article;
