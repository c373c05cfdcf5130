import { randomUUID } from "node:crypto";
import type { Database } from "#platform/database";
import type { NewsHandlers } from "#platform/outbox";
import { actsTold, clocksTold, type ActPlace, type DueNews, type ProcedureNode } from "#procedure";
import { addNotice } from "./store.ts";

/** Each act tells those whom its procedure says it tells; a term that comes close or has passed tells the organ. */
export const noticeNews = (node: ProcedureNode): NewsHandlers => ({
  // What a module publishes is of one shape per kind; the outbox keeps it as JSON.
  "procedure.performed": (tx, { payload }) => tellOfAct(node, tx, payload as ActPlace),
  "procedure.due": (tx, { payload }) => tellOfTerm(node, tx, payload as DueNews),
});

const tellOfAct = async (node: ProcedureNode, tx: Database, { matter, sequence }: ActPlace): Promise<void> => {
  const [act] = await actsTold({ ...node, db: tx }, [{ matter, sequence }]);
  if (!act) return;
  for (const [position, { to }] of act.notices.entries()) {
    const recipient = to === "applicant" ? { party: act.applicant } : { organ: act.organ };
    await addNotice(tx, randomUUID(), { matter, sequence, position }, recipient, act.recordedAt);
  }
};

const tellOfTerm = async (node: ProcedureNode, tx: Database, { matter, clock, due, level }: DueNews): Promise<void> => {
  const [term] = await clocksTold({ ...node, db: tx }, [{ matter, clock }]);
  if (term) await addNotice(tx, randomUUID(), { matter, clock, due, level }, { organ: term.organ }, node.now());
};
