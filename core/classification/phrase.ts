/** A field's comment taken apart: what it says first, and what stands in brackets or behind a comma. */
export type Phrase = { main: string; asides: string[] };

/** Beyond this a comment is prose, and a hostile one costs nothing. */
const mostCharacters = 200;

/** 证件号码（法定代表人），多个用分号分隔 → 证件号码; aside 法定代表人. */
export const readPhrase = (comment: string): Phrase => {
  const text = comment.normalize("NFKC").slice(0, mostCharacters);
  const asides = [...text.matchAll(/[([{【<《]([^)\]}】>》]*)[)\]}】>》]/gu)].map(([, inside = ""]) => clean(inside));
  const bare = text.replaceAll(/[([{【<《][^)\]}】>》]*(?:[)\]}】>》]|$)/gu, "");
  const [first = "", ...rest] = bare.split(/[,，;；:：。.、|/\n\t=]|--|->/u).map(clean);
  const main = first === "" ? (rest.find((part) => part !== "") ?? "") : first;
  return { main, asides: [...asides, ...rest].filter((part) => part !== "" && part !== main) };
};

/** Spaces, quotes and the count at the end (联系人2, 收货手机_3) say nothing. */
const clean = (text: string): string =>
  text
    .replaceAll(/["'“”‘’`*#]/gu, "")
    .replaceAll(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, "")
    .replace(/[\s_\-\d一二三四五六七八九十]+$/u, "")
    .trim();

/** Whether a text has Chinese characters. */
export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
