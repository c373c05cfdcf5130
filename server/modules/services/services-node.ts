import type { CatalogueDefinition, ItemDefinition, Power } from "@mingfa/core/procedure";
import type { ProcedureNode } from "#procedure";
import type { ItemSearch } from "./item-search.ts";

/** The catalogue of items from the packs, over the procedures that carry them. */
export type ServicesNode = {
  items: ReadonlyMap<string, ItemDefinition>;
  catalogue: CatalogueDefinition;
  /** The power list, by code. */
  powers: ReadonlyMap<string, Power>;
  /** This process's own index of the items. */
  search: ItemSearch;
  procedure: ProcedureNode;
};
