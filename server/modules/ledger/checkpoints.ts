import { LedgerError, openCheckpoint, type Checkpoint } from "@mingfa/core/ledger";
import { publishedNote } from "./copy.ts";
import { LogMismatch } from "./errors.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { checkpointAt, lastCheckpoint, type StoredCheckpoint } from "./store.ts";

/** The checkpoint that was last shown to the world. Throws LogMismatch when another key signed it. */
export const publishedCheckpoint = ({ copy, signer }: Pick<Log, "copy" | "signer">): Checkpoint | undefined => {
  const note = publishedNote(copy);
  return note === undefined ? undefined : opened(note, signer.key);
};

/** The newest committed checkpoint. Throws LogMismatch when its note is another key's, or says something else. */
export const committedCheckpoint = async ({ db, signer }: Log): Promise<StoredCheckpoint | undefined> => {
  const last = await lastCheckpoint(db);
  if (!last) return undefined;
  const { size, root } = opened(last.note, signer.key);
  if (size !== last.size || !sameHash(root, last.root)) throw LogMismatch.rewritten();
  return last;
};

/**
 * Holds the database against what was published: cheap, writes nothing, right in any process at any time, for the
 * database is always ahead of the copy. Throws LogMismatch.
 */
export const checkLog = async (log: Log): Promise<void> => {
  const published = publishedCheckpoint(log);
  const last = await committedCheckpoint(log);
  if (!published) return;
  if (published.size > (last?.size ?? 0)) throw LogMismatch.older(last?.size ?? 0, published.size);
  const same = await checkpointAt(log.db, published.size);
  if (!same || !sameHash(same.root, published.root)) throw LogMismatch.rewritten();
};

export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const opened = (note: string, key: Log["signer"]["key"]): Checkpoint => {
  try {
    return openCheckpoint(note, key, nativeCrypto);
  } catch (error) {
    if (error instanceof LedgerError) throw LogMismatch.otherKey(key.name);
    throw error;
  }
};
