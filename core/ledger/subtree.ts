import { LedgerError } from "./problem.ts";

/** Leaves [begin, end); `begin` is a multiple of the power of two at or above the length, as in every RFC 6962 split. */
export type LeafRange = { begin: number; end: number };

/** A perfect subtree: leaves [index·2^level, (index+1)·2^level). */
export type Node = { level: number; index: number };

/** The largest power of two smaller than `length`, where RFC 6962 splits a tree. `length` ≥ 2. */
const splitPoint = (length: number): number => {
  let k = 1;
  while (k * 2 < length) k *= 2;
  return k;
};

/** The perfect subtrees that make up a range, from the left. */
export const perfectSubtrees = ({ begin, end }: LeafRange): Node[] => {
  const nodes: Node[] = [];
  let width = 1;
  let level = 0;
  while (width * 2 <= end - begin) {
    width *= 2;
    level++;
  }
  for (let at = begin; at < end; width /= 2, level--) {
    if (width > end - at) continue;
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
};

/** The siblings on the way from a leaf to the root, leaf first: RFC 6962 §2.1.1. Throws `outsideTree`. */
export const inclusionPath = (index: number, size: number): LeafRange[] => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new LedgerError("outsideTree");
  }
  const path: LeafRange[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const middle = begin + splitPoint(end - begin);
    if (index < middle) {
      path.unshift({ begin: middle, end });
      end = middle;
    } else {
      path.unshift({ begin, end: middle });
      begin = middle;
    }
  }
  return path;
};

/** The subtrees that prove the first `oldSize` leaves unchanged: RFC 6962 §2.1.2. Throws `outsideTree`. */
export const consistencyPath = (oldSize: number, newSize: number): LeafRange[] => {
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize) || oldSize < 0 || oldSize > newSize) {
    throw new LedgerError("outsideTree");
  }
  if (oldSize === 0 || oldSize === newSize) return [];
  const path: LeafRange[] = [];
  let begin = 0;
  let end = newSize;
  while (end !== oldSize) {
    const middle = begin + splitPoint(end - begin);
    if (oldSize <= middle) {
      path.unshift({ begin: middle, end });
      end = middle;
    } else {
      path.unshift({ begin, end: middle });
      begin = middle;
    }
  }
  // The old tree's root is known to the verifier, so it is left out where it is a subtree of its own.
  return begin === 0 ? path : [{ begin, end }, ...path];
};
