import type { Json, JsonObject } from "@mingfa/core/procedure";
import type { FileView } from "@mingfa/contract";
import type { Row } from "../form/answers.ts";

/**
 * A file in a draft, as the answer's rows hold it: texts only. Without `sha256` it is still on its way; `key` then leads
 * to what has arrived of it, on this device or another.
 */
export type FileRow = {
  key: string;
  name: string;
  size: string;
  modified: string;
  id?: string;
  kind?: string;
  sha256?: string;
  scan?: string;
};

const text = (row: Row, name: string): string => (typeof row[name] === "string" ? row[name] : "");

/** A file that was chosen and has yet to be uploaded. */
export const pendingRow = (key: string, file: Pick<File, "name" | "size" | "lastModified">): FileRow => ({
  key,
  name: file.name,
  size: String(file.size),
  modified: String(file.lastModified),
});

/** The row of a file that has arrived whole; its name is the one the server keeps. */
export const wholeRow = (row: Row, { id, name, size, whole }: FileView): Row =>
  whole ? { key: text(row, "key"), modified: text(row, "modified"), id, name, size: String(size), ...whole } : row;

export const isWhole = (row: Row): boolean => text(row, "sha256") !== "";

/** Whether a file that is chosen anew is the one that was on its way. */
export const isSameFile = (row: Row, file: Pick<File, "name" | "size" | "lastModified">): boolean =>
  text(row, "name") === file.name &&
  text(row, "size") === String(file.size) &&
  text(row, "modified") === String(file.lastModified);

/** The rows as an act's input; one that is still on its way stays visibly incomplete, for the check to name it. */
export const readFileRows = (rows: Row[]): Json | undefined => (rows.length === 0 ? undefined : rows.map(readRow));

const readRow = (row: Row): JsonObject =>
  isWhole(row)
    ? {
        id: text(row, "id"),
        name: text(row, "name"),
        kind: text(row, "kind"),
        size: Number(text(row, "size")),
        sha256: text(row, "sha256"),
      }
    : { name: text(row, "name") };
