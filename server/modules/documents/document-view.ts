import type { DocumentState, DocumentView, PaperProof } from "@mingfa/contract";
import { numberOf } from "./paper-of.ts";
import type { DocumentRow } from "./store.ts";

/** `logged`: leaves that have their place in the log. */
const stateOf = (row: DocumentRow, logged: ReadonlySet<string>): DocumentState => {
  if (row.erasedBy !== null) return "erased";
  if (row.leaf !== null) return logged.has(row.leaf) ? "logged" : "made";
  return row.problem === null ? "making" : "failed";
};

export const documentView = (row: DocumentRow, organ: string, logged: ReadonlySet<string>): DocumentView => ({
  id: row.id,
  sequence: row.sequence,
  name: row.name,
  ...paperProof(row, organ, logged),
  ...(row.problem === null ? {} : { problem: row.problem }),
  ...(row.size === null ? {} : { size: row.size }),
});

export const paperProof = (row: DocumentRow, organ: string, logged: ReadonlySet<string>): PaperProof => {
  const number = numberOf(row);
  return {
    title: row.title,
    ...(number === undefined ? {} : { number }),
    organ,
    date: row.dated,
    state: stateOf(row, logged),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
  };
};
