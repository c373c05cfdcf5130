import type { Actor, Mandated } from "./act.ts";

/**
 * The actor as he stands in a matter of an item (null: a matter of none): those who gave him a mandate that covers it
 * are among the parties he acts for. A mandate for some items reaches no matter without one.
 */
export const actingIn = (actor: Actor, item: string | null): Actor => {
  if (actor.kind !== "party" || !actor.mandates) return actor;
  const covered = actor.mandates.filter((mandate) => covers(mandate, item)).map(({ party }) => party);
  return covered.length === 0 ? actor : { ...actor, parties: [...actor.parties, ...covered] };
};

const covers = ({ items }: Mandated, item: string | null): boolean =>
  items === null || (item !== null && items.includes(item));
