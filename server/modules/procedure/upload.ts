import type { BeginFile, FileView } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { beginFile, fileOfMatter } from "#files";
import type { Download } from "#platform/http";
import { noSuchMatter } from "./errors.ts";
import { formOf } from "./form-of.ts";
import type { ProcedureNode } from "./node.ts";
import { mayRead } from "./read-access.ts";
import { standing } from "./standing.ts";
import { loadFull, type FullRow, type MatterRow } from "./store.ts";

/** Begins a file for a question of an act in a matter, under the version that the act would be made under. */
export const beginForAct = async (
  node: ProcedureNode,
  actor: Actor,
  matter: string,
  { act, ...file }: BeginFile & { act: string },
): Promise<FileView> => {
  const row = await readable(node, actor, matter);
  const { situation } = standing(node, row, node.now());
  return beginFile(node.files, actor, formOf(situation.procedure, act), file);
};

/** A file of the matter, for whoever may read the matter. */
export const matterFile = async (
  node: ProcedureNode,
  actor: Actor,
  matter: string,
  file: string,
): Promise<Download> => {
  await readable(node, actor, matter);
  return fileOfMatter(node.files, matter, file);
};

const readable = async (
  node: ProcedureNode,
  actor: Actor,
  matter: string,
): Promise<MatterRow & { acts: FullRow[] }> => {
  const row = await loadFull(node.db, matter);
  if (!row || !mayRead(actor, row)) throw noSuchMatter();
  return row;
};
