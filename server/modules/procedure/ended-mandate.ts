import { civilDate, type Actor } from "@mingfa/core/procedure";
import { endedMandate } from "#party";
import type { Database } from "#platform/database";
import { mandateEnded } from "./errors.ts";
import type { ProcedureNode } from "./node.ts";

/**
 * Tells a person who acted for a party by mandate that he no longer may, since when and by which article: throws that
 * Problem. Says nothing to those who may act, here or in other items, nor to those who never could.
 */
export const refuseEnded = async (
  { now }: Pick<ProcedureNode, "now">,
  db: Database,
  actor: Actor,
  principal: string,
): Promise<void> => {
  if (actor.kind !== "party" || actor.parties.includes(principal)) return;
  if (actor.mandates?.some(({ party }) => party === principal)) return;
  const ended = await endedMandate(db, actor.id, principal, civilDate(now()));
  if (!ended?.to) return;
  throw mandateEnded(ended.to, ended.endedAs ?? "expired", await lastBasis(db, ended.matter));
};

/** The articles of the act by which a mandate ended, or was given where its time ran out. */
const lastBasis = async (db: Database, matter: string | null): Promise<string[]> =>
  (
    await db.rows<{ basis: string[] }>(
      "procedure.lastBasis",
      "SELECT basis FROM procedure.act WHERE matter = $1 ORDER BY sequence DESC LIMIT 1",
      [matter],
    )
  )[0]?.basis ?? [];
