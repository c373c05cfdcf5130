import { catalogueRoutes, fileRoutes, itemRoutes, matterRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { apply } from "./apply.ts";
import { itemGuide } from "./guide.ts";
import { searchItems } from "./search-items.ts";
import type { ServicesNode } from "./services-node.ts";
import { beginForItem } from "./upload.ts";
import { browseItems, showCatalogue } from "./show-catalogue.ts";

export const servicesHttp = (node: ServicesNode): Binding[] => [
  bind(itemRoutes.list, () => browseItems(node, {})),
  bind(itemRoutes.guide, ({ params }) => itemGuide(node, params.item)),
  bind(catalogueRoutes.show, () => showCatalogue(node)),
  bind(catalogueRoutes.search, ({ query }) => searchItems(node, query)),
  bind(catalogueRoutes.browse, ({ query }) => browseItems(node, query)),
  bind(fileRoutes.beginForItem, ({ actor, params, body }) => beginForItem(node, actor, params.item, body)),
  bind(matterRoutes.open, ({ actor, body }) => apply(node, actor, body)),
];
