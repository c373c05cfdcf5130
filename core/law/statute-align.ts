/** From this likeness on, an article counts as the amended form of another; below it, as a new one. */
const LEAST_LIKENESS = 0.4;

/**
 * Follows each text of `before` to its place in `after`, by index; those without one are left out. Texts that stand
 * unchanged once in both lists are fixed points; between two of them the others are paired, order kept, so that the
 * sum of their likenesses is greatest; last, exact words that stand elsewhere are paired out of order.
 */
export function align(before: readonly string[], after: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let [fromLast, toLast] = [-1, -1];
  for (const [from, to] of [...fixedPoints(before, after), [before.length, after.length] as const]) {
    for (const [one, other] of pairBetween(before, after, [fromLast + 1, from], [toLast + 1, to]))
      pairs.set(one, other);
    if (from < before.length) pairs.set(from, to);
    [fromLast, toLast] = [from, to];
  }
  const taken = new Set(pairs.values());
  for (const [from, text] of before.entries()) {
    if (pairs.has(from)) continue;
    const to = after.findIndex((other, at) => other === text && !taken.has(at));
    if (to === -1) continue;
    pairs.set(from, to);
    taken.add(to);
  }
  return pairs;
}

/** The longest run, in order on both sides, of texts that stand exactly once in each list. */
function fixedPoints(before: readonly string[], after: readonly string[]): [number, number][] {
  const [placesBefore, placesAfter] = [places(before), places(after)];
  const shared = before.flatMap((text, from): [number, number][] => {
    const to = placesAfter.get(text);
    return placesBefore.get(text)?.length === 1 && to?.length === 1 && to[0] !== undefined ? [[from, to[0]]] : [];
  });
  const best: { length: number; previous: number }[] = [];
  let last = -1;
  for (const [at, [, to]] of shared.entries()) {
    let [length, previous] = [1, -1];
    for (let earlier = 0; earlier < at; earlier += 1)
      if ((shared[earlier]?.[1] ?? 0) < to && (best[earlier]?.length ?? 0) >= length)
        [length, previous] = [(best[earlier]?.length ?? 0) + 1, earlier];
    best.push({ length, previous });
    if (last === -1 || length > (best[last]?.length ?? 0)) last = at;
  }
  const run: [number, number][] = [];
  for (let at = last; at !== -1; at = best[at]?.previous ?? -1) run.push(shared[at] ?? [0, 0]);
  return run.toReversed();
}

const places = (texts: readonly string[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) found.set(text, [...(found.get(text) ?? []), at]);
  return found;
};

type Span = readonly [from: number, to: number];

/** Pairs of greatest total likeness within two spans, order kept. */
function pairBetween(
  before: readonly string[],
  after: readonly string[],
  [fromStart, fromEnd]: Span,
  [toStart, toEnd]: Span,
): [number, number][] {
  const [rows, columns] = [fromEnd - fromStart, toEnd - toStart];
  if (rows <= 0 || columns <= 0) return [];
  const left = before.slice(fromStart, fromEnd).map(bigramsOf);
  const right = after.slice(toStart, toEnd).map(bigramsOf);
  const likenesses = left.map((one) => right.map((other) => likeness(one, other)));
  const like = (row: number, column: number) => likenesses[row]?.[column] ?? 0;
  const total = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const sum = (row: number, column: number) => total[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = like(row, column) >= LEAST_LIKENESS ? like(row, column) + sum(row + 1, column + 1) : 0;
      const line = total[row];
      if (line) line[column] = Math.max(paired, sum(row + 1, column), sum(row, column + 1));
    }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (sum(row, column) === sum(row + 1, column)) row += 1;
    else if (sum(row, column) === sum(row, column + 1)) column += 1;
    else pairs.push([fromStart + row++, toStart + column++]);
  }
  return pairs;
}

type Bigrams = { counts: Map<string, number>; size: number };

const bigramsOf = (text: string): Bigrams => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(text.length - 1, 0) };
};

/** Dice's coefficient over bigrams: 1 for texts made of the same pairs of characters, 0 for none in common. */
const likeness = (one: Bigrams, other: Bigrams): number => {
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return one.size + other.size === 0 ? 1 : (2 * shared) / (one.size + other.size);
};
