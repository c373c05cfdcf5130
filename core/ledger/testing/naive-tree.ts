import { concat } from "../bytes.ts";
import { nobleCrypto } from "../crypto.ts";
import { LedgerError } from "../problem.ts";
import type { HashReader } from "../tree-hash.ts";

const sha256 = (data: Uint8Array) => nobleCrypto.sha256(data);
const node = (left: Uint8Array, right: Uint8Array) => sha256(concat(Uint8Array.of(1), left, right));

const split = (length: number): number => 2 ** Math.floor(Math.log2(length - 1));

/** MTH of RFC 6962 §2.1 by its definition, over leaf hashes. */
export const naiveRoot = (leaves: Uint8Array[]): Uint8Array => {
  const [only] = leaves;
  if (!only) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return node(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};

/** PATH of RFC 6962 §2.1.1 by its definition. */
export const naiveInclusion = (m: number, leaves: Uint8Array[]): Uint8Array[] => {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...naiveInclusion(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naiveInclusion(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
};

/** PROOF of RFC 6962 §2.1.2 by its definition. */
export const naiveConsistency = (m: number, leaves: Uint8Array[]): Uint8Array[] => subproof(m, leaves, true);

const subproof = (m: number, leaves: Uint8Array[], whole: boolean): Uint8Array[] => {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), whole), naiveRoot(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
};

/** Reads perfect subtrees straight from the leaves; anything that reaches past them is an error. */
export const leavesReader =
  (leaves: Uint8Array[]): HashReader =>
  (level, index) => {
    const part = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
    if (part.length !== 2 ** level) throw new LedgerError("outsideTree");
    return naiveRoot(part);
  };

/** Leaf hashes that differ from number to number. */
export const someLeaves = (count: number, from = 0): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => sha256(new Uint8Array(Uint32Array.of(from + i).buffer)));
