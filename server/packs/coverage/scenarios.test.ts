import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackSources } from "../pack-sources.ts";
import { readScenarios } from "./read-scenarios.ts";
import { runScenario } from "./run-scenario.ts";
import { World } from "./world.ts";

const packs = join(import.meta.dirname, "../../../packs");
const { sources, faults } = readPackSources(packs);
const tests = readScenarios(packs);

describe("the packs' own tests", () => {
  it("are read with the packs", () => {
    expect(faults).toEqual([]);
    expect(tests.length).toBeGreaterThan(250);
  });

  const world = new World(sources);
  it.each(tests.map((test) => [test.id, test] as const))("%s", (_, test) => {
    expect(runScenario(test, world)).toEqual([]);
  });
});
