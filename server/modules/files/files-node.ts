import type { Database } from "#platform/database";
import type { Blobs, Scan } from "#platform/files";

/** What this module needs; composed once at start. */
export type FilesNode = {
  db: Database;
  now: () => string;
  blobs: Blobs;
  /** Absent where no virus scanner is set up: files then say that nobody scanned them. */
  scan: Scan | undefined;
  /** Days for which a file waits for an act to take it. */
  keepDays: number;
};

/** Until when a file that is touched now waits. */
export const keptUntil = ({ now, keepDays }: Pick<FilesNode, "now" | "keepDays">): string =>
  new Date(Date.parse(now()) + keepDays * 86_400_000).toISOString();
