import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { layoutGraph } from "./graph-layout.ts";

const edge = (from: string, to: string, act = `${from}${to}`) => ({
  act,
  from,
  to,
  label: { zh: act, en: act },
  basis: [],
  by: [],
  law: false,
});
const node = (id: string) => ({ id, label: { zh: id, en: id }, final: false });
const lay = (ids: string[], edges: ReturnType<typeof edge>[]) =>
  layoutGraph(
    { nodes: ids.map(node), edges },
    () => 80,
    () => 100,
  );

describe("a graph laid out", () => {
  test("stages do not lie on each other, and every line has a place for its acts", () => {
    const { nodes, edges } = lay(
      ["a", "b", "c", "d"],
      [edge("a", "b"), edge("b", "c"), edge("c", "b"), edge("b", "d"), edge("b", "d", "again"), edge("a", "d")],
    );
    for (const one of nodes)
      for (const other of nodes.filter(({ id }) => id > one.id)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect([one.id, other.id, apart]).toEqual([one.id, other.id, true]);
      }
    expect(edges.find(({ from, to }) => from === "b" && to === "d")?.acts).toEqual(["bd", "again"]);
    expect(edges.every(({ points }) => points.length > 1)).toBe(true);
  });

  test("new objects come from nowhere, and a stage may lead to itself", () => {
    const { nodes, edges } = lay(
      ["", "told", "heard"],
      [edge("", "told"), edge("told", "heard"), edge("told", "told")],
    );
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(["", "heard", "told"]);
    expect(edges).toHaveLength(3);
  });

  test("a stage that no act leads to or from is not drawn", () => {
    expect(lay(["a", "b", "c"], [edge("a", "b")]).nodes.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

test("the layout is loaded by the drawing alone", () => {
  const users = globSync(join(import.meta.dirname, "../**/*.{ts,tsx}")).filter(
    (file) => !file.endsWith(".test.ts") && readFileSync(file, "utf8").includes('"@dagrejs/dagre"'),
  );
  expect(users.map((file) => file.slice(import.meta.dirname.length + 1))).toEqual(["graph-layout.ts"]);
});
