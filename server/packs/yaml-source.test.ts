import { describe, expect, it } from "vitest";
import { parseYaml } from "./yaml-source.ts";

const faultsOf = (text: string) => {
  const parsed = parseYaml("a.yaml", text);
  return parsed.ok ? [] : parsed.faults.map(({ line, column, code }) => [code, line, column]);
};

describe("a pack file", () => {
  it.each([
    ["a repeated key", "a: 1\nb: 2\na: 3\n", ["yaml", 3, 1]],
    ["a tab as indentation", "a:\n\tb: 1\n", ["yaml", 2, 1]],
    ["an alias without an anchor", "a: 1\nb: *x\n", ["alias", 2, 4]],
    ["an alias before its anchor", "a: *x\nb: &x 1\n", ["alias", 1, 4]],
    ["an alias within an aliased part", "a: &x 1\nb: &y [*x]\nc: *y\n", ["alias", 3, 4]],
    ["aliases without end", `a: &x 1\nb: [${"*x, ".repeat(250)}]\n`, ["alias", 2, 805]],
    ["a tag of its own", "a: 1\nb: !secret 2\n", ["yaml", 2, 4]],
    ["a second document", "a: 1\n---\nb: 2\n", ["secondDocument", 2, 1]],
    ["nothing but a comment", "# nothing\n", ["empty", 1, 1]],
    ["a key that is not text", "a: 1\n? [b]\n: 2\n", ["yaml", 2, 3]],
    ["an open bracket", "a: [1\nb: 2\n", ["yaml", 2, 1]],
  ])("with %s is refused at its place", (_, text, fault) => {
    const [first] = faultsOf(text);
    expect(first).toEqual(fault);
  });

  it("of aliases upon aliases is refused before anything grows", () => {
    const bomb = Array.from({ length: 40 }, (_, i) => `k${i}: &a${i} [${i === 0 ? "x" : `*a${i - 1}, *a${i - 1}`}]`);
    const start = performance.now();
    expect(faultsOf(bomb.join("\n")).length).toBeGreaterThan(30);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it.each([
    ["[".repeat(100_000) + "]".repeat(100_000)],
    ["- ".repeat(100_000) + "a"],
    [Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("nested thousands deep is refused, not fatal (%#)", (text) => {
    expect(faultsOf(text)[0]).toEqual(["tooDeep", 1, 1]);
  });

  it("keeps dates as text and the merge key as a key", () => {
    const parsed = parseYaml("a.yaml", "on: 2026-01-01\nyes: no\n<<: 1\n");
    expect(parsed.ok && parsed.source.value).toEqual({ on: "2026-01-01", yes: "no", "<<": 1 });
  });

  it("reads an aliased part as written at its anchor, and finds its place there", () => {
    const parsed = parseYaml("a.yaml", "a: &x { k: one }\nb:\n  - *x\n  - z\n");
    if (!parsed.ok) throw new Error("refused");
    expect(parsed.source.value).toEqual({ a: { k: "one" }, b: [{ k: "one" }, "z"] });
    expect(parsed.source.place(["b", 0, "k"])).toEqual({ file: "a.yaml", line: 1, column: 12 });
    expect(parsed.source.place(["b", 0])).toEqual({ file: "a.yaml", line: 3, column: 5 });
  });

  it("tells where each part stands: scalars at their value, collections and keys at the key", () => {
    const parsed = parseYaml("a.yaml", "top:\n  list:\n    - one\n    - { k: two, z: }\n  甲: 乙\n");
    if (!parsed.ok) throw new Error("refused");
    const { place } = parsed.source;
    expect(place(["top", "list", 0])).toEqual({ file: "a.yaml", line: 3, column: 7 });
    expect(place(["top", "list", 1, "k"])).toEqual({ file: "a.yaml", line: 4, column: 12 });
    expect(place(["top", "list", 1, "k"], "key")).toEqual({ file: "a.yaml", line: 4, column: 9 });
    expect(place(["top", "list", 1, "z"])).toEqual({ file: "a.yaml", line: 4, column: 17 });
    expect(place(["top", "list"])).toEqual({ file: "a.yaml", line: 2, column: 3 });
    expect(place(["top", "甲"])).toEqual({ file: "a.yaml", line: 5, column: 6 });
    expect(place(["top", "list", 9, "x"])).toEqual({ file: "a.yaml", line: 2, column: 3 });
    expect(place([])).toEqual({ file: "a.yaml", line: 1, column: 1 });
  });
});
