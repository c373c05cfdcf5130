import type { Actor } from "@mingfa/core/procedure";
import { ownerOf } from "./begin.ts";
import type { FilesNode } from "./files-node.ts";
import { discardFiles, findFile } from "./store.ts";

/** Takes away a file that no act has taken; done twice, or to nobody's file, it changes nothing. */
export const discardFile = async (node: FilesNode, actor: Actor, id: string): Promise<Record<string, never>> => {
  const row = await findFile(node.db, id);
  if (row?.owner === ownerOf(actor) && row.matter === null) {
    await discardFiles(node.db, [id]);
    await node.blobs.forget(id);
  }
  return {};
};
