import { itemRoutes, matterRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { apply } from "./apply.ts";
import { itemGuide, listItems } from "./guide.ts";
import type { ServicesNode } from "./services-node.ts";

export const servicesHttp = (node: ServicesNode): Binding[] => [
  bind(itemRoutes.list, () => listItems(node)),
  bind(itemRoutes.guide, ({ params }) => itemGuide(node, params.item)),
  bind(matterRoutes.open, ({ actor, body }) => apply(node, actor, body)),
];
