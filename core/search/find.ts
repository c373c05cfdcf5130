import { foldText, searchWords } from "../law/search-text.ts";
import type { Catalogue } from "./catalogue.ts";
import type { SoundsOf } from "./entry.ts";
import { exactHits } from "./exact.ts";
import type { Hit } from "./hit.ts";
import { namedHits, relatedHits } from "./named.ts";
import { nearHits } from "./near.ts";

/** An entry that was found, and by which places. `exact`: every word of the question stands in it or spells it. */
export type Found = { id: string; exact: boolean; score: number; hits: readonly Hit[] };

/**
 * Entries by a question, best first. Where every word is met as it stands, only such entries are found; else those that
 * come near: that sound alike, differ by a slip, or that a whole sentence speaks of. An empty question finds nothing.
 */
export const find = (catalogue: Catalogue, question: string, soundsOf: SoundsOf): Found[] => {
  const words = searchWords(question);
  if (words.length === 0) return [];
  const exact = withAll(words.map((word) => exactHits(catalogue, word)));
  if (exact.size > 0) return ranked(catalogue, exact, true);
  const near = withAll(words.map((word) => merged(exactHits(catalogue, word), nearHits(catalogue, word, soundsOf))));
  const sentence = foldText(question).folded;
  for (const [entry, hit] of namedHits(catalogue, sentence))
    if (scoreOf(near.get(entry) ?? []) < hit.score) near.set(entry, [hit]);
  if (near.size === 0) for (const [entry, hit] of relatedHits(catalogue, sentence)) near.set(entry, [hit]);
  return ranked(catalogue, near, false);
};

/** Entries that every word met, with a hit for each. */
const withAll = ([first, ...others]: ReadonlyMap<number, Hit>[]): Map<number, Hit[]> => {
  const all = new Map<number, Hit[]>();
  for (const [entry, hit] of first ?? []) {
    const hits = [hit, ...others.flatMap((map) => map.get(entry) ?? [])];
    if (hits.length === others.length + 1) all.set(entry, hits);
  }
  return all;
};

const merged = (sure: Map<number, Hit>, likely: Map<number, Hit>): Map<number, Hit> => new Map([...likely, ...sure]);

const scoreOf = (hits: readonly Hit[]): number => hits.reduce((sum, { score }) => sum + score, 0);

const ranked = ({ entries }: Catalogue, found: ReadonlyMap<number, Hit[]>, exact: boolean): Found[] =>
  [...found]
    .map(([entry, hits]) => ({ entry, hits, score: scoreOf(hits) }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .map(({ entry, hits, score }) => ({ id: entries[entry]?.id ?? "", exact, score, hits }));
