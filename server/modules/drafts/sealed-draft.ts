import type { Draft, DraftContent } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import type { DraftsNode } from "./drafts-node.ts";
import type { DraftRow } from "./store.ts";

/** Drafts belong to the person at the screen, whomever he acts for. */
export const ownerOf = (actor: Actor): string => {
  if (actor.kind === "law") throw new TypeError("the law drafts nothing");
  return actor.id;
};

const boundTo = (owner: string, name: string): string => `draft:${owner}:${name}`;

export const sealDraft = ({ key }: DraftsNode, owner: string, name: string, content: DraftContent): Buffer =>
  key.seal(Buffer.from(JSON.stringify(content)), boundTo(owner, name));

/** The draft of a row; undefined where this node's key did not seal it, as after a restore beside another key. */
export const openDraft = ({ key }: DraftsNode, owner: string, row: DraftRow): Draft | undefined => {
  try {
    // What was sealed here had passed the contract's schema.
    const content = JSON.parse(key.open(row.sealed, boundTo(owner, row.name)).toString("utf8")) as DraftContent;
    return { ...content, version: row.version, savedAt: row.savedAt, keptUntil: row.keptUntil };
  } catch {
    return undefined;
  }
};
