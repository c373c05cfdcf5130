import { randomUUID } from "node:crypto";
import type { BeginFile, FileView } from "@mingfa/contract";
import { fileBounds, oversize, type Actor, type Field, type Form } from "@mingfa/core/procedure";
import { invalid } from "#platform/http";
import { noSuchQuestion, tooManyFiles } from "./errors.ts";
import { fileView } from "./file-view.ts";
import { keptUntil, type FilesNode } from "./files-node.ts";
import { addFile, findByKey, waitingBytes } from "./store.ts";

/** Most that one person's files may come to before an act takes them. */
const waitingLimit = 500_000_000;

/**
 * Begins a file for a question of a form, before any byte flows: what is too large is refused here. The same key again
 * yields the same file, with what has arrived of it: that is how an interrupted upload goes on, on any device.
 */
export const beginFile = async (node: FilesNode, actor: Actor, form: Form, file: BeginFile): Promise<FileView> => {
  const owner = ownerOf(actor);
  const { accept, maxBytes } = fileBounds(questionFor(form, file.field));
  const large = oversize(file.size, maxBytes);
  if (large) throw invalid([{ field: "size", code: "tooLarge", message: large }]);
  const known = await findByKey(node.db, owner, file.key);
  if (known) return fileView(known);
  if ((await waitingBytes(node.db, owner)) + file.size > waitingLimit) throw tooManyFiles(waitingLimit);
  const name = plainName(file.name);
  const until = keptUntil(node);
  await addFile(node.db, {
    id: randomUUID(),
    owner,
    key: file.key,
    name,
    accept: [...accept],
    size: file.size,
    keptUntil: until,
  });
  const added = await findByKey(node.db, owner, file.key);
  if (!added) throw new Error("a file that was just added is gone");
  return fileView(added);
};

/** Files belong to the person who uploads them until an act takes them; the law uploads nothing. */
export const ownerOf = (actor: Actor): string => {
  if (actor.kind === "law") throw new TypeError("the law has no files");
  return actor.id;
};

const questionFor = (form: Form, name: string): Extract<Field, { type: "file" }> => {
  const field = Object.hasOwn(form, name) ? form[name] : undefined;
  if (field?.type !== "file") throw noSuchQuestion();
  return field;
};

/** A name as people gave it, without folders before it and without characters that turn or hide text. */
const plainName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = Array.from(last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").trim());
  return plain.length === 0 ? "文件" : plain.slice(-120).join("");
};
