import type { NoticeView, Text } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { actsTold, clocksTold, type ProcedureNode } from "#procedure";
import { noticesToOrgan, noticesToParties, type NoticeRow } from "./store.ts";

/** A person's notices, or those of an officer's organ, newest first; the words come from the procedure's version. */
export const myNotices = async (node: ProcedureNode, actor: Actor): Promise<NoticeView[]> => {
  if (actor.kind === "law") return [];
  const rows =
    actor.kind === "party"
      ? await noticesToParties(node.db, toWhom(actor))
      : await noticesToOrgan(node.db, actor.organ);
  const words = new Map([...(await wordsOfActs(node, rows)), ...(await wordsOfTerms(node, rows))]);
  return rows.flatMap(({ id, matter, sentAt }) => {
    const said = words.get(id);
    return said ? [{ id, matter, sentAt, ...said }] : [];
  });
};

/**
 * Whose notices a person gets: of all he acts for in everything. A mandate for some items brings none; who holds it
 * finds what is new in the matters themselves.
 */
const toWhom = ({ parties, mandates = [] }: Extract<Actor, { kind: "party" }>): string[] => [
  ...parties,
  ...mandates.flatMap(({ party, items }) => (items === null ? [party] : [])),
];

type Words = [id: string, said: { number: string; text: Text }];

const wordsOfActs = async (node: ProcedureNode, rows: NoticeRow[]): Promise<Words[]> => {
  const about = rows.flatMap(({ id, matter, sequence, position }) =>
    sequence === null || position === null ? [] : [{ id, matter, sequence, position }],
  );
  const acts = await actsTold(node, about);
  return about.flatMap(({ id, position }, index): Words[] => {
    const act = acts[index];
    const text = act?.notices[position]?.text;
    return act && text ? [[id, { number: act.number, text }]] : [];
  });
};

const wordsOfTerms = async (node: ProcedureNode, rows: NoticeRow[]): Promise<Words[]> => {
  const about = rows.flatMap(({ id, matter, clock, due, level }) =>
    clock === null || due === null || level === null ? [] : [{ id, matter, clock, due, level }],
  );
  const terms = await clocksTold(node, about);
  return about.flatMap(({ id, due, level }, index): Words[] => {
    const term = terms[index];
    return term ? [[id, { number: term.number, text: said[level](term.label, due) }]] : [];
  });
};

const said = {
  amber: ({ zh, en }: Text, due: string): Text => ({
    zh: `“${zh}”的期限将于${due}届满，请抓紧办理`,
    en: `The term for “${en}” ends on ${due}; please act in time`,
  }),
  red: ({ zh, en }: Text, due: string): Text => ({
    zh: `“${zh}”的期限已于${due}届满，尚未办结`,
    en: `The term for “${en}” ended on ${due} and the matter is still open`,
  }),
};
