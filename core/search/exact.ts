import { linesWithKeys, type Catalogue } from "./catalogue.ts";
import { bestByEntry, hitAt, lineOf, type Hit } from "./hit.ts";
import type { Way } from "./spelling.ts";

/** A word that could be sounds or their first letters. */
const isLetters = (word: string): boolean => /^[a-z]{2,}$/.test(word);

/** Entries that hold a folded word as it stands, or, where it is letters, whose sounds it spells. */
export const exactHits = (catalogue: Catalogue, word: string): Map<number, Hit> => {
  const ways: Way[] = isLetters(word) ? ["text", "sound", "initials"] : ["text"];
  return bestByEntry(ways.flatMap((way) => hitsOfWay(catalogue, way, word)));
};

/** The hits of a folded word in one way of writing; sounds are met from the beginning of a character only. */
export const hitsOfWay = (catalogue: Catalogue, way: Way, word: string): Hit[] =>
  linesWithKeys(catalogue, way, word).flatMap((number) => {
    const line = lineOf(catalogue, number);
    let at = line.folded.indexOf(word);
    while (way !== "text" && at > 0 && !line.heads.has(at)) at = line.folded.indexOf(word, at + 1);
    return at === -1 ? [] : [hitAt(line, at, at + word.length)];
  });
