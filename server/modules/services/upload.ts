import type { BeginFile, FileView } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { beginFile } from "#files";
import { formOf, procedureOn } from "#procedure";
import { noSuchItem } from "./errors.ts";
import type { ServicesNode } from "./services-node.ts";

/** Begins a file for a question of the form under which an item is applied for. */
export const beginForItem = async (
  { items, procedure: node }: ServicesNode,
  actor: Actor,
  id: string,
  file: BeginFile,
): Promise<FileView> => {
  const item = items.get(id);
  const procedure = item && procedureOn(node, item.procedure, civilDate(node.now()));
  if (!procedure) throw noSuchItem();
  return beginFile(node.files, actor, formOf(procedure, item.firstAct), file);
};
