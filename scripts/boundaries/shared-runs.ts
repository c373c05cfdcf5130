/** Characters that two texts must have in common, in one run, before it counts as copied. */
const longestQuote = 30;
/** Width and stride of the index: every common run of twice its width holds one whole aligned piece. */
const piece = longestQuote / 2;

/** Han characters, letters and digits alone: spacing, punctuation and line breaks don't hide a copy. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Finds the runs longer than a short quote that a text shares with any of the sources. */
export const sharedRuns = (sources: readonly string[]): ((text: string) => string[]) => {
  const bodies = sources.map(bare);
  const index = new Map<string, { body: number; at: number }[]>();
  for (const [body, source] of bodies.entries())
    for (let at = 0; at + piece <= source.length; at += piece) {
      const key = source.slice(at, at + piece);
      const places = index.get(key);
      if (places) places.push({ body, at });
      else index.set(key, [{ body, at }]);
    }
  return (text) => {
    const mine = bare(text);
    const runs: string[] = [];
    for (let at = 0; at + piece <= mine.length; at++) {
      const places = index.get(mine.slice(at, at + piece)) ?? [];
      const found = places.map((place) => around(mine, at, bodies[place.body] ?? "", place.at));
      const longest = found.sort((a, b) => b.length - a.length)[0];
      if (longest === undefined || longest.length < longestQuote) continue;
      runs.push(longest);
      at += longest.length;
    }
    return runs;
  };
};

/** The whole common run around a piece that both texts hold. */
const around = (mine: string, at: number, theirs: string, there: number): string => {
  let before = 0;
  while (at - before > 0 && there - before > 0 && mine[at - before - 1] === theirs[there - before - 1]) before++;
  let after = piece;
  while (at + after < mine.length && there + after < theirs.length && mine[at + after] === theirs[there + after])
    after++;
  return mine.slice(at - before, at + after);
};
