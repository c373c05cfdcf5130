/** The closest stretch of a text to a word, and by how many wrong, missing or extra characters they differ. */
export type Nearest = { errors: number; from: number; to: number };

/**
 * The stretch of `text` that comes closest to `word`, if it differs in at most `most` characters; the first of several.
 * Sellers' algorithm: each row holds the errors of the best stretch that ends here, and where that stretch began.
 */
export const nearest = (word: string, text: string, most: number): Nearest | undefined => {
  const errors = Array.from({ length: word.length + 1 }, (_, row) => row);
  const begun = errors.map(() => 0);
  let best: Nearest | undefined;
  for (let at = 0; at < text.length; at += 1) {
    let [diagonal, from] = [0, at];
    begun[0] = at + 1;
    for (let row = 1; row <= word.length; row += 1) {
      const [left, leftFrom] = [errors[row] ?? 0, begun[row] ?? 0];
      const [above, aboveFrom] = [errors[row - 1] ?? 0, begun[row - 1] ?? 0];
      const changed = diagonal + (word[row - 1] === text[at] ? 0 : 1);
      if (changed <= left + 1 && changed <= above + 1) [errors[row], begun[row]] = [changed, from];
      else if (left <= above) errors[row] = left + 1;
      else [errors[row], begun[row]] = [above + 1, aboveFrom];
      [diagonal, from] = [left, leftFrom];
    }
    const found = errors[word.length] ?? 0;
    if (found <= most && (!best || found < best.errors))
      best = { errors: found, from: begun[word.length] ?? 0, to: at + 1 };
  }
  return best;
};
