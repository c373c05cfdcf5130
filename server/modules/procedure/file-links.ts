import { readFiles, type FileAnswer, type JsonObject, type Procedure } from "@mingfa/core/procedure";
import { scansOf } from "#files";
import type { Database } from "#platform/database";
import { formOf } from "./form-of.ts";
import type { FullRow } from "./store.ts";

/** Where a file of a matter can be had, and whether a scanner has seen it (`FileLink` of the contract). */
export type FileLinks = (file: FileAnswer) => JsonObject;

/** The files that the acts of a matter brought; nothing is asked where no act brought any. */
export const fileLinks = async (
  db: Database,
  procedure: Procedure,
  matter: string,
  acts: readonly Pick<FullRow, "act" | "body">[],
): Promise<FileLinks> => {
  const some = acts.some(({ act, body }) =>
    Object.entries(formOf(procedure, act)).some(
      ([name, { type }]) => type === "file" && readFiles(body?.input[name]) !== undefined,
    ),
  );
  const scans = some ? await scansOf(db, matter) : new Map<string, "clean" | "unscanned">();
  return ({ id, name, kind, size, sha256 }) => ({
    file: id,
    name,
    kind,
    size,
    sha256,
    scan: scans.get(id) ?? "unscanned",
    href: `/api/matters/${matter}/files/${id}`,
  });
};
