import type { PublishedLine, PublishedPage } from "@mingfa/contract";
import { isCivilDate } from "@mingfa/core/procedure";
import { searchWords, wordKeys } from "@mingfa/core/law";
import { organNames } from "#organ";
import { listedNames, partiesSought } from "#party";
import { noSuchCursor } from "./errors.ts";
import { definitionWith, type PublicityNode } from "./publicity-node.ts";
import { decisionsNumbered, listDecisions, type DecisionRow, type Place } from "./store.ts";

const pageSize = 20;
/** More firms than a person can have meant. */
const mostFirms = 500;

export type RegisterQuery = { q?: string; organ?: string; item?: string; from?: string; to?: string; after?: string };

/** A page of published decisions, newest first. */
export const listPublished = async (node: PublicityNode, query: RegisterQuery): Promise<PublishedPage> => {
  const { db } = node.procedure;
  const q = query.q?.trim() ?? "";
  const numbered = q === "" ? [] : await decisionsNumbered(db, q);
  if (numbered.length > 0) return { lines: await linesOf(node, numbered) };
  const rows = await listDecisions(db, {
    organ: query.organ ?? null,
    item: query.item ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    applicants: q === "" ? null : await firmsNamed(node, q),
    after: query.after === undefined ? undefined : placeIn(query.after),
    limit: pageSize + 1,
  });
  const lines = await linesOf(node, rows.slice(0, pageSize));
  const last = rows.length > pageSize ? lines.at(-1) : undefined;
  return { lines, ...(last && { next: [last.decidedOn, last.matter, last.decision].join() }) };
};

/** Only firms are found by name: who looks for a person is not told what was decided about him. */
const firmsNamed = ({ procedure: { db } }: PublicityNode, q: string): Promise<string[]> => {
  const words = searchWords(q);
  return partiesSought(db, { words, keys: words.flatMap(wordKeys) }, mostFirms, "firm");
};

const placeIn = (after: string): Place => {
  const [decidedOn = "", matter = "", decision = ""] = after.split(",");
  const sound =
    isCivilDate(decidedOn) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(matter) && /^\d{1,9}$/.test(decision);
  if (!sound) throw noSuchCursor();
  return { decidedOn, matter, decision: Number(decision) };
};

/** Decisions as the register lists them, in their order. */
export const linesOf = async (node: PublicityNode, rows: readonly DecisionRow[]): Promise<PublishedLine[]> => {
  const { db } = node.procedure;
  const [parties, organs] = await Promise.all([
    listedNames(db, [...new Set(rows.map(({ applicant }) => applicant))]),
    organNames(db, [...new Set(rows.map(({ organ }) => organ))]),
  ]);
  return rows.map((row) => {
    const definition = definitionWith(node, row.procedure, row.act);
    const words = { zh: row.procedure, en: row.procedure };
    return {
      matter: row.matter,
      decision: row.decision,
      number: row.number,
      title: node.items.get(row.item ?? "")?.title ?? definition?.title ?? words,
      outcome: definition?.acts[row.act]?.label ?? words,
      party: parties.get(row.applicant) ?? "",
      organ: { id: row.organ, name: organs.get(row.organ) ?? row.organ },
      decidedOn: row.decidedOn,
      publishedOn: row.publishedOn,
    };
  });
};
