import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  bundlePath,
  decodeBundle,
  tilePath,
  tileWidth,
  type Bundle,
  type Tile,
  type TileSource,
} from "@mingfa/core/ledger";

/**
 * The second copy of the log: a folder in the layout of C2SP tlog-tiles, outside the database, shared by all server
 * processes and written by the sequencer alone (`copy-writer.ts`). `checkpoint` vouches for everything under it.
 */
export type LogCopy = { readonly folder: string };

/** The published checkpoint's note, if anything was ever published. */
export const publishedNote = (copy: LogCopy): string | undefined => read(copy, "checkpoint")?.toString("utf8");

/** Tiles from the folder. A partial one that a full one has replaced is the beginning of that. */
export const tileSource =
  (copy: LogCopy): TileSource =>
  (tile: Tile) =>
    read(copy, tilePath(tile)) ?? read(copy, tilePath({ ...tile, width: tileWidth }))?.subarray(0, tile.width * 32);

/** The entries of a bundle, whole or the beginning of a full one that has replaced it. */
export const readEntries = (copy: LogCopy, bundle: Bundle): Uint8Array[] | undefined => {
  const bytes = read(copy, bundlePath(bundle));
  if (bytes) return decodeBundle(bytes, bundle.width);
  const full = read(copy, bundlePath({ ...bundle, width: tileWidth }));
  return full && decodeBundle(full, tileWidth).slice(0, bundle.width);
};

const read = ({ folder }: LogCopy, path: string): Buffer | undefined => {
  try {
    return readFileSync(join(folder, path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};
