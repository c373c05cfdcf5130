import { open } from "node:fs/promises";
import type { FileKind } from "@mingfa/core/procedure";
import { transaction } from "#platform/database";
import { firstLook, kindOfArchive, ScannerSilent } from "#platform/files";
import { infected, otherKind, scannerSilent } from "./errors.ts";
import type { FilesNode } from "./files-node.ts";
import { discardFiles, lockDigest, setJudged, type FileRow } from "./store.ts";

/**
 * Judges a file that has arrived whole and keeps it under its digest. What no form takes is gone at once; where the
 * scanner is silent the bytes stay and the file is not yet usable. Done twice at the same time, it is done once.
 */
export const finishFile = async (node: FilesNode, row: FileRow): Promise<void> => {
  const path = node.blobs.arriving(row.id);
  const kind = await kindOf(path);
  if (kind === undefined || !row.accept.includes(kind)) return refuse(node, row.id, otherKind(row));
  const found = await scanned(node, path);
  if (found === "infected") return refuse(node, row.id, infected());
  const sha256 = await node.blobs.digest(row.id);
  await transaction(node.db, async (tx) => {
    await lockDigest(tx, sha256);
    await node.blobs.keep(row.id, sha256);
    await setJudged(tx, row.id, { kind, sha256, scan: found });
  });
  await node.blobs.forget(row.id);
};

const refuse = async ({ db, blobs }: FilesNode, id: string, problem: Error): Promise<never> => {
  await discardFiles(db, [id]);
  await blobs.forget(id);
  throw problem;
};

const kindOf = async (path: string): Promise<FileKind | undefined> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_100), 0, 4_100, 0);
    const look = await firstLook(buffer.subarray(0, bytesRead));
    return look === "archive" ? await kindOfArchive(path) : look;
  } finally {
    await file.close();
  }
};

const scanned = async ({ scan }: FilesNode, path: string): Promise<"clean" | "infected" | "unscanned"> => {
  if (!scan) return "unscanned";
  try {
    return await scan(path);
  } catch (error) {
    throw error instanceof ScannerSilent ? scannerSilent() : error;
  }
};
