import type { ReceiptAnswer } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { receiptOf } from "#ledger";
import { noSuchMatter } from "./errors.ts";
import type { ProcedureNode } from "./node.ts";
import { mayRead } from "./read-access.ts";
import { envelope } from "./record.ts";
import { loadFull } from "./store.ts";

/** The proof that an act is in the log, with what the leaf commits to disclosed to those who may read the matter. */
export const actReceipt = async (
  node: ProcedureNode,
  actor: Actor,
  matter: string,
  sequence: number,
): Promise<ReceiptAnswer> => {
  const row = await loadFull(node.db, matter);
  const act = row?.acts.find((candidate) => candidate.sequence === sequence);
  if (!row || !act || !mayRead(actor, row)) throw noSuchMatter();
  const disclosed =
    act.salt === null || act.body === null
      ? undefined
      : { envelope: envelope(node, matter, act), salt: Buffer.from(act.salt, "hex") };
  const receipt = await receiptOf(node.log, act.leaf, disclosed);
  return receipt ? { pending: false, receipt } : { pending: true };
};
