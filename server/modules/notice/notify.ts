import { randomUUID } from "node:crypto";
import { actNotices, type ProcedureNode } from "#procedure";
import { addNotice } from "./store.ts";

/** Tells the applicant of an act what its procedure says he is told; delivered at least once, kept once. */
export const notify = async (node: ProcedureNode, event: { matter: string; sequence: number }): Promise<void> => {
  const { applicant, recordedAt, notices } = await actNotices(node, event.matter, event.sequence);
  for (const [position, notice] of notices.entries())
    if (notice.to === "applicant")
      await addNotice(node.db, { id: randomUUID(), ...event, position, party: applicant, sentAt: recordedAt });
};
