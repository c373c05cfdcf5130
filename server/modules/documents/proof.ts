import type { PaperProof, ReceiptAnswer } from "@mingfa/contract";
import { receiptOf } from "#ledger";
import { paperProof } from "./document-view.ts";
import type { DocumentsNode } from "./documents-node.ts";
import { envelopeOf } from "./envelope.ts";
import { around } from "./list.ts";
import { contentOf, documentByHash, documentsByAct, type DocumentRow } from "./store.ts";

/** The paper whose file has this hash, with the proof that the hash is in the log. Open to anyone who holds the file. */
export const proofByHash = async (
  node: DocumentsNode,
  sha256: string,
): Promise<{ paper?: PaperProof; receipt?: ReceiptAnswer }> => {
  const row = await documentByHash(node.db, sha256);
  if (!row) return {};
  const [paper] = await proofs(node, [row]);
  return paper ? { paper, receipt: await receiptOfPaper(node, row) } : {};
};

/** The papers of the act that a code names; nothing of what they say, nor whom they concern. */
export const proofByAct = async (node: DocumentsNode, act: string): Promise<{ papers: PaperProof[] }> => ({
  papers: await proofs(node, await documentsByAct(node.db, act)),
});

/** The proof that the hash of a paper is in the log; pending while it has no place there. */
export const receiptOfPaper = async (node: DocumentsNode, row: DocumentRow): Promise<ReceiptAnswer> => {
  const { leaf, sha256, size } = row;
  if (leaf === null || sha256 === null || size === null) return { pending: true };
  const salt = (await contentOf(node.db, row.id))?.salt;
  const disclosed = salt ? { envelope: envelopeOf(node, { ...row, sha256, size }), salt } : undefined;
  const receipt = await receiptOf(node.log, leaf, disclosed);
  return receipt ? { pending: false, receipt } : { pending: true };
};

const proofs = async (node: DocumentsNode, rows: DocumentRow[]): Promise<PaperProof[]> => {
  const { names, logged } = await around(node.db, rows);
  return rows.map((row) => paperProof(row, names.get(row.organ) ?? row.organ, logged));
};
