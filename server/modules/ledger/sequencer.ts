import { setTimeout as pause } from "node:timers/promises";
import { appendLeaves, frontierRoot, leafHash, signCheckpoint, type Frontier } from "@mingfa/core/ledger";
import { withLock } from "#platform/database";
import { differingEntry, tilesOf } from "./audit.ts";
import { publishedCheckpoint } from "./checkpoints.ts";
import { takeOverCopy, type CopyWriter, type WriteNew } from "./copy-writer.ts";
import { LogMismatch } from "./errors.ts";
import { extendCopy, publishNote } from "./extend.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { rebuild, reconcile } from "./reconcile.ts";
import { pendingLeaves, sequence } from "./store.ts";

const batch = 4096;
// A batch costs the same few fsyncs for one leaf as for thousands: leaves gather for as long as a receipt can wait.
const gatherMs = 30;
const auditMs = 1_000;
const retryMs = 250;
const lockName = "ledger.sequencer";

/**
 * Gives pending leaves their place in the log. One process at a time holds the lock; the others stand by. Order of a
 * batch: commit entries and checkpoint, fsync the second copy, publish. A crash loses nothing at any step: before the
 * commit the leaves are still pending; after it `reconcile` copies again; unpublished checkpoints were shown to nobody.
 * Rejects with LogMismatch, after which the node must stop; every other fault is told to `onError` and tried again.
 */
export const runSequencer = async (
  log: Log,
  signal: AbortSignal,
  onError: (error: unknown) => void,
  writeNew?: WriteNew,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await withLock(log.db, lockName, signal, (locked) => lead({ ...log, db: locked }, signal, writeNew));
    } catch (error) {
      if (error instanceof LogMismatch) throw error;
      if (!signal.aborted) onError(error);
      await pause(retryMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
};

/**
 * Holding the lock: bring the copy up to date, then batch after batch until told to stop. When the lock's connection
 * breaks, the next statement on it fails; a frozen process loses the connection, so that another can lead.
 */
const lead = async (log: Log, signal: AbortSignal, writeNew: WriteNew | undefined): Promise<void> => {
  await log.db.rows("", "SET idle_session_timeout = '30s'");
  const writer = await takeOverCopy(log.copy, writeNew);
  let frontier = await reconcile(log, writer);
  for (let audited = 0, auditAt = Date.now() + auditMs; !signal.aborted;) {
    const next = await sequenceBatch(log, writer, frontier);
    if (next.size === frontier.size && Date.now() > auditAt) {
      audited = await auditNext(log, writer, audited);
      auditAt = Date.now() + auditMs;
    }
    if (next.size - frontier.size < batch) await pause(gatherMs, undefined, { ref: false });
    frontier = next;
  }
};

/** One batch, at most 4,096 leaves; the same frontier back when nothing is pending. */
export const sequenceBatch = async (log: Log, writer: CopyWriter, frontier: Frontier): Promise<Frontier> => {
  const leaves = await pendingLeaves(log.db, batch);
  if (leaves.length === 0) return frontier;
  const hashes = leaves.map((leaf) => leafHash(leaf.entry, nativeCrypto));
  const next = appendLeaves(frontier, hashes, nativeCrypto);
  const root = frontierRoot(next, nativeCrypto);
  const note = signCheckpoint({ origin: log.signer.key.name, size: next.size, root }, log.signer, nativeCrypto);
  await sequence(log.db, leaves, { size: next.size, root, note });
  await extendCopy(
    writer,
    frontier,
    leaves.map((leaf) => leaf.entry),
  );
  await publishNote(writer, note);
  return next;
};

/** Looks at one tile in each idle second, round and round, so that a rewritten entry is noticed wherever it stands. */
const auditNext = async (log: Log, writer: CopyWriter, tile: number): Promise<number> => {
  const published = publishedCheckpoint(log);
  if (!published || tile >= tilesOf(published.size)) return 0;
  const index = await differingEntry(log, published.size, tile);
  if (index !== undefined) await rebuild(log, writer, published, index);
  return tile + 1;
};
