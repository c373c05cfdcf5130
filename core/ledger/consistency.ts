import { equalBytes } from "./bytes.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { consistencyPath, perfectSubtrees, type LeafRange, type Node } from "./subtree.ts";
import { emptyRoot, nodeHash, rangeHash, type HashReader } from "./tree-hash.ts";

/** Proof that the tree of `newSize` leaves extends that of `oldSize`: RFC 6962 §2.1.2. Throws `outsideTree`. */
export const consistencyProof = (
  oldSize: number,
  newSize: number,
  read: HashReader,
  crypto: Crypto = nobleCrypto,
): Uint8Array[] => consistencyPath(oldSize, newSize).map((range) => rangeHash(range, read, crypto));

/** The stored hashes that `consistencyProof` will read. */
export const consistencyNodes = (oldSize: number, newSize: number): Node[] =>
  consistencyPath(oldSize, newSize).flatMap(perfectSubtrees);

export type ConsistencyClaim = {
  oldSize: number;
  newSize: number;
  oldRoot: Uint8Array;
  newRoot: Uint8Array;
  proof: Uint8Array[];
};

/** Whether the proof shows that nothing of the old tree was changed or removed. Malformed claims are simply false. */
export const verifyConsistency = (claim: ConsistencyClaim, crypto: Crypto = nobleCrypto): boolean =>
  judgeConsistency(claim, crypto) === "consistent";

/**
 * `forked`: the proof reproduces the new root and shows that the old one is not its beginning, which is evidence
 * against the log. `unproven`: the proof does not lead to the new root; it may simply be wrong.
 */
export const judgeConsistency = (
  claim: ConsistencyClaim,
  crypto: Crypto = nobleCrypto,
): "consistent" | "forked" | "unproven" => {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize)) return "unproven";
  if (oldSize < 0 || oldSize > newSize) return "unproven";
  if ([oldRoot, newRoot, ...proof].some((hash) => hash.length !== 32)) return "unproven";
  const path = consistencyPath(oldSize, newSize);
  if (path.length !== proof.length) return "unproven";
  if (oldSize === newSize) return equalBytes(oldRoot, newRoot) ? "consistent" : "forked";
  if (oldSize === 0) return equalBytes(oldRoot, emptyRoot(crypto)) ? "consistent" : "forked";
  const proven = provenRoots(oldSize, oldRoot, path, proof, crypto);
  // Where the old tree is perfect its claimed root enters the proof, so a wrong one spoils the new root: unproven.
  if (!equalBytes(proven.newHash, newRoot)) return "unproven";
  return equalBytes(proven.oldHash, oldRoot) ? "consistent" : "forked";
};

const provenRoots = (
  oldSize: number,
  oldRoot: Uint8Array,
  path: LeafRange[],
  proof: Uint8Array[],
  crypto: Crypto,
): { oldHash: Uint8Array; newHash: Uint8Array } => {
  const startsAtOldRoot = path[0] !== undefined && path[0].begin >= oldSize;
  const [first = oldRoot, ...rest] = startsAtOldRoot ? [oldRoot, ...proof] : proof;
  let oldHash = first;
  let newHash = first;
  for (const [i, sibling] of rest.entries()) {
    const range = path[startsAtOldRoot ? i : i + 1];
    if (range && range.begin >= oldSize) {
      newHash = nodeHash(newHash, sibling, crypto);
    } else {
      oldHash = nodeHash(sibling, oldHash, crypto);
      newHash = nodeHash(sibling, newHash, crypto);
    }
  }
  return { oldHash, newHash };
};
