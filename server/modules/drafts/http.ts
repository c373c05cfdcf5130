import { draftRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import type { DraftsNode } from "./drafts-node.ts";
import { keepDraft } from "./keep.ts";
import { dropDraft, myDrafts, viewDraft } from "./mine.ts";

export const draftsHttp = (node: DraftsNode): Binding[] => [
  bind(draftRoutes.mine, ({ actor }) => myDrafts(node, actor)),
  bind(draftRoutes.view, ({ actor, params }) => viewDraft(node, actor, params.name)),
  bind(draftRoutes.keep, ({ actor, params, body }) => keepDraft(node, actor, params.name, body)),
  bind(draftRoutes.drop, ({ actor, params }) => dropDraft(node, actor, params.name)),
];
