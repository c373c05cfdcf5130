import { appendLeaves, leafHash, type Frontier } from "@mingfa/core/ledger";
import type { Database } from "#platform/database";
import type { CopyWriter } from "./copy-writer.ts";
import { LogMismatch } from "./errors.ts";
import { extendCopy } from "./extend.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { entriesFrom } from "./store.ts";

const batch = 4096;

/** The right edge that the database's entries make when they follow `frontier` up to `size`; writes nothing. */
export const databaseFrontier = async (db: Database, frontier: Frontier, size: number): Promise<Frontier> => {
  let at = frontier;
  while (at.size < size) {
    const leaves = (await nextEntries(db, at.size, size)).map((entry) => leafHash(entry, nativeCrypto));
    at = appendLeaves(at, leaves, nativeCrypto);
  }
  return at;
};

/** Appends the database's entries up to `size` to the copy. */
export const copyEntries = async (
  log: Log,
  writer: CopyWriter,
  frontier: Frontier,
  size: number,
): Promise<Frontier> => {
  let at = frontier;
  while (at.size < size) at = await extendCopy(writer, at, await nextEntries(log.db, at.size, size));
  return at;
};

const nextEntries = async (db: Database, first: number, size: number): Promise<Uint8Array[]> => {
  const wanted = Math.min(batch, size - first);
  const entries = await entriesFrom(db, first, wanted);
  if (entries.length !== wanted) throw LogMismatch.rewritten(first);
  return entries;
};
