import type { Draft, DraftLine } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import type { DraftsNode } from "./drafts-node.ts";
import { openDraft, ownerOf } from "./sealed-draft.ts";
import { findDraft, findDrafts, removeDraft } from "./store.ts";

/** A person's drafts, last saved first. */
export const myDrafts = async (node: DraftsNode, actor: Actor): Promise<DraftLine[]> => {
  const owner = ownerOf(actor);
  return (await findDrafts(node.db, owner, node.now())).flatMap((row) => {
    const draft = openDraft(node, owner, row);
    return draft ? [{ name: row.name, label: draft.label, savedAt: row.savedAt, keptUntil: row.keptUntil }] : [];
  });
};

export const viewDraft = async (node: DraftsNode, actor: Actor, name: string): Promise<{ draft?: Draft }> => {
  const owner = ownerOf(actor);
  const row = await findDraft(node.db, owner, name, node.now());
  const draft = row && openDraft(node, owner, row);
  return draft ? { draft } : {};
};

export const dropDraft = async (node: DraftsNode, actor: Actor, name: string): Promise<Record<string, never>> => {
  await removeDraft(node.db, ownerOf(actor), name);
  return {};
};
