import { searchKeys, wordKeys } from "../law/search-text.ts";
import type { Entry, Field } from "./entry.ts";
import { spellings, type Spelling, type Way } from "./spelling.ts";

/** A spelling of an entry's phrase: which entry, which of its phrases, and where that phrase comes from. */
export type Line = Spelling & { entry: number; phrase: number; field: Field };

/** Entries prepared for searching: each line by the single characters and the pairs of neighbours in it. */
export type Catalogue = {
  entries: readonly Entry[];
  lines: readonly Line[];
  /** Per way, the numbers of the lines that have a key, in ascending order. */
  postings: Readonly<Record<Way, ReadonlyMap<string, readonly number[]>>>;
};

/** Prepares entries for searching; their order breaks ties. */
export const catalogueOf = (entries: readonly Entry[]): Catalogue => {
  const lines: Line[] = entries.flatMap(({ phrases }, entry) =>
    phrases.flatMap((phrase, index) =>
      spellings(phrase).map((spelling) => ({ ...spelling, entry, phrase: index, field: phrase.field })),
    ),
  );
  const postings: Record<Way, Map<string, number[]>> = { text: new Map(), sound: new Map(), initials: new Map() };
  for (const [number, { way, folded }] of lines.entries())
    for (const key of searchKeys(folded)) {
      const list = postings[way].get(key);
      if (list) list.push(number);
      else postings[way].set(key, [number]);
    }
  return { entries, lines, postings };
};

/** The lines that have all keys of a folded word: those that hold the word, and some that don't. */
export const linesWithKeys = ({ postings }: Catalogue, way: Way, word: string): readonly number[] => {
  const lists = wordKeys(word).map((key) => postings[way].get(key) ?? []);
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return shortest.filter((number) => sets.every((set) => set.has(number)));
};

/** The lines that have at least `least` of a folded word's keys. */
export const linesSharing = ({ lines, postings }: Catalogue, way: Way, word: string, least: number): number[] => {
  const shared = new Uint16Array(lines.length);
  const enough: number[] = [];
  for (const key of wordKeys(word))
    for (const number of postings[way].get(key) ?? []) {
      const count = (shared[number] ?? 0) + 1;
      shared[number] = count;
      if (count === least) enough.push(number);
    }
  return enough;
};
