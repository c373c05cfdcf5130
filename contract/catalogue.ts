import { LifeEvent } from "@mingfa/core/procedure";
import { Type, type Static } from "typebox";
import { ItemSummary } from "./item.ts";
import { Marked } from "./law.ts";
import { route } from "./route.ts";
import { CivilDate, Id } from "./text.ts";

const Count = Type.Integer({ minimum: 0 });

/** The ways into the catalogue; each counts the items on offer behind it. */
export const Catalogue = Type.Object({
  items: Count,
  events: Type.Array(Type.Object({ ...LifeEvent.properties, items: Count })),
  organs: Type.Array(Type.Object({ ...ItemSummary.properties.organ.properties, items: Count })),
  /** What was applied for most since a day, most first; items that nobody applied for are not among them. */
  often: Type.Object({
    since: CivilDate,
    items: Type.Array(Type.Object({ ...ItemSummary.properties, applications: Count })),
  }),
});
export type Catalogue = Static<typeof Catalogue>;

/** An item that was found: its title with what was met marked, and the plain word that led to it, if one did. */
export const ItemFound = Type.Object({
  ...ItemSummary.properties,
  marked: Type.Object({ zh: Marked, en: Marked }),
  plainWord: Type.Optional(Type.String()),
});
export type ItemFound = Static<typeof ItemFound>;

/** The best first. `exact` is false where nothing holds every word, and what comes near is given instead. */
export const ItemsFound = Type.Object({ total: Count, exact: Type.Boolean(), items: Type.Array(ItemFound) });
export type ItemsFound = Static<typeof ItemsFound>;

const open = { method: "GET", public: true } as const;

export const catalogueRoutes = {
  show: route({ ...open, path: "/api/catalogue", response: Catalogue }),
  /** Items by words, pinyin, first letters or whole sentences. */
  search: route({
    ...open,
    path: "/api/catalogue/search",
    query: Type.Object(
      {
        q: Type.String({ minLength: 1, maxLength: 100 }),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      },
      { additionalProperties: false },
    ),
    response: ItemsFound,
  }),
  /** Items on offer, those of a life event or of an authority alone if one is named. */
  browse: route({
    ...open,
    path: "/api/catalogue/items",
    query: Type.Object(
      { event: Type.Optional(Id), organ: Type.Optional(Id), serves: Type.Optional(Type.Enum(["person", "firm"])) },
      { additionalProperties: false },
    ),
    response: Type.Array(ItemSummary),
  }),
};
