import { linesSharing, type Catalogue, type Line } from "./catalogue.ts";
import { bestByEntry, hitAt, lineOf, type Hit } from "./hit.ts";

/** Entries of which a name or a plain word stands in a sentence: `我想开一家小饭店` names 饭店. */
export const namedHits = (catalogue: Catalogue, question: string): Map<number, Hit> =>
  bestByEntry(
    namesSharing(catalogue, question).flatMap((line) => {
      if (Array.from(line.folded).length < 2 || !question.includes(line.folded)) return [];
      const hit = hitAt(line, 0, line.folded.length);
      // The longer the name, the surer that it was meant.
      return [{ ...hit, score: hit.score + line.folded.length }];
    }),
  );

/** So large a part of a sentence's pairs of characters must be shared, weighed by how rare they are, and so many. */
const leastShare = 0.2;
const leastPairs = 2;

/** Entries whose names share rare pairs of characters with a sentence, none of them less than half of the best. */
export const relatedHits = (catalogue: Catalogue, question: string): Map<number, Hit> => {
  const related = namesSharing(catalogue, question)
    .map((line) => ({ line, ...sharedPairs(catalogue, question, line.folded) }))
    .filter(({ share, pairs }) => share >= leastShare && pairs >= leastPairs);
  const best = Math.max(0, ...related.map(({ share }) => share));
  return bestByEntry(
    related.filter(({ share }) => share >= best / 2).map(({ line, share }) => ({ ...hitAt(line, 0, 0), score: share })),
  );
};

const namesSharing = (catalogue: Catalogue, question: string): Line[] =>
  linesSharing(catalogue, "text", question, 1)
    .map((number) => lineOf(catalogue, number))
    .filter(({ field }) => field === "title" || field === "plainWord");

/** How many of the question's pairs a text has, and which part of them all, each weighed by its rarity. */
const sharedPairs = (
  { postings, lines }: Catalogue,
  question: string,
  text: string,
): { pairs: number; share: number } => {
  let [all, shared, pairs] = [0, 0, 0];
  for (let at = 0; at + 1 < question.length; at += 1) {
    const pair = question.slice(at, at + 2);
    const weight = Math.log(1 + lines.length / (1 + (postings.text.get(pair)?.length ?? 0)));
    all += weight;
    if (!text.includes(pair)) continue;
    shared += weight;
    pairs += 1;
  }
  return { pairs, share: all === 0 ? 0 : shared / all };
};
