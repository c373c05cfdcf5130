import { fileRoutes, logRoutes, matterRoutes, queueRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { desk, myMatters } from "./desk.ts";
import type { ProcedureNode } from "./node.ts";
import { perform } from "./perform.ts";
import { actReceipt } from "./receipt.ts";
import { viewMatter } from "./view.ts";

export const procedureHttp = (node: ProcedureNode): Binding[] => [
import { searchMatters } from "./search.ts";
import { beginForAct, matterFile } from "./upload.ts";
  bind(matterRoutes.mine, ({ actor, query }) => myMatters(node, actor, query.after)),
  bind(matterRoutes.desk, ({ actor, query }) => desk(node, actor, query)),
  bind(matterRoutes.view, ({ actor, params }) => viewMatter(node, actor, params.matter)),
  bind(matterRoutes.perform, ({ actor, params, body }) => perform(node, actor, params.matter, body)),
  bind(logRoutes.receipt, ({ actor, params }) => actReceipt(node, actor, params.matter, params.sequence)),
];
  bind(fileRoutes.beginForAct, ({ actor, params, body }) => beginForAct(node, actor, params.matter, body)),
  bind(fileRoutes.ofMatter, ({ actor, params }) => matterFile(node, actor, params.matter, params.file)),
