import type { GraphEdge, ProcedureGraph } from "@mingfa/contract";
import { procedureGraph, type GraphEdge as Edge, type Procedure } from "@mingfa/core/procedure";
import { basisView } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { noSuchVersion } from "./errors.ts";

/** A version of a procedure of the packs. Throws a Problem where there is none. */
export const packedVersion = ({ packs }: AdministrationNode, id: string, version: string): Procedure => {
  const found = packs.procedures.get(id)?.find(({ procedure }) => procedure.definition.version === version);
  if (!found) throw noSuchVersion();
  return found.procedure;
};

/** A procedure drawn from its definition: stages, and the acts that lead from one to the next with their articles. */
export const showGraph = (node: AdministrationNode, id: string, version: string): ProcedureGraph => {
  const procedure = packedVersion(node, id, version);
  const { nodes, edges, within, sides } = procedureGraph(procedure);
  const told = (edge: Edge): GraphEdge[] => edgeView(procedure, edge);
  return {
    id,
    title: procedure.definition.title,
    version,
    nodes,
    edges: edges.flatMap(told),
    within: within.flatMap(told),
    sides: sides.map((side) => ({ ...side, edges: side.edges.flatMap(told) })),
  };
};

const edgeView = ({ acts, roles }: Procedure, edge: Edge): GraphEdge[] => {
  const act = acts.get(edge.act);
  if (!act) return [];
  const { by, label } = act.definition;
  const law = by === "law";
  return [
    {
      ...edge,
      label,
      law,
      basis: basisView(act.basis),
      by: law ? [] : by.flatMap((name) => roles.get(name)?.label ?? []),
    },
  ];
};
