import type { ValueWords } from "./lexicon.ts";

/** A surname and one or two characters, or a masked name (王*明); words that only look like names are known. */
export const isPersonName = (words: ValueWords, text: string): boolean => {
  const name = text.trim();
  if (/^[\p{Script=Han}][*＊某]{1,3}[\p{Script=Han}]?$/u.test(name)) return words.surnames.includes(name.charAt(0));
  if (!/^[\p{Script=Han}·]{2,15}$/u.test(name) || words.notNames.some((other) => name.includes(other))) return false;
  if (/^\p{Script=Han}{2,}·\p{Script=Han}{2,}/u.test(name)) return true;
  const compound = words.compoundSurnames.some((surname) => name.startsWith(surname));
  return compound ? name.length <= 4 : name.length <= 3 && words.surnames.includes(name.charAt(0));
};

/** Ends like the name of a firm, an office or a school. */
export const looksLikeOrganisation = (words: ValueWords, text: string): boolean =>
  text.length >= 4 &&
  /^[\p{Script=Han}\w（）()·]+$/u.test(text) &&
  words.organisationEndings.some((end) => text.endsWith(end));
