import { appendLeaves, bundleOfEntry, decodeBundle, leafHash, tilesForAppend, type Bundle, type Frontier } from "@mingfa/core/ledger";
import { readBundle, tileSource, writeTiles, type LogCopy } from "./copy.ts";
import { nativeCrypto } from "./native-crypto.ts";

/** Appends entries to the second copy, durably; the checkpoint that covers them is published by the caller afterwards. */
export const extendCopy = (copy: LogCopy, frontier: Frontier, entries: Uint8Array[]): Frontier => {
  const leaves = entries.map((entry) => leafHash(entry, nativeCrypto));
  const tiles = tilesForAppend(frontier.size, leaves, tileSource(copy), nativeCrypto);
  writeTiles(copy, tiles, bundlesForAppend(copy, frontier.size, entries));
  return appendLeaves(frontier, leaves, nativeCrypto);
};

const bundlesForAppend = (copy: LogCopy, oldSize: number, entries: Uint8Array[]): { bundle: Bundle; entries: Uint8Array[] }[] => {
  const width = oldSize % 256;
  const before = width === 0 ? [] : edgeEntries(copy, bundleOfEntry(oldSize - 1, oldSize));
  const all = [...before, ...entries];
  const first = Math.floor(oldSize / 256);
  return Array.from({ length: Math.ceil(all.length / 256) }, (_, i) => {
    const part = all.slice(i * 256, (i + 1) * 256);
    return { bundle: { index: first + i, width: part.length }, entries: part };
  });
};

const edgeEntries = (copy: LogCopy, bundle: Bundle): Uint8Array[] => {
  const bytes = readBundle(copy, bundle);
  if (!bytes) throw new Error(`entry bundle ${bundle.index} of the log's copy is missing`);
  return decodeBundle(bytes, bundle.width);
};
