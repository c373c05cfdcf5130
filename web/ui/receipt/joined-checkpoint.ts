import {
  consistencyNodes,
  consistencyProof,
  parseReceipt,
  tileHashReader,
  tilePath,
  tilesOfNodes,
  toBase64,
} from "@mingfa/core/ledger";
import type { FetchTile } from "./kept-checkpoint.ts";

/** A checkpoint with the proof that joins it to a receipt's tree, as `readKeptCheckpoint` reads it. */
export type JoinedCheckpoint = { checkpoint: string; consistency: string[] };

/**
 * Joins a checkpoint of the log to a receipt, so that the two can be held against each other without a network.
 * Undefined where a tile is not to be had. Throws LedgerError for what is no receipt.
 */
export const joinedCheckpoint = async (
  receipt: unknown,
  note: string,
  fetchTile: FetchTile,
): Promise<JoinedCheckpoint | undefined> => {
  const sizes = [parseReceipt(receipt).treeSize, Number(note.split("\n")[1])];
  const [older, newer] = [Math.min(...sizes), Math.max(...sizes)];
  const held = new Map<string, Uint8Array>();
  for (const tile of tilesOfNodes(consistencyNodes(older, newer), newer)) {
    const bytes = (await fetchTile(tilePath(tile))) ?? (await fetchTile(tilePath({ ...tile, width: 256 })));
    if (!bytes) return undefined;
    held.set(tilePath(tile), bytes);
  }
  const proof = consistencyProof(
    older,
    newer,
    tileHashReader(newer, (tile) => held.get(tilePath(tile))),
  );
  return { checkpoint: note, consistency: proof.map(toBase64) };
};
