import type { DocumentView } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { loggedLeaves } from "#ledger";
import { organNames } from "#organ";
import type { Database } from "#platform/database";
import { mustRead } from "#procedure";
import { documentView } from "./document-view.ts";
import type { DocumentsNode } from "./documents-node.ts";
import { makeOf } from "./make.ts";
import { numberPapersOf } from "./number-papers.ts";
import { documentsOf, type DocumentRow } from "./store.ts";

/** All papers of a matter, for whoever may read the matter, also those whose news is still on its way; printed at once. */
export const listDocuments = async (
  node: DocumentsNode,
  actor: Actor,
  matter: string,
): Promise<{ documents: DocumentView[] }> => {
  await mustRead(node.procedure, actor, matter);
  await numberPapersOf(node.db, matter, node.now());
  // Not waited for: the list says how far each is, and pages look again.
  makeOf(node, matter).catch(() => undefined);
  return { documents: await views(node.db, await documentsOf(node.db, matter)) };
};

const views = async (db: Database, rows: DocumentRow[]): Promise<DocumentView[]> => {
  const { names, logged } = await around(db, rows);
  return rows.map((row) => documentView(row, names.get(row.organ) ?? row.organ, logged));
};

/** Names of the organs of these papers, and which of their leaves are in the log. */
export const around = async (
  db: Database,
  rows: DocumentRow[],
): Promise<{ names: Map<string, string>; logged: Set<string> }> => {
  const leaves = rows.flatMap(({ leaf }) => leaf ?? []);
  return {
    names: await organNames(db, [...new Set(rows.map(({ organ }) => organ))]),
    logged: await loggedLeaves(db, leaves),
  };
};
