import {
  appendLeaves,
  bundleOfEntry,
  bundlePath,
  edgeTiles,
  encodeBundle,
  leafHash,
  tilePath,
  tilesForAppend,
  tileWidth,
  type Bundle,
  type Frontier,
} from "@mingfa/core/ledger";
import { readEntries, tileSource, type LogCopy } from "./copy.ts";
import type { CopyFile, CopyWriter } from "./copy-writer.ts";
import { nativeCrypto } from "./native-crypto.ts";

/** Appends entries to the second copy, durably; the checkpoint that covers them is published by the caller afterwards. */
export const extendCopy = async (writer: CopyWriter, frontier: Frontier, entries: Uint8Array[]): Promise<Frontier> => {
  const leaves = entries.map((entry) => leafHash(entry, nativeCrypto));
  const tiles = tilesForAppend(frontier.size, leaves, tileSource(writer.copy), nativeCrypto);
  const bundles = bundlesForAppend(writer.copy, frontier.size, entries);
  await writer.put([...tiles.map(({ tile, bytes }) => ({ path: tilePath(tile), bytes })), ...bundles]);
  const next = appendLeaves(frontier, leaves, nativeCrypto);
  await removeReplaced(writer, frontier.size, next.size);
  return next;
};

/** Makes a checkpoint public; readers see the old one or the new one, never half. */
export const publishNote = (writer: CopyWriter, note: string): Promise<void> =>
  writer.put([{ path: "checkpoint", bytes: Buffer.from(note, "utf8") }]);

const bundlesForAppend = (copy: LogCopy, oldSize: number, entries: Uint8Array[]): CopyFile[] => {
  const width = oldSize % tileWidth;
  const before = width === 0 ? [] : edgeEntries(copy, bundleOfEntry(oldSize - 1, oldSize));
  const all = [...before, ...entries];
  const first = Math.floor(oldSize / tileWidth);
  return Array.from({ length: Math.ceil(all.length / tileWidth) }, (_, i) => {
    const part = all.slice(i * tileWidth, (i + 1) * tileWidth);
    return { path: bundlePath({ index: first + i, width: part.length }), bytes: encodeBundle(part) };
  });
};

const edgeEntries = (copy: LogCopy, bundle: Bundle): Uint8Array[] => {
  const entries = readEntries(copy, bundle);
  if (!entries) throw new Error(`entry bundle ${bundle.index} of the log's copy is missing`);
  return entries;
};

// A log of small batches would otherwise keep some hundred partial files for each full one.
const removeReplaced = async (writer: CopyWriter, oldSize: number, newSize: number): Promise<void> => {
  for (const { level, index } of edgeTiles(oldSize)) {
    if ((index + 1) * tileWidth ** (level + 1) > newSize) continue;
    await writer.remove(`${tilePath({ level, index, width: tileWidth })}.p`);
    if (level === 0) await writer.remove(`${bundlePath({ index, width: tileWidth })}.p`);
  }
};
