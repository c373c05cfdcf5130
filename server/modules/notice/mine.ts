import type { NoticeView } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { actNotices, type ProcedureNode } from "#procedure";
import { noticesOf } from "./store.ts";

/** A person's notices, newest first; the words come from the procedure version of the act. */
export const myNotices = async (node: ProcedureNode, actor: Actor): Promise<NoticeView[]> => {
  if (actor.kind !== "party") return [];
  const rows = await noticesOf(node.db, actor.parties);
  const views = await Promise.all(
    rows.map(async ({ id, matter, sequence, position, sentAt }) => {
      const { number, notices } = await actNotices(node, matter, sequence);
      const text = notices[position]?.text;
      return text ? [{ id, matter, number, text, sentAt }] : [];
    }),
  );
  return views.flat();
};
