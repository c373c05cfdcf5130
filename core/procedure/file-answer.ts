import { fileBounds, fileKinds, isFileKind, oversize, type FileKind } from "./file-kind.ts";
import type { SimpleField } from "./form-schema.ts";
import type { Json, JsonObject } from "./matter.ts";
import type { Text } from "./text.ts";

/**
 * A file as an act's input holds it. The act's leaf commits to the digest, so a file that is exchanged later is found out;
 * the bytes themselves stand outside the database.
 */
export type FileAnswer = {
  id: string;
  name: string;
  kind: FileKind;
  /** In bytes. */
  size: number;
  /** SHA-256 of the bytes, lowercase hex. */
  sha256: string;
};

type FileField = Extract<SimpleField, { type: "file" }>;
type Checked = { ok: true; value: Json } | { ok: false; code: string; message: Text };

/** The answer to a question for files: how many, of which kinds, how large. Whether they exist, the shell knows. */
export const checkFiles = (field: FileField, answer: Json): Checked => {
  const { accept, maxBytes, min, max } = fileBounds(field);
  const { zh, en } = field.label;
  const bad = (code: string, message: Text): Checked => ({ ok: false, code, message });
  const files = readFiles(answer);
  if (!files)
    return bad("shape", {
      zh: `“${zh}”里有文件没有传完，请等它传完，或者删除它`,
      en: `a file of “${en}” is not uploaded yet; wait until it is, or remove it`,
    });
  if (files.length < min || files.length > max || new Set(files.map(({ id }) => id)).size !== files.length)
    return bad("files", { zh: `“${zh}”应有 ${min}–${max} 个文件`, en: `“${en}” takes ${min}–${max} files` });
  const large = files.map(({ size }) => oversize(size, maxBytes)).find((message) => message !== undefined);
  if (large) return bad("tooLarge", large);
  if (files.some(({ kind }) => !accept.includes(kind))) return bad("kind", wrongKind(accept));
  return { ok: true, value: files.map((file): JsonObject => ({ ...file })) };
};

/** What the question takes, as people read it. */
export const wrongKind = (accept: readonly FileKind[]): Text => ({
  zh: `只能上传${accept.map((kind) => fileKinds[kind].label.zh).join("、")}`,
  en: `Only these can be uploaded: ${accept.map((kind) => fileKinds[kind].label.en).join(", ")}`,
});

/** The files of an answer; undefined for what is no list of files. */
export const readFiles = (answer: unknown): FileAnswer[] | undefined =>
  Array.isArray(answer) && answer.every(isFile)
    ? answer.map(({ id, name, kind, size, sha256 }) => ({ id, name, kind, size, sha256 }))
    : undefined;

const isFile = (value: unknown): value is FileAnswer =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  /^[0-9a-f-]{36}$/.test(value.id) &&
  "name" in value &&
  typeof value.name === "string" &&
  "kind" in value &&
  isFileKind(value.kind) &&
  "size" in value &&
  Number.isSafeInteger(value.size) &&
  "sha256" in value &&
  typeof value.sha256 === "string" &&
  /^[0-9a-f]{64}$/.test(value.sha256) &&
  Object.keys(value).length === 5;
