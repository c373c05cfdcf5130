import type { Catalogue, ItemSummary } from "@mingfa/contract";
import { addDays } from "@mingfa/core/law";
import { civilDate } from "@mingfa/core/procedure";
import { applicationsSince } from "./applications.ts";
import { offeredItems, summaryOf, type Offered } from "./offered.ts";
import type { ServicesNode } from "./services-node.ts";

/** Applications of so many days count for what is often asked for. */
const days = 90;
const mostOften = 6;

/** The ways into the catalogue: life events, authorities, and what has been applied for most of late. */
export const showCatalogue = async (node: ServicesNode): Promise<Catalogue> => {
  const offered = await offeredItems(node);
  const since = addDays(civilDate(node.procedure.now()), -days);
  const applications = await applicationsSince(node.procedure.db, since);
  const organs = Map.groupBy(offered, ({ organ }) => organ.id);
  return {
    items: offered.length,
    events: node.catalogue.events
      .map((event) => ({ ...event, items: offered.filter((one) => isOf(one, event.id)).length }))
      .filter(({ items }) => items > 0),
    organs: [...organs.values()].flatMap((its) => (its[0] ? [{ ...its[0].organ, items: its.length }] : [])),
    often: {
      since,
      items: offered
        .map((one) => ({ ...summaryOf(one), applications: applications.get(one.item.id) ?? 0 }))
        .filter((one) => one.applications > 0)
        .toSorted((a, b) => b.applications - a.applications)
        .slice(0, mostOften),
    },
  };
};

/** Items on offer, narrowed to a life event, an authority, or those whom they serve. */
export const browseItems = async (
  node: ServicesNode,
  { event, organ, serves }: { event?: string; organ?: string; serves?: "person" | "firm" },
): Promise<ItemSummary[]> =>
  (await offeredItems(node))
    .filter((one) => event === undefined || isOf(one, event))
    .filter((one) => organ === undefined || one.organ.id === organ)
    .filter(({ item }) => serves === undefined || item.serves.includes(serves))
    .map(summaryOf);

const isOf = ({ item }: Offered, event: string): boolean => item.events?.includes(event) ?? false;
