import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import { perfectSubtrees } from "./subtree.ts";
import { emptyRoot, nodeHash, type HashReader } from "./tree-hash.ts";

/** Right edge of a tree: the roots of its perfect subtrees from the left; all a sequencer needs to go on appending. */
export type Frontier = { size: number; hashes: readonly Uint8Array[] };

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** The frontier of a stored tree. */
export const frontierOf = (size: number, read: HashReader): Frontier => ({
  size,
  hashes: perfectSubtrees({ begin: 0, end: size }).map(({ level, index }) => read(level, index)),
});

/** The frontier after a batch of leaf hashes; the given one is left as it is. */
export const appendLeaves = (
  frontier: Frontier,
  leaves: readonly Uint8Array[],
  crypto: Crypto = nobleCrypto,
): Frontier => {
  const hashes = [...frontier.hashes];
  let size = frontier.size;
  for (const leaf of leaves) {
    let hash = leaf;
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = hashes.pop();
      if (!left) throw new LedgerError("outsideTree", "frontier");
      hash = nodeHash(left, hash, crypto);
    }
    hashes.push(hash);
    size++;
  }
  return { size, hashes };
};

/** Root of the tree that the frontier closes. */
export const frontierRoot = ({ hashes }: Frontier, crypto: Crypto = nobleCrypto): Uint8Array =>
  hashes.length === 0 ? emptyRoot(crypto) : hashes.reduceRight((right, left) => nodeHash(left, right, crypto));
