import type { PackFault, PackPath, Text } from "@mingfa/core/procedure";

/** A place in a pack: `file` relative to the packs folder; line and column count from 1. */
export type FilePlace = { file: string; line: number; column: number };

/** Where the value at a path stands, its key where `at` is "key", or the nearest part above it. */
export type PlaceOf = (path: PackPath, at?: "key" | "value") => FilePlace;

/** What is wrong with a pack, and where. */
export type FileFault = FilePlace & { code: string; message: Text };

/** By file, then from top to bottom. */
export const inOrder = (faults: readonly FileFault[]): FileFault[] =>
  faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column);

/** `file:line:column: sentence`, as compilers write it and editors follow it. */
export const faultLine = ({ file, line, column, message }: FileFault): string =>
  `${file}:${line}:${column}: ${message.zh} ${message.en}`;

/** A fault of a whole file. */
export const atStart = (file: string, code: string, zh: string, en: string): FileFault => ({
  file,
  line: 1,
  column: 1,
  code,
  message: { zh, en },
});

/** Faults of a pack, each in its place in the file. */
export const placed = (
  { place }: { place: PlaceOf },
  faults: readonly (PackFault & { atKey?: boolean })[],
): FileFault[] =>
  faults.map(({ path, code, message, atKey }) => ({ ...place(path, atKey === true ? "key" : "value"), code, message }));
