import type { MarkedText } from "../law/search-text.ts";
import type { Hit } from "./hit.ts";

/** A phrase's text in stretches, those that were hit marked; put together they give the text back. */
export const markHits = (text: string, phrase: number, hits: readonly Hit[]): MarkedText[] => {
  const places = hits.filter((hit) => hit.phrase === phrase && hit.to > hit.from).toSorted((a, b) => a.from - b.from);
  const stretches: MarkedText[] = [];
  let at = 0;
  for (const { from, to } of places) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    if (start > at) stretches.push({ text: text.slice(at, start), hit: false });
    stretches.push({ text: text.slice(start, to), hit: true });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), hit: false });
  return stretches;
};
