import { inclusionProof, makeReceipt, openCheckpoint, tileHashReader, type Receipt } from "@mingfa/core/ledger";
import { publishedNote, tileSource } from "./copy.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { indexOfLeaf } from "./store.ts";

/** The proof that a leaf is in the published log, or undefined while the sequencer has not reached it. */
export const receiptOf = async (
  log: Log,
  leaf: string,
  disclosed: { envelope: unknown; salt: Uint8Array } | undefined,
): Promise<Receipt | undefined> => {
  const found = await indexOfLeaf(log.db, leaf);
  const note = publishedNote(log.copy);
  if (!found || note === undefined) return undefined;
  const { size } = openCheckpoint(note, log.signer.key, nativeCrypto);
  if (found.index >= size) return undefined;
  const proof = inclusionProof(found.index, size, tileHashReader(size, tileSource(log.copy), nativeCrypto), nativeCrypto);
  const parts = { key: log.signer.key, entry: found.entry, index: found.index, treeSize: size, proof, checkpoint: note };
  return makeReceipt(disclosed ? { ...parts, disclosed } : parts, nativeCrypto);
};
