import type { FileView } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { transaction } from "#platform/database";
import { firstLook } from "#platform/files";
import { Problem } from "#platform/http";
import { ownerOf } from "./begin.ts";
import { noSuchFile, otherKind, tooMuch } from "./errors.ts";
import { fileView } from "./file-view.ts";
import { keptUntil, type FilesNode } from "./files-node.ts";
import { finishFile } from "./finish.ts";
import { discardFiles, findFile, lockFile, setReceived, type FileRow } from "./store.ts";

/** So many first bytes tell every kind that we take. */
const telling = 4_100;

/**
 * Takes a piece of a file. The answer always says how much has arrived: a piece that came before, or too early, changes
 * nothing, and the sender goes on from there. With the last one the file is judged by its content, scanned and kept.
 */
export const receivePiece = async (
  node: FilesNode,
  actor: Actor,
  { file: id, offset, bytes }: { file: string; offset: number; bytes: Uint8Array },
): Promise<FileView> => {
  const row = await transaction(node.db, async (tx) => {
    const found = await lockFile(tx, id);
    if (found?.owner !== ownerOf(actor) || found.matter !== null) throw noSuchFile();
    if (found.kind !== null || offset !== found.received || bytes.length === 0) return found;
    const received = offset + bytes.length;
    if (received > found.size) throw tooMuch();
    if (offset === 0 && bytes.length >= telling && !mayBecome(found, await firstLook(bytes)))
      return { ...found, refused: true };
    await node.blobs.write(id, offset, bytes);
    await setReceived(tx, id, received, keptUntil(node));
    return { ...found, received };
  });
  if ("refused" in row) return refuse(node, row);
  if (row.received < row.size || row.kind !== null) return fileView(row);
  try {
    await finishFile(node, row);
  } catch (error) {
    // Another sender of the same file may have finished it at the same time, and taken away what had arrived.
    if (error instanceof Problem || (await findFile(node.db, id))?.kind === null) throw error;
  }
  const whole = await findFile(node.db, id);
  if (!whole) throw noSuchFile();
  return fileView(whole);
};

const mayBecome = ({ accept }: FileRow, look: Awaited<ReturnType<typeof firstLook>>): boolean =>
  look === "archive"
    ? accept.some((kind) => ["docx", "xlsx", "ofd"].includes(kind))
    : look !== undefined && accept.includes(look);

const refuse = async (node: FilesNode, row: FileRow): Promise<never> => {
  await discardFiles(node.db, [row.id]);
  throw otherKind(row);
};
