import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackSources } from "../pack-sources.ts";
import { elementsOf, type Element } from "./element.ts";
import { inUse } from "./in-use.ts";
import { readScenarios } from "./read-scenarios.ts";
import { SwitchBoard } from "./switch-off.ts";

const packs = join(import.meta.dirname, "../../../packs");
const { sources } = readPackSources(packs);
const tests = readScenarios(packs);
const elements = inUse(sources, elementsOf(sources));
const board = new SwitchBoard(sources, tests);
const proofs = (rule: string) => tests.filter(({ proves }) => proves.has(rule)).map(({ id }) => id);
const dependents = (rules: string[]) =>
  tests.filter(({ restsOn }) => rules.some((rule) => restsOn.has(rule))).map(({ id }) => id);

const executed = Map.groupBy(
  elements.flatMap((element) => element.executes.map((rule) => ({ rule, element }))),
  ({ rule }) => rule,
);
const covered = [...executed]
  .map(([rule, uses]): [string, Element[]] => [rule, uses.map(({ element }) => element)])
  .filter(([rule]) => proofs(rule).length > 0);

describe("with nothing switched off", () => {
  it("every test holds", () => expect([...board.failing([])]).toEqual([]));
  it("every rule that a test proves is executed by an element in use", () => {
    const named = new Set(tests.flatMap(({ proves }) => [...proves]));
    expect([...named].filter((rule) => !executed.has(rule))).toEqual([]);
  });
  it("eighty rules and more are covered", () => expect(covered.length).toBeGreaterThanOrEqual(80));
});

describe.each(covered)("%s switched off", (rule, own) => {
  // An element may execute several rules; whoever rests on one of them may fail without it.
  const together = [...new Set(own.flatMap(({ executes }) => executes))];

  it("fails every test that proves it, and none that does not say it rests on it", () => {
    const failing = board.failing(own);
    expect(proofs(rule).filter((id) => !failing.has(id))).toEqual([]);
    expect([...failing].filter((id) => !dependents(together).includes(id))).toEqual([]);
  });

  it("is missed by everyone who says so, and by someone in each file that says so", () => {
    const failing = [own, ...own.map((element) => [element])].flatMap((off) => [...board.failing(off)]);
    const claims = tests.filter((test) => test.own.has(rule)).map(({ id }) => id);
    expect(claims.filter((id) => !failing.includes(id))).toEqual([]);
    const files = new Set(tests.filter(({ shared }) => shared.has(rule)).map(({ file }) => file));
    const missed = new Set(tests.filter(({ id }) => failing.includes(id)).map(({ file }) => file));
    expect([...files].filter((file) => !missed.has(file))).toEqual([]);
  });

  it.each(own.map((element) => [element.id, element] as const))("by %s alone: some test fails", (_, element) => {
    const failing = board.failing([element]);
    expect(proofs(rule).filter((id) => failing.has(id))).not.toEqual([]);
    expect([...failing].filter((id) => !dependents(element.executes).includes(id))).toEqual([]);
  });
});
