import { mandateOf } from "#party";
import type { Lookups } from "#procedure";

/** What packs may look up of mandates. */
export const mandateLookups: Lookups = {
  /** Who holds the mandate of this matter, and who may act for its principal in their own right. */
  mandateStanding: async ({ tx, head, today }) => (await mandateOf(tx, head.id, today)) ?? null,
};
