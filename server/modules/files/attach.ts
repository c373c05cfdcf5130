import type { FieldProblem } from "@mingfa/contract";
import { readFiles, type Actor, type FileAnswer, type Form, type JsonObject } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { invalid } from "#platform/http";
import { ownerOf } from "./begin.ts";
import type { FileRow } from "./store.ts";

/** An act by its place in the record. */
type Place = { matter: string; sequence: number };

/**
 * Gives an act the files that its input names, within its transaction: they exist, are whole, are the actor's own, are
 * what the input says of them, and no other act has them. Throws a Problem that names the questions where not.
 */
export const attachFiles = async (
  tx: Database,
  actor: Actor,
  form: Form,
  input: JsonObject,
  { matter, sequence }: Place,
): Promise<void> => {
  const named = Object.entries(form).flatMap(([field, { type }]) =>
    type === "file" ? (readFiles(input[field]) ?? []).map((file) => ({ field, file })) : [],
  );
  if (named.length === 0) return;
  const rows = await tx.rows<FileRow>(
    "files.attach",
    `UPDATE files.file SET matter = $3, sequence = $4
      WHERE id = ANY($1::uuid[]) AND owner = $2 AND matter IS NULL AND kind IS NOT NULL
      RETURNING id, name, kind, size, sha256`,
    [named.map(({ file }) => file.id), ownerOf(actor), matter, sequence],
  );
  const wrong = named.filter(({ file }) => !rows.some((row) => isSame(row, file)));
  if (wrong.length > 0) throw invalid([...new Set(wrong.map(({ field }) => field))].map(notYours));
};

const isSame = (row: FileRow, file: FileAnswer): boolean =>
  row.id === file.id &&
  row.name === file.name &&
  row.kind === file.kind &&
  row.size === file.size &&
  row.sha256 === file.sha256;

const notYours = (field: string): FieldProblem => ({
  field: `input.${field}`,
  code: "noSuchFile",
  message: {
    zh: "这里有文件已经失效、没有传完，或者不是您上传的，请重新上传",
    en: "a file here has expired, is not whole, or is not yours; upload it again",
  },
});
