import type { Actor, Power } from "@mingfa/core/procedure";
import { organsAround } from "#organ";
import { notSupervisor, officersOnly } from "./errors.ts";
import type { PinnedProcedure, ProcedureNode } from "./node.ts";

/** Who supervises other authorities here: the power that the packs give for it, and the duties that exercise it. */
export type Oversight = {
  power: Power;
  duties: ReadonlySet<string>;
  /** The procedure by which an authority is urged to act. */
  procedure: string;
};

export const oversightOf = (
  powers: readonly Power[],
  procedures: ReadonlyMap<string, PinnedProcedure[]>,
): Oversight | undefined => {
  const power = powers.find(({ kind }) => kind === "oversight");
  if (!power) return undefined;
  const all = [...procedures.values()].flat().map(({ procedure }) => procedure);
  const found = all.flatMap(({ definition, roles }) =>
    [...roles.values()].flatMap((role) =>
      "duty" in role && role.power === power.code ? [{ procedure: definition.id, duty: role.duty }] : [],
    ),
  );
  const [first] = found;
  return first && { power, duties: new Set(found.map(({ duty }) => duty)), procedure: first.procedure };
};

export const isSupervisor = ({ oversight }: ProcedureNode, actor: Actor): boolean =>
  oversight !== undefined &&
  actor.kind === "officer" &&
  actor.powers.includes(oversight.power.code) &&
  actor.duties.some((duty) => oversight.duties.has(duty));

export type NamedOrgan = { id: string; name: string };

/** The authorities whose matters an officer may look into: his own; for a supervisor, those of his region. */
export const organsSeen = async (node: ProcedureNode, actor: Actor): Promise<NamedOrgan[]> => {
  if (actor.kind !== "officer") throw officersOnly();
  const around = await organsAround(node.db, actor.organ);
  return isSupervisor(node, actor) ? around : around.filter(({ id }) => id === actor.organ);
};

/** The authorities that an officer supervises; refused, with the articles, to whoever is no supervisor. */
export const organsSupervised = async (node: ProcedureNode, actor: Actor): Promise<NamedOrgan[]> => {
  if (actor.kind !== "officer") throw officersOnly();
  if (!isSupervisor(node, actor)) throw notSupervisor(node.oversight?.power.basis ?? []);
  return organsAround(node.db, actor.organ);
};
