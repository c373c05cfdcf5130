import { describe, expect, test } from "vitest";
import { procedureGraph } from "./graph.ts";
import { environment, loaded, packedDefinitions } from "./testing/packed.ts";
import { penaltySource } from "./testing/packed.ts";

const all = packedDefinitions().map(({ file, source }) => [file, loaded(source, environment)] as const);

describe("the graph of a procedure", () => {
  test.each(all)("%s: every act stands in it, and every line joins stages that there are", (_, procedure) => {
    const { nodes, edges, within, sides } = procedureGraph(procedure);
    const stages = new Set(nodes.map(({ id }) => id));
    for (const edge of [...edges, ...within])
      expect([stages.has(edge.from), stages.has(edge.to)]).toEqual([true, true]);
    const drawn = new Set([...edges, ...within].map(({ act }) => act));
    expect([...procedure.acts.keys()].filter((act) => !drawn.has(act))).toEqual([]);
    expect(edges.every(({ from, to }) => from !== to)).toBe(true);
    for (const { nodes: own, edges: lines } of sides) {
      const ids = new Set(own.map(({ id }) => id));
      for (const { from, to } of lines) expect([from === "" || ids.has(from), ids.has(to)]).toEqual([true, true]);
    }
  });

  test("tracks and objects are drawn beside", () => {
    const { sides } = procedureGraph(loaded(penaltySource()));
    expect(new Set(sides.map(({ kind }) => kind))).toEqual(new Set(["track", "object"]));
    const service = sides.find(({ id }) => id === "service");
    expect(service?.edges.some(({ from }) => from === "")).toBe(true);
    expect(service?.edges).toContainEqual(expect.objectContaining({ from: "served", to: "overdue" }));
  });
});
