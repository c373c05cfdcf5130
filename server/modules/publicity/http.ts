import { registerRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { listPublished } from "./list.ts";
import type { PublicityNode } from "./publicity-node.ts";
import { receiptOfPublished, showPublished } from "./show.ts";

export const publicityHttp = (node: PublicityNode): Binding[] => [
  bind(registerRoutes.list, ({ query }) => listPublished(node, query)),
  bind(registerRoutes.show, ({ params }) => showPublished(node, params)),
  bind(registerRoutes.receipt, ({ params }) => receiptOfPublished(node, params)),
];
