import type { JsonObject } from "@mingfa/core/procedure";
import type { DocumentsNode } from "./documents-node.ts";
import { numberOf } from "./paper-of.ts";
import type { DocumentRow } from "./store.ts";

/** What a paper's leaf commits to: which paper of which act it is, and the hash of its file. No personal data. */
export const envelopeOf = (
  { log }: Pick<DocumentsNode, "log">,
  row: DocumentRow & { sha256: string; size: number },
): JsonObject => ({
  node: log.signer.key.name,
  document: row.id,
  act: row.act,
  name: row.name,
  title: row.title.zh,
  number: numberOf(row) ?? null,
  organ: row.organ,
  date: row.dated,
  sha256: row.sha256,
  size: row.size,
});
