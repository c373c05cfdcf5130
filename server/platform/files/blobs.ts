import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

/**
 * Files outside the database, in a folder that all server processes share. A file arrives under its id, piece by piece;
 * once whole it stands under its SHA-256, so that the same bytes are kept once and can't be exchanged unseen. What a crash
 * leaves behind is swept: bytes without a row, never a row without bytes that were promised.
 */
export type Blobs = {
  /** Writes a piece at its place and waits until it is on disk. The caller holds the file's row. */
  write: (id: string, offset: number, bytes: Uint8Array) => Promise<void>;
  /** Path of a file that is still arriving. */
  arriving: (id: string) => string;
  /** SHA-256 of a whole file that has arrived, lowercase hex. */
  digest: (id: string) => Promise<string>;
  /** Keeps it under its digest; the arriving one stays until `forget`. */
  keep: (id: string, sha256: string) => Promise<void>;
  forget: (id: string) => Promise<void>;
  /** Rejects where there is no such file, before a byte is promised. */
  read: (sha256: string) => Promise<Readable>;
  remove: (sha256: string) => Promise<void>;
  /** Digests and ids of what lies in the folder and was last touched before an instant. */
  before: (instant: Date) => Promise<{ kept: string[]; arriving: string[] }>;
};

export const openBlobs = (folder: string): Blobs => {
  const arriving = (id: string): string => join(folder, "arriving", id);
  const kept = (sha256: string): string => join(folder, "kept", sha256.slice(0, 2), sha256);
  return {
    arriving,
    write: async (id, offset, bytes) => {
      await mkdir(join(folder, "arriving"), { recursive: true });
      // Not "a": two processes may write the same piece, and it must land in the same place.
      const file = await open(arriving(id), offset === 0 ? "w" : "r+");
      try {
        await file.write(bytes, 0, bytes.length, offset);
        await file.datasync();
      } finally {
        await file.close();
      }
    },
    digest: (id) => digestOf(arriving(id)),
    keep: async (id, sha256) => {
      await mkdir(dirname(kept(sha256)), { recursive: true });
      await link(arriving(id), kept(sha256)).catch(unlessExists);
    },
    forget: (id) => rm(arriving(id), { force: true }),
    read: async (sha256) => (await open(kept(sha256))).createReadStream(),
    remove: (sha256) => rm(kept(sha256), { force: true }),
    before: async (instant) => {
      const shelves = await listed(join(folder, "kept"));
      const all = await Promise.all(shelves.map((shelf) => olderIn(join(folder, "kept", shelf), instant)));
      return { kept: all.flat(), arriving: await olderIn(join(folder, "arriving"), instant) };
    },
  };
};

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
};

const unlessExists = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "EEXIST") throw error;
};

const listed = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });

const olderIn = async (folder: string, instant: Date): Promise<string[]> => {
  const names = await listed(folder);
  const touched = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return names.filter((_, index) => (touched[index]?.ctime ?? instant) < instant);
};
