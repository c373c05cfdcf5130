import { noticeRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import type { ProcedureNode } from "#procedure";
import { myNotices } from "./mine.ts";

export const noticeHttp = (node: ProcedureNode): Binding[] => [
  bind(noticeRoutes.mine, ({ actor }) => myNotices(node, actor)),
];
