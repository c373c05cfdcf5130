import { actingIn, type Actor } from "@mingfa/core/procedure";
import { organsAround } from "#organ";
import type { ProcedureNode } from "./node.ts";
import { isSupervisor } from "./oversight.ts";

type Head = { organ: string; applicant: string; item: string | null };

/** A matter is read by its parties and by officers of the organ that handles it; an authority may be a party too. */
export const mayRead = (caller: Actor, matter: Head): boolean => reads(actingIn(caller, matter.item), matter);

const reads = (actor: Actor, matter: Head): boolean =>
  (actor.kind === "party" && actor.parties.includes(matter.applicant)) ||
  (actor.kind === "officer" && (actor.organ === matter.organ || actor.organ === matter.applicant));

/** Whoever may read it, and who supervises the authority that handles it. */
export const maySee = async (node: ProcedureNode, actor: Actor, matter: Head): Promise<boolean> => {
  if (mayRead(actor, matter)) return true;
  if (actor.kind !== "officer" || !isSupervisor(node, actor)) return false;
  return (await organsAround(node.db, actor.organ)).some(({ id }) => id === matter.organ);
};
