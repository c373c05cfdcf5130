import type { ItemFound, ItemsFound } from "@mingfa/contract";
import { find, markHits, type Found } from "@mingfa/core/search";
import { offeredItems, summaryOf, type Offered } from "./offered.ts";
import type { ServicesNode } from "./services-node.ts";
import { soundsOf } from "./sounds.ts";

const pageSize = 20;

/** Items on offer that a question finds, best first, with what it met. */
export const searchItems = async (
  node: ServicesNode,
  { q, limit = pageSize }: { q: string; limit?: number },
): Promise<ItemsFound> => {
  const offered = await offeredItems(node);
  const byId = new Map(offered.map((one) => [one.item.id, one]));
  const catalogue = node.search.of(offered);
  const found = find(catalogue, q, soundsOf);
  return {
    total: found.length,
    exact: found.every(({ exact }) => exact),
    items: found.slice(0, limit).flatMap((one) => {
      const item = byId.get(one.id);
      return item ? [shown(item, one, plainWordOf(catalogue.entries, one))] : [];
    }),
  };
};

const shown = (offered: Offered, { hits }: Found, plainWord: string | undefined): ItemFound => ({
  ...summaryOf(offered),
  marked: { zh: markHits(offered.item.title.zh, 0, hits), en: markHits(offered.item.title.en, 1, hits) },
  ...(plainWord === undefined ? {} : { plainWord }),
});

const plainWordOf = (
  entries: readonly { id: string; phrases: readonly { text: string }[] }[],
  { hits }: Found,
): string | undefined => {
  const hit = hits.find(({ field }) => field === "plainWord");
  return hit && entries[hit.entry]?.phrases[hit.phrase]?.text;
};
