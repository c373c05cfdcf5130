import { frontierOf, frontierRoot, leafHash, openCheckpoint, tileHashReader, toHex, type Checkpoint, type Frontier } from "@mingfa/core/ledger";
import { publishedNote, publishNote, tileSource } from "./copy.ts";
import { extendCopy } from "./extend.ts";
import type { Log } from "./log.ts";
import { nativeCrypto } from "./native-crypto.ts";
import { entriesFrom, lastCheckpoint } from "./store.ts";

/** The database and the second copy contradict each other; the node must not go on. */
export class LogMismatch extends Error {
  readonly text: { zh: string; en: string };
  constructor(zh: string, en: string) {
    super(en);
    this.name = "LogMismatch";
    this.text = { zh, en };
  }
}

/**
 * Brings the second copy up to the database and proves that both tell one story. The copy behind: copied again from
 * the entries. The copy ahead (an older database was restored) or different (rewritten): LogMismatch.
 */
export const reconcile = async (log: Log): Promise<Frontier> => {
  const last = await lastCheckpoint(log.db);
  const published = publishedCheckpoint(log);
  const size = last?.size ?? 0;
  if (published && published.size > size)
    throw new LogMismatch(
      `数据库日志只有 ${size} 条，而副本已公布 ${published.size} 条：数据库可能被恢复成旧的备份，拒绝运行`,
      `the database's log has ${size} entries but the copy published ${published.size}: an older database may have been restored; refusing to run`,
    );
  let frontier = copyFrontier(log, published?.size ?? 0);
  if (published && toHex(frontierRoot(frontier, nativeCrypto)) !== toHex(published.root)) throw damaged();
  await checkEntries(log, published?.size ?? 0);
  while (frontier.size < size) {
    const entries = await entriesFrom(log.db, frontier.size, Math.min(4096, size - frontier.size));
    if (entries.length === 0) throw damaged();
    frontier = extendCopy(log.copy, frontier, entries.map((entry) => entry.entry));
  }
  if (last && toHex(frontierRoot(frontier, nativeCrypto)) !== toHex(last.root)) throw damaged();
  if (last && published?.size !== size) publishNote(log.copy, last.note);
  return frontier;
};

const damaged = () =>
  new LogMismatch("数据库中的日志与副本、检查点不一致：有条目被改写或丢失，拒绝运行", "the database's log does not match its copy or checkpoints: entries were rewritten or lost; refusing to run");

const publishedCheckpoint = (log: Log): Checkpoint | undefined => {
  const note = publishedNote(log.copy);
  return note === undefined ? undefined : openCheckpoint(note, log.signer.key, nativeCrypto);
};

const copyFrontier = (log: Log, size: number): Frontier =>
  frontierOf(size, tileHashReader(size, tileSource(log.copy), nativeCrypto));

/** The newest published entries in the database hash to the copy's leaves: a restored or edited tail shows at once. */
const checkEntries = async (log: Log, size: number): Promise<void> => {
  const first = Math.max(0, size - 256);
  const read = tileHashReader(size, tileSource(log.copy), nativeCrypto);
  const entries = await entriesFrom(log.db, first, size - first);
  if (entries.length !== size - first) throw damaged();
  for (const [offset, { entry }] of entries.entries())
    if (toHex(leafHash(entry, nativeCrypto)) !== toHex(read(0, first + offset))) throw damaged();
};
