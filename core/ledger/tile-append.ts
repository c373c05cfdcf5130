import { concat } from "./bytes.ts";
import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import { edgeTiles, tileWidth, type Tile, type TileSource } from "./tile.ts";
import { subtreeRoot } from "./tree-hash.ts";

/** A tile and its content, `width` × 32 bytes. */
export type TileData = { tile: Tile; bytes: Uint8Array };

/**
 * The tiles to write when a batch of leaf hashes is appended to a tree of `oldSize` leaves: every tile that the batch
 * completes and the partial ones of the new right edge, lower levels first. `read` must give the old tree's
 * `edgeTiles`. Throws `missingTile`.
 */
export const tilesForAppend = (
  oldSize: number,
  leaves: readonly Uint8Array[],
  read: TileSource,
  crypto: Crypto = nobleCrypto,
): TileData[] => {
  const edges = new Map(edgeTiles(oldSize).map((tile) => [tile.level, tile]));
  const written: TileData[] = [];
  let rising = leaves;
  let before = oldSize;
  for (let level = 0; rising.length > 0; level++) {
    const edge = edges.get(level);
    const hashes = [...(edge ? edgeHashes(edge, read) : []), ...rising];
    const first = Math.floor(before / tileWidth);
    const above: Uint8Array[] = [];
    for (let i = 0; i * tileWidth < hashes.length; i++) {
      const part = hashes.slice(i * tileWidth, (i + 1) * tileWidth);
      written.push({ tile: { level, index: first + i, width: part.length }, bytes: concat(...part) });
      if (part.length === tileWidth) above.push(subtreeRoot(part, crypto));
    }
    rising = above;
    before = first;
  }
  return written;
};

const edgeHashes = (tile: Tile, read: TileSource): Uint8Array[] => {
  const bytes = read(tile);
  if (bytes?.length !== tile.width * 32) throw new LedgerError("missingTile");
  return Array.from({ length: tile.width }, (_, i) => bytes.subarray(32 * i, 32 * (i + 1)));
};
