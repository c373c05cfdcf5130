import type { DraftContent, DraftKept } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { keepFiles } from "#files";
import { Problem } from "#platform/http";
import type { DraftsNode } from "./drafts-node.ts";
import { fileIdsIn } from "./file-ids.ts";
import { openDraft, ownerOf, sealDraft } from "./sealed-draft.ts";
import { addDraft, changeDraft, countDrafts, findDraft } from "./store.ts";

/** Most forms that one person has begun at a time. */
const most = 60;

/**
 * Keeps what was entered, where it builds on the last that was kept. Otherwise nothing is overwritten: the answer holds
 * what is kept now, for the page to bring both together, or nothing where the draft was sent or dropped meanwhile.
 */
export const keepDraft = async (
  node: DraftsNode,
  actor: Actor,
  name: string,
  { base, ...content }: DraftContent & { base: number },
): Promise<DraftKept> => {
  const owner = ownerOf(actor);
  const savedAt = node.now();
  const keptUntil = new Date(Date.parse(savedAt) + node.keepDays * 86_400_000).toISOString();
  const draft = { key: content.key, sealed: sealDraft(node, owner, name, content), savedAt, keptUntil };
  if (base === 0 && (await countDrafts(node.db, owner)) >= most) throw tooManyDrafts();
  const row = await (base === 0
    ? addDraft(node.db, owner, name, draft)
    : changeDraft(node.db, owner, name, base, draft));
  await keepFiles(node.db, owner, fileIdsIn(content.content), keptUntil);
  if (row) return { kept: true, draft: { ...content, version: row.version, savedAt, keptUntil } };
  const other = await findDraft(node.db, owner, name, savedAt);
  const there = other && openDraft(node, owner, other);
  if (other && !there) {
    // Sealed with a key that is gone: nobody can read it any more, and nothing of it is lost by writing over it.
    const over = await changeDraft(node.db, owner, name, other.version, draft);
    if (over) return { kept: true, draft: { ...content, version: over.version, savedAt, keptUntil } };
  }
  return there ? { kept: false, draft: there } : { kept: false };
};

const tooManyDrafts = (): Problem =>
  new Problem({
    status: 409,
    code: "tooManyDrafts",
    title: { zh: "没有提交的草稿太多", en: "Too many drafts" },
    detail: {
      zh: `最多保存 ${most} 份草稿。请先提交或者删除一些`,
      en: `At most ${most} drafts are kept; send or remove some first`,
    },
  });
