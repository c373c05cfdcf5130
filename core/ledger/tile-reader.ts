import { nobleCrypto, type Crypto } from "./crypto.ts";
import { LedgerError } from "./problem.ts";
import type { Node } from "./subtree.ts";
import { tileHeight, tileOfNode, tilePath, tileWidth, type Tile, type TileSource } from "./tile.ts";
import { subtreeRoot, type HashReader } from "./tree-hash.ts";

/** Node hashes of a tree of `size` leaves out of its tiles; `read` may give the full tile for a partial one. */
export const tileHashReader =
  (size: number, read: TileSource, crypto: Crypto = nobleCrypto): HashReader =>
  (level, index) => {
    const tile = tileOfNode({ level, index }, size);
    const bytes = read(tile);
    if (!bytes) throw new LedgerError("missingTile", tilePath(tile));
    const count = 2 ** (level % tileHeight);
    const begin = index * count - tile.index * tileWidth;
    if (bytes.length % 32 !== 0 || bytes.length < tile.width * 32) {
      throw new LedgerError("malformedTile", tilePath(tile));
    }
    if (begin + count > tile.width) throw new LedgerError("outsideTree");
    return subtreeRoot(
      Array.from({ length: count }, (_, i) => bytes.slice(32 * (begin + i), 32 * (begin + i + 1))),
      crypto,
    );
  };

/** The tiles that hold these nodes in a tree of `size` leaves, each once: what a host fetches before it proves. */
export const tilesOfNodes = (nodes: readonly Node[], size: number): Tile[] => [
  ...new Map(nodes.map((node) => tileOfNode(node, size)).map((tile) => [tilePath(tile), tile])).values(),
];
