import type { Actor, Document } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { noSuchMatter } from "./errors.ts";
import type { ProcedureNode } from "./node.ts";
import { mayRead } from "./read-access.ts";
import type { ActPlace } from "./told.ts";

/** An act that made out papers, as the record has it; `documents` is null where its content was erased. */
export type PaperAct = ActPlace & {
  /** Its leaf in the log, by which it is named outside. */
  leaf: string;
  organ: string;
  basis: string[];
  recordedAt: string;
  documents: Document[] | null;
};

const columns = `a.matter, a.sequence, a.leaf, m.organ, a.basis, a.recorded_at AS "recordedAt", c.body->'changes'->'documents' AS documents`;
const around = `JOIN procedure.matter m ON m.id = a.matter JOIN procedure.content c ON c.matter = a.matter AND c.sequence = a.sequence`;

/** Those of these acts that made out papers, in the order of the record. */
export const paperActs = (db: Database, places: readonly ActPlace[]): Promise<PaperAct[]> =>
  db.rows<PaperAct>(
    "procedure.paperActs",
    `SELECT ${columns} FROM unnest($1::uuid[], $2::int[]) AS p(matter, sequence)
       JOIN procedure.act a USING (matter, sequence) ${around}
      WHERE c.body IS NULL OR c.body->'changes' ? 'documents' ORDER BY a.matter, a.sequence`,
    [places.map(({ matter }) => matter), places.map(({ sequence }) => sequence)],
  );

/** All acts of a matter that made out papers. */
export const paperActsOf = (db: Database, matter: string): Promise<PaperAct[]> =>
  db.rows<PaperAct>(
    "procedure.paperActsOf",
    `SELECT ${columns} FROM procedure.act a ${around} WHERE a.matter = $1 AND c.body->'changes' ? 'documents' ORDER BY a.sequence`,
    [matter],
  );

/** Throws the Problem of a matter that is not there where the actor may not read it. */
export const mustRead = async ({ db }: Pick<ProcedureNode, "db">, actor: Actor, matter: string): Promise<void> => {
  const [head] = await db.rows<{ organ: string; applicant: string; item: string | null }>(
    "procedure.head",
    "SELECT organ, applicant, item FROM procedure.matter WHERE id = $1",
    [matter],
  );
  if (!head || !mayRead(actor, head)) throw noSuchMatter();
};
