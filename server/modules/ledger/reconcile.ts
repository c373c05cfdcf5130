import {
  emptyFrontier,
  frontierOf,
  frontierRoot,
  LedgerError,
  tileHashReader,
  type Checkpoint,
  type Frontier,
} from "@mingfa/core/ledger";
import { differingEntry, tilesOf } from "./audit.ts";
import { checkLog, committedCheckpoint, publishedCheckpoint, sameHash } from "./checkpoints.ts";
import type { CopyWriter } from "./copy-writer.ts";
import { copyEntries, databaseFrontier } from "./copy-entries.ts";
import { tileSource } from "./copy.ts";
import { LogMismatch } from "./errors.ts";
import { publishNote } from "./extend.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";

/** Tiles of the newest entries that are looked at before anything is written; the rest is audited while running. */
const tail = 16;

/**
 * Brings the second copy up to the database and proves that both tell one story. The copy behind, or damaged: written
 * again from entries that prove the signed checkpoints. The copy ahead (an older database was restored), or entries
 * that no longer make the published root: LogMismatch, and nothing is written.
 */
export const reconcile = async (log: Log, writer: CopyWriter): Promise<Frontier> => {
  await checkLog(log);
  const published = publishedCheckpoint(log);
  const frontier = published ? await publishedFrontier(log, writer, published) : emptyFrontier;
  const last = await committedCheckpoint(log);
  if (!last || last.size === published?.size) return frontier;
  const proven = await databaseFrontier(log.db, frontier, last.size);
  if (!sameHash(frontierRoot(proven, nativeCrypto), last.root)) throw LogMismatch.rewritten(frontier.size);
  const next = await copyEntries(log, writer, frontier, last.size);
  await publishNote(writer, last.note);
  return next;
};

/** Writes the published part of the copy anew, if the database proves it; `index` is where they were seen to differ. */
export const rebuild = async (
  log: Log,
  writer: CopyWriter,
  published: Checkpoint,
  index?: number,
): Promise<Frontier> => {
  const proven = await databaseFrontier(log.db, emptyFrontier, published.size);
  if (!sameHash(frontierRoot(proven, nativeCrypto), published.root)) throw LogMismatch.rewritten(index);
  return copyEntries(log, writer, emptyFrontier, published.size);
};

const publishedFrontier = async (log: Log, writer: CopyWriter, published: Checkpoint): Promise<Frontier> => {
  const frontier = copyFrontier(log, published);
  if (!frontier) return rebuild(log, writer, published);
  const tiles = tilesOf(published.size);
  for (let tile = Math.max(0, tiles - tail); tile < tiles; tile++) {
    const index = await differingEntry(log, published.size, tile);
    if (index !== undefined) return rebuild(log, writer, published, index);
  }
  return frontier;
};

/** The right edge by the copy's tiles; undefined when tiles are missing or do not make the published root. */
const copyFrontier = (log: Log, { size, root }: Checkpoint): Frontier | undefined => {
  try {
    const frontier = frontierOf(size, tileHashReader(size, tileSource(log.copy), nativeCrypto));
    return sameHash(frontierRoot(frontier, nativeCrypto), root) ? frontier : undefined;
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
};
