import { join } from "node:path";
import { loadPacks, procedureInForce } from "@mingfa/server/packs/index.ts";
import type { LawContext, Procedure } from "@mingfa/core/procedure";

/** The licensing procedure and the law that the packs hold, as a server loads them. */
export const licensing = (): { procedure: Procedure; law: LawContext } => {
  const packs = loadPacks(join(import.meta.dirname, "../../packs"));
  const pinned = procedureInForce(packs, "licence.food-business", "2026-06-01");
  if (!pinned) throw new Error("the packs hold no food business licence in force");
  return { procedure: pinned.procedure, law: { calendar: packs.calendar, terms: packs.terms } };
};
