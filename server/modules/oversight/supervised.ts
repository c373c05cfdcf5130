import type { Actor } from "@mingfa/core/procedure";
import { organsSupervised, type NamedOrgan, type ProcedureNode } from "#procedure";
import { outsideRegion } from "./errors.ts";

/** The authorities that an officer supervises, or the one of them he asks for; refused with the articles otherwise. */
export const supervised = async (
  node: ProcedureNode,
  actor: Actor,
  organ: string | undefined,
): Promise<NamedOrgan[]> => {
  const all = await organsSupervised(node, actor);
  const chosen = organ === undefined ? all : all.filter(({ id }) => id === organ);
  if (chosen.length === 0) throw outsideRegion(node.oversight?.power.basis ?? []);
  return chosen;
};
