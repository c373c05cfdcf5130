import type { ItemSummary } from "@mingfa/contract";
import { civilDate, type ItemDefinition } from "@mingfa/core/procedure";
import { holdersOfPowers } from "#organ";
import type { ServicesNode } from "./services-node.ts";

/** An item with the authority that handles it. */
export type Offered = { item: ItemDefinition; organ: ItemSummary["organ"] };

/** The items that an authority of this node offers today; one whose power nobody holds is not on offer. */
export const offeredItems = async ({ items, procedure }: ServicesNode): Promise<Offered[]> => {
  const holders = await holdersOfPowers(procedure.db, civilDate(procedure.now()));
  return [...items.values()].flatMap((item) => {
    const organ = holders.get(item.power);
    return organ ? [{ item, organ }] : [];
  });
};

export const summaryOf = ({ item: { id, title, summary }, organ }: Offered): ItemSummary => ({
  id,
  title,
  summary,
  organ,
});
