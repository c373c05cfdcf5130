import { leafHash, tileWidth } from "@mingfa/core/ledger";
import { sameHash } from "./checkpoints.ts";
import { tileSource } from "./copy.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { entriesFrom } from "./store.ts";

/** Number of tiles, the last perhaps partial, that hold the leaves of a log of `size` entries. */
export const tilesOf = (size: number): number => Math.ceil(size / tileWidth);

/** First entry under a tile whose bytes in the database are not the leaf in the copy; undefined: all agree. */
export const differingEntry = async (log: Log, size: number, tile: number): Promise<number | undefined> => {
  const first = tile * tileWidth;
  const width = Math.min(tileWidth, size - first);
  const hashes = tileSource(log.copy)({ level: 0, index: tile, width });
  const entries = await entriesFrom(log.db, first, width);
  if (!hashes || hashes.length !== width * 32) return first;
  for (let i = 0; i < width; i++) {
    const entry = entries[i];
    if (!entry || !sameHash(leafHash(entry, nativeCrypto), hashes.subarray(i * 32, (i + 1) * 32))) return first + i;
  }
  return undefined;
};
