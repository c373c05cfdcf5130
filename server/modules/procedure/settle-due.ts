import { civilDate } from "@mingfa/core/procedure";
import type { ProcedureNode } from "./node.ts";
import { recordLawActs } from "./perform.ts";
import { mattersToSettle } from "./store.ts";

const batch = 200;

/**
 * Records what the law has brought about since anyone last looked, so that queues and the log show it. Nothing depends
 * on when this runs: every reader computes the same effects by itself. Returns the number of matters touched.
 */
export const settleDue = async (node: ProcedureNode): Promise<number> => {
  let touched = 0;
  for (;;) {
    const matters = await mattersToSettle(node.db, civilDate(node.now()), batch);
    let progressed = 0;
    for (const matter of matters) if (await recordLawActs(node, matter)) progressed++;
    touched += progressed;
    if (matters.length < batch || progressed === 0) return touched;
  }
};
