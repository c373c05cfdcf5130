import { randomUUID } from "node:crypto";
import { civilDate } from "@mingfa/core/procedure";
import { transaction, type Database } from "#platform/database";
import { paperActs, paperActsOf, type ActPlace, type PaperAct } from "#procedure";

type NewDocument = {
  id: string;
  matter: string;
  sequence: number;
  name: string;
  act: string;
  organ: string;
  title: { zh: string; en: string };
  dated: string;
  word: string | null;
};

/** Gives every paper that these acts made out its number, once; what has one already is left alone. */
export const numberPapers = async (tx: Database, places: readonly ActPlace[], now: string): Promise<void> =>
  numberAll(tx, await paperActs(tx, places), now);

/** The same for a whole matter, when somebody asks before the news has come. */
export const numberPapersOf = (db: Database, matter: string, now: string): Promise<void> =>
  transaction(db, async (tx) => numberAll(tx, await paperActsOf(tx, matter), now));

const numberAll = async (tx: Database, acts: readonly PaperAct[], now: string): Promise<void> => {
  const papers = acts.flatMap(papersOf);
  if (papers.length === 0) return;
  const matters = [...new Set(papers.map(({ matter }) => matter))].toSorted();
  // One at a time per matter, so that what is missing is still missing when it is written. Always in the same order.
  await tx.rows(
    "documents.lock",
    "SELECT pg_advisory_xact_lock(hashtextextended('documents.' || m, 0)) FROM unnest($1::text[]) WITH ORDINALITY AS t(m, n) ORDER BY n",
    [matters],
  );
  const known = await tx.rows<{ key: string }>(
    "documents.known",
    "SELECT matter || ' ' || sequence || ' ' || name AS key FROM documents.document WHERE matter = ANY($1::uuid[])",
    [matters],
  );
  const keys = new Set(known.map(({ key }) => key));
  const missing = papers.filter(({ matter, sequence, name }) => !keys.has(`${matter} ${sequence} ${name}`));
  await write(tx, await withNumbers(tx, missing), now);
};

const papersOf = ({ matter, sequence, leaf, organ, recordedAt, documents }: PaperAct): NewDocument[] =>
  (documents ?? []).map(({ name, title, numberWord }) => ({
    id: randomUUID(),
    matter,
    sequence,
    name,
    act: leaf,
    organ,
    title,
    dated: civilDate(recordedAt),
    word: numberWord ?? null,
  }));

/** Takes as many numbers as there are papers of each organ, word and year, in one order among all who do. */
const withNumbers = async (
  tx: Database,
  papers: NewDocument[],
): Promise<(NewDocument & { serial: number | null })[]> => {
  const counters = Map.groupBy(papers, ({ organ, word, dated }) =>
    word === null ? "" : JSON.stringify([organ, word, dated.slice(0, 4)]),
  );
  const numbered: (NewDocument & { serial: number | null })[] = [];
  for (const [key, ofCounter] of [...counters].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = key === "" ? null : await take(tx, ofCounter);
    for (const [index, paper] of ofCounter.entries())
      numbered.push({ ...paper, serial: last === null ? null : last - ofCounter.length + index + 1 });
  }
  return numbered;
};

const take = async (tx: Database, papers: NewDocument[]): Promise<number> => {
  const [first] = papers;
  const [row] = await tx.rows<{ last: number }>(
    "documents.take",
    `INSERT INTO documents.counter AS c (organ, word, year, last) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organ, word, year) DO UPDATE SET last = c.last + $4 RETURNING last`,
    [first?.organ, first?.word, Number(first?.dated.slice(0, 4)), papers.length],
  );
  if (!row) throw new Error("no number was given");
  return row.last;
};

const write = async (tx: Database, papers: (NewDocument & { serial: number | null })[], now: string): Promise<void> => {
  if (papers.length === 0) return;
  await tx.rows(
    "documents.write",
    `WITH n AS (SELECT * FROM json_to_recordset($1) AS n(id uuid, matter uuid, sequence int, name text, act uuid, organ text, title jsonb, dated date, word text, serial int)),
     added AS (INSERT INTO documents.document (id, matter, sequence, name, act, organ, title, dated, word, serial, made_out_at)
       SELECT id, matter, sequence, name, act, organ, title, dated, word, serial, $2 FROM n)
     INSERT INTO documents.pending (document) SELECT id FROM n`,
    [JSON.stringify(papers), now],
  );
};
