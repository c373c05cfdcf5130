import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackSources } from "../pack-sources.ts";
import { PackFolder } from "../testing/pack-folder.ts";
import { coverage } from "./coverage.ts";
import { elementsOf } from "./element.ts";
import { inUse } from "./in-use.ts";
import { readScenarios } from "./read-scenarios.ts";
import { readRuleNotes } from "./rule-notes.ts";
import { SwitchBoard } from "./switch-off.ts";
import { without } from "./without.ts";

const packs = join(import.meta.dirname, "../../../packs");
const read = (folder: string) => {
  const { sources } = readPackSources(folder);
  const defined = elementsOf(sources);
  return {
    sources,
    defined,
    elements: inUse(sources, defined),
    tests: readScenarios(folder),
    notes: readRuleNotes(folder),
  };
};
const house = read(packs);
const stateOf = (id: string, known: Partial<typeof house> = {}) =>
  coverage([{ id, law: "行政许可法(2019)" }], { ...house, ...known }).rules[0];

describe("a rule counts as covered", () => {
  it("when a part in use names it and a test proves it", () => {
    expect(stateOf("ALIC.34.twoStaff")).toEqual({
      id: "ALIC.34.twoStaff",
      state: "executed",
      by: ["packs/licensing/procedures/food-business/review.yaml#acts.siteCheck.conditions.twoOfficers"],
      test: expect.stringMatching(/^packs\/licensing\/tests\/review\.yaml#第三十四条第三款/),
      tests: expect.any(Array),
    });
  });
  it("not without a test", () => expect(stateOf("ALIC.34.twoStaff", { tests: [] })).toMatchObject({ state: "open" }));
  it("not without a part", () =>
    expect(stateOf("ALIC.34.twoStaff", { elements: [] })).toMatchObject({ state: "open" }));
  it("not by a term that no procedure follows", () => {
    expect(house.defined.some(({ executes }) => executes.includes("ALT.67.answer15"))).toBe(true);
    expect(stateOf("ALT.67.answer15")).toMatchObject({ state: "open" });
  });
  it("never where no platform can execute it, and the reason is told", () => {
    expect(stateOf("ACO.57.rule7")).toMatchObject({ state: "notExecutable", why: expect.stringContaining("人民法院") });
  });
});

describe("the suite notices", () => {
  it("a part that names a rule which nothing proves it executes", () => {
    using folder = new PackFolder("all");
    const { undo } = folder.replace(
      "licensing/procedures/food-business/review.yaml",
      "      - id: noneRecused\n",
      "      - id: noneRecused\n        executes: [ALIC.34.twoStaff]\n",
    );
    const { sources, elements, tests } = read(folder.path);
    undo();
    const planted = elements.filter(({ id }) => id.endsWith("acts.siteCheck.conditions.noneRecused"));
    const failing = new SwitchBoard(sources, tests).failing(planted);
    expect(planted).toHaveLength(1);
    expect(tests.filter(({ id, proves }) => failing.has(id) && proves.has("ALIC.34.twoStaff"))).toEqual([]);
  });
});

it("switching off leaves the packs at hand as they are", () => {
  const before = JSON.stringify(house.sources);
  without(house.sources, house.elements);
  expect(JSON.stringify(house.sources)).toBe(before);
});
