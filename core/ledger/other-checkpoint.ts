import { equalBytes, toHex } from "./bytes.ts";
import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { consistencyProof, judgeConsistency, verifyConsistency } from "./consistency.ts";
import type { Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import { hashesOf } from "./receipt.ts";
import { tileHashReader } from "./tile-reader.ts";
import type { TileSource } from "./tile.ts";
import { treeRoot } from "./tree-hash.ts";
import type { VerifierKey } from "./verifier-key.ts";

/**
 * Another checkpoint of the same log, kept elsewhere, against which to hold a receipt. Where the sizes differ, the
 * link between them comes from a consistency proof (base64 hashes) or from the tiles of the larger tree.
 */
export type OtherCheckpoint = { checkpoint: string; consistency?: string[]; tiles?: TileSource };

/**
 * Throws unless both checkpoints are states of one log: `forked` where they contradict each other for certain,
 * `badConsistencyProof`, `unprovenConsistency`, or the fault of the other note.
 */
export const checkConsistency = (
  ours: Checkpoint,
  other: OtherCheckpoint,
  key: VerifierKey,
  crypto: Crypto,
): { treeSize: number; root: string } => {
  const theirs = openCheckpoint(other.checkpoint, key, crypto);
  const [older, newer] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours];
  const verdict =
    older.size === newer.size
      ? equalBytes(older.root, newer.root)
        ? "consistent"
        : "forked"
      : judge(older, newer, other, crypto);
  if (verdict === "forked") throw new LedgerError("forked");
  if (verdict === "unproven") throw new LedgerError("badConsistencyProof");
  return { treeSize: theirs.size, root: toHex(theirs.root) };
};

const judge = (older: Checkpoint, newer: Checkpoint, other: OtherCheckpoint, crypto: Crypto) => {
  if (other.consistency) return judgeByProof(older, newer, hashesOf(other.consistency, "consistency"), crypto);
  if (other.tiles) return judgeByTiles(older, newer, other.tiles, crypto);
  throw new LedgerError("unprovenConsistency", `${older.size} → ${newer.size}`);
};

const judgeByProof = (older: Checkpoint, newer: Checkpoint, proof: Uint8Array[], crypto: Crypto) =>
  judgeConsistency(
    { oldSize: older.size, newSize: newer.size, oldRoot: older.root, newRoot: newer.root, proof },
    crypto,
  );

/** The tiles are first proven to be the newer tree's own; only then do they speak against the older root. */
const judgeByTiles = (older: Checkpoint, newer: Checkpoint, tiles: TileSource, crypto: Crypto) => {
  const read = tileHashReader(newer.size, tiles, crypto);
  const oldRoot = treeRoot(older.size, read, crypto);
  const proof = consistencyProof(older.size, newer.size, read, crypto);
  const claim = { oldSize: older.size, newSize: newer.size, oldRoot, newRoot: newer.root, proof };
  if (!verifyConsistency(claim, crypto)) return "unproven";
  return equalBytes(oldRoot, older.root) ? "consistent" : "forked";
};
