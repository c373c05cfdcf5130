import { concat } from "./bytes.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import { perfectSubtrees, type LeafRange } from "./subtree.ts";

/**
 * Hash of the perfect subtree over leaves [index·2^level, (index+1)·2^level). Proofs ask only for subtrees that are
 * complete in the tree. Throws where the hash is not at hand.
 */
export type HashReader = (level: number, index: number) => Uint8Array;

/** SHA-256(0x00 ‖ entry): RFC 6962 §2.1. */
export const leafHash = (entry: Uint8Array, crypto: Crypto = nobleCrypto): Uint8Array =>
  crypto.sha256(concat(Uint8Array.of(0), entry));

/** SHA-256(0x01 ‖ left ‖ right): RFC 6962 §2.1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array, crypto: Crypto = nobleCrypto): Uint8Array => {
  const input = new Uint8Array(65);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 33);
  return crypto.sha256(input);
};

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot = (crypto: Crypto = nobleCrypto): Uint8Array => crypto.sha256(new Uint8Array(0));

/** Root of the tree of the first `size` leaves. */
export const treeRoot = (size: number, read: HashReader, crypto: Crypto = nobleCrypto): Uint8Array => {
  if (!Number.isSafeInteger(size) || size < 0) throw new LedgerError("outsideTree");
  return size === 0 ? emptyRoot(crypto) : rangeHash({ begin: 0, end: size }, read, crypto);
};

/** Hash of a range as it occurs in proofs: perfect subtrees of falling size, hashed from the right. */
export const rangeHash = (range: LeafRange, read: HashReader, crypto: Crypto): Uint8Array =>
  perfectSubtrees(range)
    .map(({ level, index }) => read(level, index))
    .reduceRight((right, left) => nodeHash(left, right, crypto));

/** Root over a power of two of hashes, at least one. */
export const subtreeRoot = (hashes: readonly Uint8Array[], crypto: Crypto): Uint8Array => {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i + 1 < row.length; i += 2) above.push(nodeHash(row[i] ?? none, row[i + 1] ?? none, crypto));
    row = above;
  }
  return row[0] ?? none;
};

const none = new Uint8Array(0);
