import type { QueueChoices } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { officersOf } from "#organ";
import { officersOnly } from "./errors.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { isSupervisor, organsSeen } from "./oversight.ts";

/** What an officer may narrow his lists by, in words. */
export const queueChoices = async (node: ProcedureNode, actor: Actor): Promise<QueueChoices> => {
  if (actor.kind !== "officer") throw officersOnly();
  const [officers, organs] = await Promise.all([
    officersOf(node.db, actor.organ, civilDate(node.now())),
    organsSeen(node, actor),
  ]);
  const procedures = [...node.procedures.keys()].flatMap((id) => {
    const definition = versionsOf(node, id).at(-1)?.definition;
    if (!definition) return [];
    const stages = Object.entries(definition.stages).map(([stage, { label }]) => ({ id: stage, label }));
    return [{ id, title: definition.title, stages }];
  });
  return { procedures, officers, organs, supervises: isSupervisor(node, actor) };
};
