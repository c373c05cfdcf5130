import { mandateRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import { listMandates } from "./list.ts";
import type { MandateNode } from "./mandate-node.ts";
import { renounceMandate } from "./renounce.ts";

export const mandateHttp = (node: MandateNode): Binding[] => [
  bind(mandateRoutes.list, ({ actor }) => listMandates(node, actor)),
  bind(mandateRoutes.renounce, ({ actor, params, body }) => renounceMandate(node, actor, { ...params, ...body })),
];
