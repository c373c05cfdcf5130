import type { Actor } from "@mingfa/core/procedure";

/** A matter is read by its parties and by officers of the organ that handles it. */
export const mayRead = (actor: Actor, matter: { organ: string; applicant: string }): boolean =>
  (actor.kind === "party" && actor.parties.includes(matter.applicant)) ||
  (actor.kind === "officer" && actor.organ === matter.organ);
