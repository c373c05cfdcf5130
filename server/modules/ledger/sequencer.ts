import { setTimeout as pause } from "node:timers/promises";
import { appendLeaves, frontierRoot, leafHash, signCheckpoint, type Frontier } from "@mingfa/core/ledger";
import { transaction, withLock, type Database } from "#platform/database";
import { publishNote } from "./copy.ts";
import { extendCopy } from "./extend.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { reconcile } from "./reconcile.ts";
import { pendingLeaves, sequence } from "./store.ts";

const batch = 4096;
const idleMs = 15;
const lockName = "ledger.sequencer";

/**
 * Gives pending leaves their place in the log. One process at a time holds the lock; the others stand by. Order of a
 * batch: commit entries and checkpoint, fsync the second copy, publish. A crash loses nothing at any step: before the
 * commit the leaves are still pending; after it `reconcile` copies again; unpublished checkpoints were shown to nobody.
 */
export const runSequencer = async (log: Log, signal: AbortSignal, onError: (error: unknown) => void): Promise<void> => {
  while (!signal.aborted) {
    try {
      await withLock(log.db, lockName, signal, (locked, lost) => lead({ ...log, db: locked }, signal, lost));
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    if (!signal.aborted) await pause(200, undefined, { ref: false });
  }
};

/** Holding the lock: bring the copy up to date once, then batch after batch until told to stop or the lock is lost. */
const lead = async (log: Log, signal: AbortSignal, lost: AbortSignal): Promise<void> => {
  let frontier = await reconcile(log);
  while (!signal.aborted && !lost.aborted) {
    const next = await sequenceBatch(log, frontier);
    if (next.size === frontier.size) await pause(idleMs, undefined, { ref: false });
    frontier = next;
  }
};

/** One batch, at most 4,096 leaves; the same frontier back when nothing is pending. */
export const sequenceBatch = async (log: Log, frontier: Frontier): Promise<Frontier> => {
  const leaves = await pendingLeaves(log.db, batch);
  if (leaves.length === 0) return frontier;
  const next = appendLeaves(frontier, leaves.map((leaf) => leafHash(leaf.entry, nativeCrypto)), nativeCrypto);
  const root = frontierRoot(next, nativeCrypto);
  const note = signCheckpoint({ origin: log.signer.key.name, size: next.size, root }, log.signer, nativeCrypto);
  await transaction(log.db, (tx: Database) => sequence(tx, frontier.size, leaves.map((leaf) => leaf.id), root, note));
  extendCopy(log.copy, frontier, leaves.map((leaf) => leaf.entry));
  publishNote(log.copy, note);
  return next;
};
