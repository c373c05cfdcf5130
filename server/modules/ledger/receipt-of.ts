import {
  inclusionProof,
  leafHash,
  makeReceipt,
  openCheckpoint,
  tileHashReader,
  verifyInclusion,
  type Receipt,
} from "@mingfa/core/ledger";
import { publishedNote, tileSource } from "./copy.ts";
import { LogMismatch } from "./errors.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { indexOfLeaf } from "./store.ts";

/**
 * The proof that a leaf is in the published log, or undefined while the sequencer has not reached it. Throws
 * LogMismatch instead of handing out a receipt that would not verify.
 */
export const receiptOf = async (
  log: Log,
  leaf: string,
  disclosed: { envelope: unknown; salt: Uint8Array } | undefined,
): Promise<Receipt | undefined> => {
  const found = await indexOfLeaf(log.db, leaf);
  const note = publishedNote(log.copy);
  if (!found || note === undefined) return undefined;
  const { index, entry } = found;
  const { size, root } = openCheckpoint(note, log.signer.key, nativeCrypto);
  if (index >= size) return undefined;
  const proof = inclusionProof(index, size, tileHashReader(size, tileSource(log.copy), nativeCrypto), nativeCrypto);
  if (!verifyInclusion({ index, size, leafHash: leafHash(entry, nativeCrypto), root, proof }, nativeCrypto))
    throw LogMismatch.rewritten(index);
  const parts = { key: log.signer.key, entry, index, treeSize: size, proof, checkpoint: note };
  return makeReceipt(disclosed ? { ...parts, disclosed } : parts, nativeCrypto);
};
