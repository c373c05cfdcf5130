import { wordKeys } from "../law/search-text.ts";
import { linesSharing, type Catalogue } from "./catalogue.ts";
import { nearest } from "./distance.ts";
import type { SoundsOf } from "./entry.ts";
import { hitsOfWay } from "./exact.ts";
import { bestByEntry, hitAt, lineOf, type Hit } from "./hit.ts";
import { soundOf, type Way } from "./spelling.ts";

/** Entries that a folded word may have meant: it sounds like what they say, or differs from it in a character or two. */
export const nearHits = (catalogue: Catalogue, word: string, soundsOf: SoundsOf): Map<number, Hit> => {
  const sound = soundOf(word, soundsOf(word));
  return bestByEntry([
    ...(sound.length > 1 ? hitsOfWay(catalogue, "sound", sound) : []),
    ...almost(catalogue, "sound", sound),
    ...almost(catalogue, "text", word),
  ]);
};

const almost = (catalogue: Catalogue, way: Way, word: string): Hit[] => {
  const most = allowed(word);
  if (most === 0) return [];
  // A wrong character spoils two pairs at most; lines that lack more than that can't come close enough.
  const least = Math.max(1, wordKeys(word).length - 2 * most);
  return linesSharing(catalogue, way, word, least).flatMap((number) => {
    const line = lineOf(catalogue, number);
    // A slip in what people call a thing is worth forgiving; in running text it finds everything.
    if (line.field === "summary" || line.field === "detail" || line.field === "code") return [];
    const found = nearest(word, line.folded, most);
    return found && found.to > found.from ? [hitAt(line, found.from, found.to, Math.max(1, found.errors))] : [];
  });
};

/** Slips forgiven in a word: short words bear none, for there one slip makes another word. */
const allowed = (word: string): number => {
  const [bearsOne, bearsTwo] = /^[a-z0-9]+$/.test(word) ? [5, 9] : [3, 6];
  return word.length < bearsOne ? 0 : word.length < bearsTwo ? 1 : 2;
};
