import { oversightRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import type { ProcedureNode } from "#procedure";
import { exportFigures } from "./export.ts";
import { load } from "./load.ts";
import { pace } from "./pace.ts";
import { urge, urgeForm } from "./urge.ts";

export const oversightHttp = (node: ProcedureNode): Binding[] => [
  bind(oversightRoutes.load, ({ actor, query }) => load(node, actor, query.organ)),
  bind(oversightRoutes.pace, ({ actor, query }) => pace(node, actor, query)),
  bind(oversightRoutes.export, ({ actor, body }) => exportFigures(node, actor, body)),
  bind(oversightRoutes.urgeForm, ({ actor, params }) => urgeForm(node, actor, params.matter)),
  bind(oversightRoutes.urge, ({ actor, params, body }) => urge(node, actor, params.matter, body)),
];
