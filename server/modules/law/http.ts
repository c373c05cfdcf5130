import { lawRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import type { LawNode } from "./article-on.ts";
import { showArticle } from "./show-article.ts";

export const lawHttp = (node: LawNode, now: () => string): Binding[] => [
  bind(lawRoutes.article, ({ params, query }) => showArticle(node, params, query.on, now())),
];
