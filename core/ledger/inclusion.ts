import { equalBytes } from "./bytes.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { inclusionPath, perfectSubtrees, type Node } from "./subtree.ts";
import { nodeHash, rangeHash, type HashReader } from "./tree-hash.ts";

/** Proof that the leaf at `index` is in the tree of `size` leaves: RFC 6962 §2.1.1. Throws `outsideTree`. */
export const inclusionProof = (
  index: number,
  size: number,
  read: HashReader,
  crypto: Crypto = nobleCrypto,
): Uint8Array[] => inclusionPath(index, size).map((range) => rangeHash(range, read, crypto));

/** The stored hashes that `inclusionProof` will read, so that a host can fetch them beforehand. */
export const inclusionNodes = (index: number, size: number): Node[] =>
  inclusionPath(index, size).flatMap(perfectSubtrees);

export type InclusionClaim = {
  index: number;
  size: number;
  leafHash: Uint8Array;
  root: Uint8Array;
  proof: Uint8Array[];
};

/** Whether the proof shows the leaf at its index under the root. Malformed claims are simply false. */
export const verifyInclusion = (claim: InclusionClaim, crypto: Crypto = nobleCrypto): boolean => {
  const { index, size, proof } = claim;
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  if ([claim.leafHash, claim.root, ...proof].some((hash) => hash.length !== 32)) return false;
  const path = inclusionPath(index, size);
  if (path.length !== proof.length) return false;
  let hash = claim.leafHash;
  for (const [i, sibling] of proof.entries()) {
    const isRight = (path[i]?.begin ?? 0) > index;
    hash = isRight ? nodeHash(hash, sibling, crypto) : nodeHash(sibling, hash, crypto);
  }
  return equalBytes(hash, claim.root);
};
