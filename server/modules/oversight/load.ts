import type { Load } from "@mingfa/contract";
import { addDays } from "@mingfa/core/law";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { lateLines, loadOf, type ProcedureNode } from "#procedure";
import { closedSince } from "./store.ts";
import { supervised } from "./supervised.ts";

const mostLate = 100;

/** What the supervised authorities have before them, what they closed in thirty days, and what is longest overdue. */
export const load = async (node: ProcedureNode, actor: Actor, organ: string | undefined): Promise<Load> => {
  const organs = await supervised(node, actor, organ);
  const ids = organs.map(({ id }) => id);
  const [counts, closed, late] = await Promise.all([
    loadOf(node, organs),
    closedSince(node.db, ids, addDays(civilDate(node.now()), -30)),
    lateLines(node, ids, mostLate),
  ]);
  return {
    organs: counts.organs.map((row) => ({ ...row, closed: closed.get(row.organ.id) ?? 0 })),
    officers: counts.officers,
    late,
  };
};
