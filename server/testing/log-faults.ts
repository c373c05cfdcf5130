import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  appendLeaves,
  bundlePath,
  emptyFrontier,
  encodeBundle,
  frontierRoot,
  leafHash,
  openCheckpoint,
  tilePath,
  tilesForAppend,
  tileWidth,
  toHex,
  type Frontier,
  type VerifierKey,
} from "@mingfa/core/ledger";
import type { Database } from "#platform/database";

/**
 * Reads a whole log, database and second copy, and says where they contradict each other or themselves. Empty is right;
 * only for a log at rest.
 */
export const logFaults = async (db: Database, folder: string, key: VerifierKey): Promise<string[]> => {
  const rows = await db.rows<{ index: number; entry: Uint8Array }>(
    "",
    "SELECT e.index, l.entry FROM ledger.entry e JOIN ledger.leaf l ON l.id = e.leaf ORDER BY e.index",
  );
  const entries = rows.map((row) => row.entry);
  return [
    ...rows.flatMap(({ index }, i) => (index === i ? [] : [`index ${index} stands at place ${i}`])),
    ...(await strayLeaves(db)),
    ...(await wrongCheckpoints(db, entries, key)),
    ...wrongCopy(folder, entries, key),
  ];
};

const strayLeaves = async (db: Database): Promise<string[]> => {
  const rows = await db.rows<{ id: string }>(
    "",
    `SELECT l.id FROM ledger.leaf l WHERE
       (SELECT count(*) FROM ledger.entry e WHERE e.leaf = l.id) + (SELECT count(*) FROM ledger.pending p WHERE p.leaf = l.id) <> 1`,
  );
  return rows.map(({ id }) => `leaf ${id} is neither pending nor in the log, or both`);
};

const wrongCheckpoints = async (db: Database, entries: Uint8Array[], key: VerifierKey): Promise<string[]> => {
  const stored = await db.rows<{ size: number; root: Uint8Array; note: string }>(
    "",
    "SELECT size, root, note FROM ledger.checkpoint ORDER BY size",
  );
  const faults: string[] = [];
  let frontier: Frontier = emptyFrontier;
  for (const { size, root, note } of stored) {
    frontier = appendLeaves(
      frontier,
      entries.slice(frontier.size, size).map((entry) => leafHash(entry)),
    );
    const signed = openCheckpoint(note, key);
    const roots = new Set([toHex(root), toHex(signed.root), toHex(frontierRoot(frontier))]);
    if (roots.size !== 1 || signed.size !== size || frontier.size !== size)
      faults.push(`checkpoint ${size} is not the tree of the first ${size} entries`);
  }
  if ((stored.at(-1)?.size ?? 0) !== entries.length)
    faults.push(`${entries.length} entries, but the last checkpoint is older`);
  return faults;
};

const wrongCopy = (folder: string, entries: Uint8Array[], key: VerifierKey): string[] => {
  const note = join(folder, "checkpoint");
  if (!existsSync(note)) return entries.length === 0 ? [] : ["nothing was published"];
  const published = openCheckpoint(readFileSync(note, "utf8"), key);
  const leaves = entries.map((entry) => leafHash(entry));
  const root = frontierRoot(appendLeaves(emptyFrontier, leaves));
  const bundles = Array.from({ length: Math.ceil(entries.length / tileWidth) }, (_, index) => {
    const part = entries.slice(index * tileWidth, (index + 1) * tileWidth);
    return { path: bundlePath({ index, width: part.length }), bytes: encodeBundle(part) };
  });
  const tiles = tilesForAppend(0, leaves, () => undefined).map(({ tile, bytes }) => ({ path: tilePath(tile), bytes }));
  return [
    ...(published.size === entries.length ? [] : [`published ${published.size} of ${entries.length} entries`]),
    ...(toHex(published.root) === toHex(root) ? [] : ["the published root is another tree's"]),
    ...[...tiles, ...bundles].flatMap(({ path, bytes }) =>
      holds(join(folder, path), bytes) ? [] : [`${path} differs`],
    ),
  ];
};

const holds = (file: string, bytes: Uint8Array): boolean => existsSync(file) && readFileSync(file).equals(bytes);
