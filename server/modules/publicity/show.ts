import type { PublishedDecision, ReceiptAnswer } from "@mingfa/contract";
import { receiptOf } from "#ledger";
import { publicDecision, type PublicDecision } from "#procedure";
import { notPublished } from "./errors.ts";
import { linesOf } from "./list.ts";
import type { PublicityNode } from "./publicity-node.ts";
import { findDecision, type DecisionRow } from "./store.ts";

type Named = { matter: string; decision: number };

/** A published decision, with what may be known of it. */
export const showPublished = async (node: PublicityNode, named: Named): Promise<PublishedDecision> => {
  const { row, decision } = await published(node, named);
  const [line] = await linesOf(node, [row]);
  if (!line) throw notPublished();
  return { ...line, basis: decision.basis, facts: decision.facts };
};

/** The proof that it is in the log, without its content: that holds what is not public too. */
export const receiptOfPublished = async (node: PublicityNode, named: Named): Promise<ReceiptAnswer> => {
  const { decision } = await published(node, named);
  const receipt = await receiptOf(node.procedure.log, decision.leaf, undefined);
  return receipt ? { pending: false, receipt } : { pending: true };
};

const published = async (
  node: PublicityNode,
  { matter, decision: sequence }: Named,
): Promise<{ row: DecisionRow; decision: PublicDecision }> => {
  const row = await findDecision(node.procedure.db, matter, sequence);
  const decision = row && (await publicDecision(node.procedure, matter, sequence, row.facts));
  if (!decision) throw notPublished();
  return { row, decision };
};
