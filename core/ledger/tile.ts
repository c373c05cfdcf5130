import { LedgerError } from "./problem.ts";
import type { Node } from "./subtree.ts";

/** Hashes in a full tile, entries in a full bundle: C2SP tlog-tiles. */
export const tileWidth = 256;

/** Levels of the tree that one tile spans. */
export const tileHeight = 8;

/**
 * `width` consecutive hashes of perfect subtrees of 256^level leaves, from number index·256 on. Narrower than 256: a
 * partial tile, which stands only at the right edge of a tree of a certain size.
 */
export type Tile = { level: number; index: number; width: number };

/** `width` consecutive entries from number index·256 on. */
export type Bundle = { index: number; width: number };

/** Content of a tile that is at hand (`width` × 32 bytes), or nothing. */
export type TileSource = (tile: Tile) => Uint8Array | undefined;

/** `tile/<L>/<N>[.p/<W>]`, the path under the log's prefix. */
export const tilePath = ({ level, index, width }: Tile): string => `tile/${level}/${numbered(index, width)}`;

/** `tile/entries/<N>[.p/<W>]`, the path under the log's prefix. */
export const bundlePath = ({ index, width }: Bundle): string => `tile/entries/${numbered(index, width)}`;

/** Reads a tile's or bundle's path in its one spelling. Throws `malformedTile`. */
export const parseTilePath = (path: string): { kind: "tile"; tile: Tile } | { kind: "bundle"; bundle: Bundle } => {
  const match = /^tile\/(entries|\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path);
  const index = Number((match?.[2] ?? "").replaceAll(/[x/]/g, ""));
  const width = match?.[3] === undefined ? tileWidth : Number(match[3]);
  if (!match || !Number.isSafeInteger(index)) throw new LedgerError("malformedTile", path.slice(0, 80));
  const level = match[1] === "entries" ? undefined : Number(match[1]);
  const canonical = level === undefined ? bundlePath({ index, width }) : tilePath({ level, index, width });
  if (canonical !== path || width > tileWidth) throw new LedgerError("malformedTile", path.slice(0, 80));
  return level === undefined
    ? { kind: "bundle", bundle: { index, width } }
    : { kind: "tile", tile: { level, index, width } };
};

/** The tile of a tree of `size` leaves that holds a node, as wide as that tree makes it. Throws `outsideTree`. */
export const tileOfNode = ({ level, index }: Node, size: number): Tile => {
  const tileLevel = Math.floor(level / tileHeight);
  const tileIndex = Math.floor((index * 2 ** (level % tileHeight)) / tileWidth);
  const width = Math.min(tileWidth, hashesAt(tileLevel, size) - tileIndex * tileWidth);
  if (width < 1) throw new LedgerError("outsideTree");
  return { level: tileLevel, index: tileIndex, width };
};

/** The partial tiles at the right edge of a tree of `size` leaves, lowest level first: what an append builds on. */
export const edgeTiles = (size: number): Tile[] => {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const width = hashesAt(level, size) % tileWidth;
    if (width > 0) tiles.push({ level, index: Math.floor(hashesAt(level, size) / tileWidth), width });
  }
  return tiles;
};

/** The bundle of a tree of `size` entries that holds an entry. Throws `outsideTree`. */
export const bundleOfEntry = (entry: number, size: number): Bundle => {
  const { index, width } = tileOfNode({ level: 0, index: entry }, size);
  return { index, width };
};

const hashesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

const numbered = (index: number, width: number): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
  return width === tileWidth ? path : `${path}.p/${width}`;
};
