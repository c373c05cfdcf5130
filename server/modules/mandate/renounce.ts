import type { Performed } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { mandateOf } from "#party";
import { perform, viewMatter } from "#procedure";
import { noSuchMandate } from "./errors.ts";
import type { MandateNode } from "./mandate-node.ts";

/** The act of the mandate's procedure by which its holder lays it down. */
const act = "renounce";

/** Lays down a mandate that one holds: an act in the matter it was given in, which is its principal's. */
export const renounceMandate = async (
  { procedure }: MandateNode,
  actor: Actor,
  { matter, key }: { matter: string; key: string },
): Promise<Performed> => {
  const held = await mandateOf(procedure.db, matter, civilDate(procedure.now()));
  if (actor.kind !== "party" || held?.agent !== actor.id) throw noSuchMandate();
  const holder: Actor = { kind: "party", id: actor.id, parties: [actor.id, held.principal] };
  const { sequence } = await viewMatter(procedure, holder, matter);
  return perform(procedure, holder, matter, { act, input: {}, sequence, key });
};
