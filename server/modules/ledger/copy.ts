import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundlePath, encodeBundle, tilePath, type Bundle, type Tile, type TileData, type TileSource } from "@mingfa/core/ledger";

/**
 * The second copy of the log: a folder in the layout of C2SP tlog-tiles, outside the database, shared by all server
 * processes and written by the sequencer alone. `checkpoint` is replaced last: it vouches for everything under it.
 */
export type LogCopy = { readonly folder: string };

/** The published checkpoint's note, if anything was ever published. */
export const publishedNote = ({ folder }: LogCopy): string | undefined => {
  const file = join(folder, "checkpoint");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
};

/** Tile content from the folder; a full tile serves where a partial one is asked for. */
export const tileSource =
  ({ folder }: LogCopy): TileSource =>
  (tile: Tile) =>
    readOr(join(folder, tilePath(tile))) ?? readOr(join(folder, tilePath({ ...tile, width: 256 })))?.subarray(0, tile.width * 32);

/** Entry bundle of the given width, or the start of a wider one. */
export const readBundle = ({ folder }: LogCopy, bundle: Bundle): Uint8Array | undefined => readOr(join(folder, bundlePath(bundle)));

const readOr = (file: string): Uint8Array | undefined => {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};

/** Writes tiles and bundles durably: content first, then the names, before any checkpoint may speak of them. */
export const writeTiles = (copy: LogCopy, tiles: TileData[], bundles: { bundle: Bundle; entries: Uint8Array[] }[]): void => {
  const folders = new Set<string>();
  for (const { tile, bytes } of tiles) folders.add(writeDurably(copy.folder, tilePath(tile), bytes));
  for (const { bundle, entries } of bundles) folders.add(writeDurably(copy.folder, bundlePath(bundle), encodeBundle(entries)));
  for (const folder of folders) syncFolder(folder);
};

/** Makes the checkpoint public; readers see the old one or the new one, never half. */
export const publishNote = (copy: LogCopy, note: string): void => {
  syncFolder(writeDurably(copy.folder, "checkpoint", Buffer.from(note, "utf8")));
};

const writeDurably = (root: string, path: string, bytes: Uint8Array): string => {
  const file = join(root, path);
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.new`;
  const handle = openSync(draft, "w");
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
  return folder;
};

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
