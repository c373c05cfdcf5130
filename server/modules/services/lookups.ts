import type { Packs } from "#packs";
import type { Lookups } from "#procedure";
import { licenceBan } from "./licence-ban.ts";

/** What packs may look up of services: bars on applying again, and the settings of an item. */
export const servicesLookups = ({ items }: Pick<Packs, "items">): Lookups => ({
  licenceBan,
  /** What the item leaves to the authority that runs it; stored with the act, so that a replay uses the same. */
  itemSettings: async (_site, { item }) => (typeof item === "string" ? (items.get(item)?.settings ?? null) : null),
});
