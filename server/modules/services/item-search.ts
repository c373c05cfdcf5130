import type { CatalogueDefinition } from "@mingfa/core/procedure";
import { catalogueOf, type Catalogue } from "@mingfa/core/search";
import { itemEntry } from "./item-entry.ts";
import type { Offered } from "./offered.ts";

/** Items prepared for searching, kept from one question to the next. */
export type ItemSearch = { of: (offered: readonly Offered[]) => Catalogue };

/** An index in this process's memory, made anew when other authorities offer the items, or offer others. */
export const createItemSearch = ({ synonyms }: CatalogueDefinition): ItemSearch => {
  let kept: { of: string; catalogue: Catalogue } | undefined;
  return {
    of: (offered) => {
      const key = JSON.stringify(offered.map(({ item, organ }) => [item.id, organ.id, organ.name]));
      if (kept?.of !== key) kept = { of: key, catalogue: catalogueOf(offered.map((one) => itemEntry(one, synonyms))) };
      return kept.catalogue;
    },
  };
};
