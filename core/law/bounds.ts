import type { Counting } from "./counting.ts";

/**
 * Whether a word of a threshold (以上, 以下, 以内…) includes the number itself, by the statute the threshold stands in:
 * the same word may include it here and exclude it there. Undefined where the statute does not say.
 */
export function isWithin({ bounds }: Counting, word: string, value: number, limit: number): boolean | undefined {
  const including = bounds?.including.includes(word);
  if (bounds === undefined || (!including && !bounds.excluding.includes(word))) return undefined;
  if (value === limit) return including;
  return UPWARD.has(word) ? value > limit : value < limit;
}

/** Words for what lies above the number; the others mean what lies below it. */
const UPWARD = new Set(["以上", "超过", "以外", "届满"]);
