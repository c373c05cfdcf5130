import { fileKinds, type Actor } from "@mingfa/core/procedure";
import { Download } from "#platform/http";
import { ownerOf } from "./begin.ts";
import { erasedFile, noSuchFile } from "./errors.ts";
import type { FilesNode } from "./files-node.ts";
import { findFile, type FileRow } from "./store.ts";

/** A file of a matter; whether the reader may see the matter, the caller has judged. */
export const fileOfMatter = async (node: FilesNode, matter: string, id: string): Promise<Download> => {
  const row = await findFile(node.db, id);
  if (row?.matter !== matter) throw noSuchFile();
  return handOut(node, row);
};

/** A file that no act has taken, for whoever uploaded it. */
export const ownFile = async (node: FilesNode, actor: Actor, id: string): Promise<Download> => {
  const row = await findFile(node.db, id);
  if (row?.owner !== ownerOf(actor) || row.matter !== null || row.kind === null) throw noSuchFile();
  return handOut(node, row);
};

const handOut = async ({ blobs }: FilesNode, { name, kind, sha256, size }: FileRow): Promise<Download> => {
  if (name === null || kind === null || sha256 === null) throw erasedFile();
  return new Download({
    name: endingIn(name, kind),
    media: fileKinds[kind].media,
    size,
    body: await blobs.read(sha256),
  });
};

/** The ending tells the truth about the content, or a reader would open it as something else. */
const endingIn = (name: string, kind: keyof typeof fileKinds): string => {
  const endings: readonly string[] = fileKinds[kind].endings;
  return endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)) ? name : `${name}.${endings[0] ?? kind}`;
};
