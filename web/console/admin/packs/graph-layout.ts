import { graphlib, layout } from "@dagrejs/dagre";
import type { ProcedureGraph } from "@mingfa/contract";

export type Point = { x: number; y: number };
export type PlacedNode = Point & { id: string; width: number; height: number };
/** A line with the place of its label in the middle. */
export type PlacedEdge = { from: string; to: string; acts: string[]; points: Point[]; label: Point };
export type Layout = { width: number; height: number; nodes: PlacedNode[]; edges: PlacedEdge[] };

// The library knows no node with an empty name, which is where new objects come from.
const keyOf = (id: string): string => `=${id}`;
const idOf = (key: string): string => key.slice(1);

const nodeHeight = 40;
const lineHeight = 20;

/** Places stages and the acts between them from top to bottom; acts that join the same two stages
 * share a line, those of the law itself one of their own. */
export const layoutGraph = (
  { nodes, edges }: Pick<ProcedureGraph, "nodes" | "edges">,
  widthOf: (id: string) => number,
  labelWidth: (acts: readonly string[]) => number,
): Layout => {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 40, edgesep: 16, marginx: 12, marginy: 12 });
  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const { id } of nodes) if (drawn.has(id)) graph.setNode(keyOf(id), { width: widthOf(id), height: nodeHeight });
  const joined = Map.groupBy(edges, ({ from, to, law }) => `${from} ${to} ${law}`);
  for (const [name, group] of joined) {
    const [first] = group;
    if (!first) continue;
    const acts = group.map(({ act }) => act);
    graph.setEdge(
      keyOf(first.from),
      keyOf(first.to),
      { width: labelWidth(acts), height: acts.length * lineHeight, labelpos: "c" },
      name,
    );
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: graph.nodes().map((key) => {
      const { x, y, width: wide, height: high } = graph.node(key);
      return { id: idOf(key), x, y, width: wide, height: high };
    }),
    edges: graph.edges().map((edge) => {
      const placed = graph.edge(edge);
      return {
        from: idOf(edge.v),
        to: idOf(edge.w),
        acts: joined.get(edge.name ?? "")?.map(({ act }) => act) ?? [],
        points: placed.points,
        label: { x: placed.x ?? 0, y: placed.y ?? 0 },
      };
    }),
  };
};
