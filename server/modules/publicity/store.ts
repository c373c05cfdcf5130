import type { Database } from "#platform/database";
import type { PublishedAct } from "#procedure";

/** A published decision, without a word of what it says. */
export type DecisionRow = Omit<PublishedAct, "sequence" | "facts"> & { facts: string[] };

/** Entering one a second time enters nothing. */
export const addDecisions = (tx: Database, published: readonly PublishedAct[]): void => {
  if (published.length === 0) return;
  tx.write(
    "publicity.add",
    `INSERT INTO publicity.decision (matter, decision, act, number, item, procedure, organ, applicant, decided_on, published_on, published_by, facts)
     SELECT matter, decision, act, number, item, procedure, organ, applicant, "decidedOn", "publishedOn", sequence, facts
       FROM json_to_recordset($1) AS p(matter uuid, sequence int, decision int, act text, number text, item text, procedure text, organ text,
              applicant text, "decidedOn" date, "publishedOn" date, facts text[])
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(published)],
  );
};

const columns = `matter, decision, act, number, item, procedure, organ, applicant, decided_on AS "decidedOn", published_on AS "publishedOn", facts`;

/** The last line of a page. */
export type Place = { decidedOn: string; matter: string; decision: number };

export type ListQuery = {
  organ: string | null;
  item: string | null;
  from: string | null;
  to: string | null;
  /** Those whom a search found; null where nobody was sought. */
  applicants: readonly string[] | null;
  after: Place | undefined;
  limit: number;
};

const first = { decidedOn: "infinity", matter: "00000000-0000-0000-0000-000000000000", decision: 0 };

// One statement per way of narrowing: a plan made once for all of them would read by the wrong index.
const newest = (narrowed: string) => `
  SELECT ${columns} FROM publicity.decision
   WHERE ${narrowed} AND ($2::text IS NULL OR organ = $2) AND ($3::text IS NULL OR item = $3)
     AND decided_on <= least($4::date, $6::date) AND decided_on >= $5::date
     AND (decided_on < $6::date OR (matter, decision) > ($7::uuid, $8::int))
   ORDER BY decided_on DESC, matter, decision LIMIT $9`;

/** Decisions, newest first, of those whom a search found, of an organ, of an item, or all. */
export const listDecisions = (
  db: Database,
  { organ, item, from, to, applicants, after = first, limit }: ListQuery,
): Promise<DecisionRow[]> => {
  const others = (own: "organ" | "item" | undefined) => [
    own === "organ" ? null : organ,
    own === "item" ? null : item,
    to ?? "infinity",
    from ?? "-infinity",
    after.decidedOn,
    after.matter,
    after.decision,
    limit,
  ];
  if (applicants)
    return db.rows<DecisionRow>("publicity.ofApplicants", newest("applicant = ANY($1)"), [
      applicants,
      ...others(undefined),
    ]);
  if (item !== null) return db.rows<DecisionRow>("publicity.ofItem", newest("item = $1"), [item, ...others("item")]);
  if (organ !== null)
    return db.rows<DecisionRow>("publicity.ofOrgan", newest("organ = $1"), [organ, ...others("organ")]);
  return db.rows<DecisionRow>("publicity.all", newest("$1::text IS NULL"), [null, ...others(undefined)]);
};

/** The decisions of the matter that has this number. */
export const decisionsNumbered = (db: Database, number: string): Promise<DecisionRow[]> =>
  db.rows<DecisionRow>(
    "publicity.numbered",
    `SELECT ${columns} FROM publicity.decision WHERE number = $1 ORDER BY decided_on DESC, decision LIMIT 100`,
    [number],
  );

export const findDecision = async (db: Database, matter: string, decision: number): Promise<DecisionRow | undefined> =>
  (
    await db.rows<DecisionRow>(
      "publicity.find",
      `SELECT ${columns} FROM publicity.decision WHERE matter = $1 AND decision = $2`,
      [matter, decision],
    )
  )[0];
