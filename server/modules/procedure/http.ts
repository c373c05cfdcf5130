import { fileRoutes, logRoutes, matterRoutes, queueRoutes, whatIfRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { bulkActs } from "./bulk-acts.ts";
import { queueChoices } from "./choices.ts";
import { desk, myMatters } from "./desk.ts";
import { exportList } from "./export.ts";
import { searchFacets } from "./facets.ts";
import { matterLinks } from "./links.ts";
import type { ProcedureNode } from "./node.ts";
import { perform } from "./perform.ts";
import { actReceipt } from "./receipt.ts";
import { searchMatters } from "./search.ts";
import { beginForAct, matterFile } from "./upload.ts";
import { viewMatter } from "./view.ts";
import { whatIf } from "./what-if.ts";

export const procedureHttp = (node: ProcedureNode): Binding[] => [
  bind(matterRoutes.mine, ({ actor, query }) => myMatters(node, actor, query.after)),
  bind(matterRoutes.desk, ({ actor, query }) => desk(node, actor, query)),
  bind(queueRoutes.choices, ({ actor }) => queueChoices(node, actor)),
  bind(queueRoutes.bulk, ({ actor, query }) => bulkActs(node, actor, query.matters)),
  bind(queueRoutes.search, ({ actor, query }) => searchMatters(node, actor, query)),
  bind(queueRoutes.facets, ({ actor, query }) => searchFacets(node, actor, query)),
  bind(queueRoutes.export, ({ actor, body }) => exportList(node, actor, body)),
  bind(whatIfRoutes.clock, ({ actor, params, query }) => whatIf(node, actor, params.matter, query)),
  bind(whatIfRoutes.links, ({ actor, params }) => matterLinks(node, actor, params.matter)),
  bind(matterRoutes.view, ({ actor, params }) => viewMatter(node, actor, params.matter)),
  bind(matterRoutes.perform, ({ actor, params, body }) => perform(node, actor, params.matter, body)),
  bind(logRoutes.receipt, ({ actor, params }) => actReceipt(node, actor, params.matter, params.sequence)),
  bind(fileRoutes.beginForAct, ({ actor, params, body }) => beginForAct(node, actor, params.matter, body)),
  bind(fileRoutes.ofMatter, ({ actor, params }) => matterFile(node, actor, params.matter, params.file)),
];
