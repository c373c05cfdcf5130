import type { ProcedureNode } from "./node.ts";
import { recordLawActs } from "./perform.ts";
import { eachRunning } from "./running-matters.ts";

/**
 * Writes anew what queues show of every running matter, by the calendar of now; what the law has brought about by it is
 * recorded with it. One matter a transaction: others go on meanwhile.
 */
export const reprojectRunning = (node: ProcedureNode): Promise<void> =>
  eachRunning(node.db, null, async (matters) => {
    for (const { id } of matters) await recordLawActs(node, id);
  });
