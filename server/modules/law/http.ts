import { lawRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { aboutArticle } from "./about-article.ts";
import { compareVersions } from "./compare-versions.ts";
import { amendmentImpact } from "./impact.ts";
import type { LawNode } from "./law-node.ts";
import { searchLaw } from "./search-law.ts";
import { showArticle } from "./show-article.ts";
import { listStatutes, showStatute } from "./show-statute.ts";

export const lawHttp = (node: LawNode, now: () => string): Binding[] => [
  bind(lawRoutes.statutes, ({ query }) => listStatutes(node, query.on, now())),
  bind(lawRoutes.search, ({ query }) => searchLaw(node, query, now())),
  bind(lawRoutes.statute, ({ params, query }) => showStatute(node, params.statute, query, now())),
  bind(lawRoutes.compare, ({ params, query }) => compareVersions(node, params.statute, query)),
  bind(lawRoutes.impact, ({ actor, params, query }) => amendmentImpact(node, actor, params.statute, query)),
  bind(lawRoutes.article, ({ params, query }) => showArticle(node, params, query.on, now())),
  bind(lawRoutes.about, ({ params, query }) => aboutArticle(node, params, query.on, now())),
];
