import type { ValueWords } from "./lexicon.ts";
import { valueKind } from "./value-kind.ts";

/** How many of a sample's values are of one kind; `proved` where a check digit or an unmistakable form says so. */
export type Evidence = { kind: string; share: number; proved: boolean; count: number };

/** So many values are looked at; more change nothing. */
const mostValues = 50;

/** The values of a sample cell: a JSON list, or separated by semicolons, bars or line breaks. */
export const sampleValues = (sample: string): string[] => {
  const values = fromJson(sample) ?? sample.slice(0, 10_000).split(/[;；|\n]/);
  return values
    .map((value) => value.trim())
    .filter((value) => value !== "")
    .slice(0, mostValues);
};

const fromJson = (sample: string): string[] | undefined => {
  if (!sample.trimStart().startsWith("[")) return undefined;
  try {
    const list: unknown = JSON.parse(sample);
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    return undefined;
  }
};

/** What the values of a sample show, the commonest kind first. `today` is a civil date. */
export const readSample = (words: ValueWords, sample: string, today: string): Evidence[] => {
  const values = sampleValues(sample);
  const counted = new Map<string, Evidence>();
  for (const value of values) {
    const found = valueKind(words, value, today);
    if (!found) continue;
    const before = counted.get(found.kind) ?? { kind: found.kind, share: 0, proved: false, count: 0 };
    const count = before.count + 1;
    counted.set(found.kind, {
      kind: found.kind,
      share: count / values.length,
      proved: before.proved || found.proved,
      count,
    });
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count);
};
