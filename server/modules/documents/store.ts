import type { Text } from "@mingfa/contract";
import type { Database } from "#platform/database";

/** A paper and how far it is. `year` is that of its date. */
export type DocumentRow = {
  id: string;
  matter: string;
  sequence: number;
  name: string;
  act: string;
  organ: string;
  title: Text;
  dated: string;
  word: string | null;
  serial: number | null;
  madeOutAt: string;
  sha256: string | null;
  size: number | null;
  leaf: string | null;
  madeAt: string | null;
  erasedBy: string | null;
  problem: Text | null;
};

const columns = `d.id, d.matter, d.sequence, d.name, d.act, d.organ, d.title, d.dated, d.word, d.serial, d.made_out_at AS "madeOutAt",
  encode(f.sha256, 'hex') AS sha256, f.size, f.leaf, f.made_at AS "madeAt", c.erased_by AS "erasedBy", p.problem`;
const joined = `documents.document d LEFT JOIN documents.made f ON f.document = d.id
  LEFT JOIN documents.content c ON c.document = d.id LEFT JOIN documents.pending p ON p.document = d.id`;

/** Papers of a matter, in the order in which they were made out. */
export const documentsOf = (db: Database, matter: string): Promise<DocumentRow[]> =>
  db.rows<DocumentRow>(
    "documents.of",
    `SELECT ${columns} FROM ${joined} WHERE d.matter = $1 ORDER BY d.sequence, d.made_out_at, d.name`,
    [matter],
  );

export const findDocument = async (db: Database, id: string): Promise<DocumentRow | undefined> =>
  (await db.rows<DocumentRow>("documents.find", `SELECT ${columns} FROM ${joined} WHERE d.id = $1`, [id]))[0];

export const documentByHash = async (db: Database, sha256: string): Promise<DocumentRow | undefined> =>
  (
    await db.rows<DocumentRow>(
      "documents.byHash",
      `SELECT ${columns} FROM ${joined} WHERE f.sha256 = decode($1, 'hex')`,
      [sha256],
    )
  )[0];

export const documentsByAct = (db: Database, act: string): Promise<DocumentRow[]> =>
  db.rows<DocumentRow>("documents.byAct", `SELECT ${columns} FROM ${joined} WHERE d.act = $1 ORDER BY d.name`, [act]);

/** The file and the salt of its commitment; null once erased. */
export const contentOf = async (
  db: Database,
  document: string,
): Promise<{ pdf: Uint8Array | null; salt: Uint8Array | null } | undefined> =>
  (
    await db.rows<{ pdf: Uint8Array | null; salt: Uint8Array | null }>(
      "documents.content",
      "SELECT pdf, salt FROM documents.content WHERE document = $1",
      [document],
    )
  )[0];
