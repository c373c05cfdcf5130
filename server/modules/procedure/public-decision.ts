import type { Basis, Text } from "@mingfa/contract";
import type { Json } from "@mingfa/core/procedure";
import { basisView } from "./citation-view.ts";
import { factViews } from "./fact-view.ts";
import type { ProcedureNode } from "./node.ts";
import { standing } from "./standing.ts";
import { loadFull } from "./store.ts";

/** What anyone may read of a decision that was made public: its articles, the facts that are published with it. */
export type PublicDecision = { leaf: string; basis: Basis[]; facts: { id: string; label: Text; value: Json }[] };

/**
 * A published decision as it now stands in its matter; of the facts only those named, and none that is personal.
 * Undefined where there is no such act. Nobody is asked who he is: the caller answers for its having been published.
 */
export const publicDecision = async (
  node: ProcedureNode,
  matter: string,
  sequence: number,
  facts: readonly string[],
): Promise<PublicDecision | undefined> => {
  const row = await loadFull(node.db, matter);
  const act = row?.acts.find((one) => one.sequence === sequence);
  if (!row || !act) return undefined;
  const { situation } = standing(node, row, node.now());
  // Packs may publish neither people nor files.
  const shown = factViews(situation.procedure, situation.state.facts, {
    officers: new Map(),
    files: () => ({}),
    registered: new Map(),
  });
  return {
    leaf: act.leaf,
    basis: basisView(act.basis),
    facts: shown
      .filter(({ id, personal }) => facts.includes(id) && personal !== true)
      .map(({ id, label, value }) => ({ id, label, value })),
  };
};
