import { randomUUID } from "node:crypto";
import type { Database } from "#platform/database";
import type { NewsHandlers } from "#platform/outbox";
import { actsTold, clocksTold, type ActPlace, type DueNews, type ProcedureNode } from "#procedure";
import { addNotices, type NewNotice } from "./store.ts";

/** Each act tells those whom its procedure says it tells; a term that comes close or has passed tells the organ. */
export const noticeNews = (node: ProcedureNode): NewsHandlers => ({
  // What a module publishes is of one shape per kind; the outbox keeps it as JSON.
  "procedure.performed": (tx, events) =>
    tellOfActs(
      node,
      tx,
      events.map(({ payload }) => payload as ActPlace),
    ),
  "procedure.due": (tx, events) =>
    tellOfTerms(
      node,
      tx,
      events.map(({ payload }) => payload as DueNews),
    ),
});

const tellOfActs = async (node: ProcedureNode, tx: Database, places: ActPlace[]): Promise<void> => {
  const acts = await actsTold({ ...node, db: tx }, places);
  const notices = places.flatMap(({ matter, sequence }, index): NewNotice[] => {
    const act = acts[index];
    if (!act) return [];
    return act.notices.map(({ to }, position) => ({
      id: randomUUID(),
      about: { matter, sequence, position },
      to: to === "applicant" ? { party: act.applicant } : { organ: act.organ },
      sentAt: act.recordedAt,
    }));
  });
  addNotices(tx, notices);
};

const tellOfTerms = async (node: ProcedureNode, tx: Database, news: DueNews[]): Promise<void> => {
  const terms = await clocksTold({ ...node, db: tx }, news);
  const notices = news.flatMap(({ matter, clock, due, level }, index): NewNotice[] => {
    const term = terms[index];
    if (!term) return [];
    return [{ id: randomUUID(), about: { matter, clock, due, level }, to: { organ: term.organ }, sentAt: node.now() }];
  });
  addNotices(tx, notices);
};
