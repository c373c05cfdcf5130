import { wordsIn, type LexiconPack } from "./lexicon-schema.ts";
import type { Piece } from "./segment.ts";
import { Spelling } from "./spelling.ts";

/** So many words may share their letters; more make the letters worthless. */
const mostWords = 4;

/**
 * What letters stand for, by initials or in full. Two letters stand for what the pack says they do; as the last part of a
 * name never for a role or a modifier, for they are too few to say what a field is.
 */
export const compileSpelling = (
  pack: LexiconPack,
  words: ReadonlySet<string>,
): ((letters: string, last: boolean) => Piece | undefined) => {
  const spelling = new Spelling(pack.pinyin.syllables);
  const initials = new Map(Object.entries(pack.codes.abbreviations).map(([letters, list]) => [letters, wordsIn(list)]));
  const full = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2) continue;
    for (const letters of spelling.initials(word)) if (letters.length > 2) add(initials, letters, word);
    for (const letters of spelling.full(word)) add(full, letters, word);
  }
  const short = new Map<string, string[]>();
  const { modifiers, roles, organisations } = pack.owners;
  for (const word of [modifiers, roles, organisations].flatMap(wordsIn))
    if (word.length === 2) for (const letters of spelling.initials(word)) add(short, letters, word);
  return (letters, last) => {
    const whole = initials.get(letters) ?? full.get(letters);
    if (whole) return { words: whole, cost: letters.length > 2 ? 1 : 1.6 };
    if (letters === "r") return { words: ["人"], cost: 1.8 };
    const owner = last ? undefined : short.get(letters);
    return owner && { words: owner, cost: 2.2 };
  };
};

const add = (to: Map<string, string[]>, letters: string, word: string): void => {
  const known = to.get(letters) ?? [];
  if (known.length < mostWords) to.set(letters, [...known, word]);
};
