import type { CompiledAct, Procedure } from "./compiled.ts";
import type { Text } from "./text.ts";

export type GraphNode = { id: string; label: Text; final: boolean };

/** An act that leads from one stage to another; `from` is empty where it makes a new object. */
export type GraphEdge = { act: string; from: string; to: string };

/** A line of stages beside the main one: a track, or what happens to each object of a kind. */
export type GraphSide = { id: string; label: Text; kind: "track" | "object"; nodes: GraphNode[]; edges: GraphEdge[] };

export type ProcedureGraph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Acts that leave the main stage as it is, once per stage they may be done in. */
  within: GraphEdge[];
  sides: GraphSide[];
};

/** A procedure as stages and the acts between them, drawn from its definition alone. */
export const procedureGraph = ({ definition, acts }: Procedure): ProcedureGraph => {
  const nodes = nodesOf(definition.stages);
  const open = nodes.filter(({ final }) => !final).map(({ id }) => id);
  const edges: GraphEdge[] = [];
  const within: GraphEdge[] = [];
  for (const act of acts.values())
    for (const from of act.definition.from ?? open) {
      const to = act.effects.stage ?? from;
      (to === from ? within : edges).push({ act: act.id, from, to });
    }
  return { nodes, edges, within, sides: [...trackSides(definition, acts), ...objectSides(definition, acts)] };
};

type Stages = Record<string, { label: Text; final?: boolean }>;
type Definition = Procedure["definition"];
type Acts = ReadonlyMap<string, CompiledAct>;

const nodesOf = (stages: Stages): GraphNode[] =>
  Object.entries(stages).map(([id, { label, final = false }]) => ({ id, label, final }));

const trackSides = ({ tracks = {} }: Definition, acts: Acts): GraphSide[] =>
  Object.entries(tracks).map(([id, { label, stages }]) => ({
    id,
    label,
    kind: "track",
    nodes: nodesOf(stages),
    edges: [...acts.values()].flatMap((act) => {
      const to = act.effects.tracks?.[id];
      if (to === undefined) return [];
      const begin = act.definition.during?.[id] ?? Object.keys(stages).filter((stage) => stage !== to);
      return begin.filter((from) => from !== to).map((from) => ({ act: act.id, from, to }));
    }),
  }));

const objectSides = ({ objects = {} }: Definition, acts: Acts): GraphSide[] =>
  Object.entries(objects).map(([id, { label, stages }]) => {
    const [first = ""] = Object.keys(stages);
    return {
      id,
      label,
      kind: "object",
      nodes: nodesOf(stages),
      edges: [...acts.values()].flatMap((act) => {
        const made = act.effects.create.some(({ kind }) => kind === id) ? [{ act: act.id, from: "", to: first }] : [];
        const { object } = act.definition;
        const to = object?.kind === id ? act.effects.object?.stage : undefined;
        const begin = (object?.from ?? []).filter((from) => from !== to);
        const moved = to === undefined ? [] : begin.map((from) => ({ act: act.id, from, to }));
        return [...made, ...moved];
      }),
    };
  });
