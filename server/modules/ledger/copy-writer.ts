import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LogCopy } from "./copy.ts";
import { syncFolder, writeDurably } from "./durable.ts";

/** Bytes and the path under the copy's folder where they belong. */
export type CopyFile = { path: string; bytes: Uint8Array };

/** The right to write the second copy, held by one sequencer at a time. */
export type CopyWriter = {
  readonly copy: LogCopy;
  /** Puts files in place, each whole or not at all, and returns when they would survive a loss of power. */
  put: (files: readonly CopyFile[]) => Promise<void>;
  /** Removes a folder that nobody needs any more. */
  remove: (path: string) => Promise<void>;
};

/** Writes a new file and forces it to disk. */
export type WriteNew = (file: string, bytes: Uint8Array) => Promise<void>;

const draftsOf = /^\.(writer|gone)-/;

/**
 * Becomes the copy's writer; only for the holder of the sequencer lock. Whatever is put in place is first written in a
 * folder of this writer's own and then renamed. Taking over moves the folders of earlier writers away, so one that lost
 * its lock without noticing (a frozen process that wakes up) has nothing left to rename and can't undo what came after.
 */
export const takeOverCopy = async (copy: LogCopy, writeNew: WriteNew = writeDurably): Promise<CopyWriter> => {
  const created = await mkdir(copy.folder, { recursive: true });
  if (created !== undefined) await syncFolder(dirname(created));
  const earlier = (await readdir(copy.folder)).filter((name) => draftsOf.test(name));
  for (const name of earlier) await discard(join(copy.folder, name), join(copy.folder, `.gone-${randomUUID()}`));
  const drafts = join(copy.folder, `.writer-${randomUUID()}`);
  await mkdir(drafts);
  const standing = new Set<string>();
  return {
    copy,
    put: async (files) => {
      const folders = await Promise.all(files.map((file) => place(copy, drafts, standing, file, writeNew)));
      await Promise.all([...new Set(folders.flat())].map(syncFolder));
    },
    remove: (path) => {
      standing.clear();
      return rm(join(copy.folder, path), { recursive: true, force: true });
    },
  };
};

// Renamed first: at that instant the earlier writer is shut out, however long the removal takes.
const discard = async (folder: string, gone: string): Promise<void> => {
  await rename(folder, gone);
  await rm(gone, { recursive: true, force: true, maxRetries: 3 });
};

/** Puts one file in place; returns the folders whose entries changed. `standing`: folders known to be there. */
const place = async (
  copy: LogCopy,
  drafts: string,
  standing: Set<string>,
  file: CopyFile,
  writeNew: WriteNew,
): Promise<string[]> => {
  const target = join(copy.folder, file.path);
  const folder = dirname(target);
  const draft = join(drafts, randomUUID());
  const created = standing.has(folder) ? undefined : await mkdir(folder, { recursive: true });
  standing.add(folder);
  try {
    await writeNew(draft, file.bytes);
    await rename(draft, target);
  } catch (error) {
    if (!existsSync(drafts)) throw new Error("another process has taken over the log's copy", { cause: error });
    await rm(draft, { force: true });
    throw error;
  }
  return created === undefined ? [folder] : [folder, ...foldersBetween(dirname(created), folder)];
};

/** `top`, and every folder below it on the way to `bottom`. */
const foldersBetween = (top: string, bottom: string): string[] => {
  const folders: string[] = [];
  for (let at = dirname(bottom); at.length >= top.length; at = dirname(at)) folders.push(at);
  return folders;
};
