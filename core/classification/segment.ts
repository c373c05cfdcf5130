/** A way to read letters that have no gaps: words from left to right, and what the reading costs. */
export type Segmentation = { words: string[]; cost: number };

/** What some letters may stand for, the most likely first, with the cost of taking them so. */
export type Piece = { words: readonly string[]; cost: number };

/** A column name longer than this isn't taken apart. */
const mostLetters = 40;

const mostReadings = 4;

/** Stands for letters that nothing explains. */
export const unexplained = "□";

/** So many letters must be explained where some are left over. */
const leastExplained = 4;

/**
 * The cheapest ways to read `letters` as a row of known pieces. With `leavingOver`, letters at the beginning that
 * nothing explains may be left over, for the meaning stands at the end.
 */
export const segment = (
  letters: string,
  piece: (letters: string, last: boolean) => Piece | undefined,
  leavingOver: boolean,
): Segmentation[] => {
  if (letters.length > mostLetters) return [];
  const best: Segmentation[][] = Array.from({ length: letters.length + 1 }, () => []);
  best[letters.length] = [{ words: [], cost: 0 }];
  for (let from = letters.length - 1; from >= 0; from--) {
    const found: Segmentation[] = [];
    for (let to = from + 1; to <= letters.length; to++) {
      const known = piece(letters.slice(from, to), to === letters.length);
      if (!known) continue;
      for (const rest of best[to] ?? [])
        for (const [rank, word] of known.words.entries())
          found.push({ words: [word, ...rest.words], cost: known.cost + rest.cost + rank * 0.1 });
    }
    best[from] = cheapest(found);
  }
  const whole = best[0] ?? [];
  if (!leavingOver) return whole;
  const partial = best.flatMap((readings, skipped) =>
    skipped === 0 || skipped > letters.length - leastExplained
      ? []
      : readings.map((reading) => leaving(reading, skipped)),
  );
  return cheapest([...whole, ...partial]);
};

const leaving = ({ words, cost }: Segmentation, skipped: number): Segmentation => ({
  words: [unexplained, ...words],
  cost: cost + 1.2 + 0.4 * skipped,
});

const cheapest = (readings: Segmentation[]): Segmentation[] =>
  readings.toSorted((a, b) => a.cost - b.cost).slice(0, mostReadings);
