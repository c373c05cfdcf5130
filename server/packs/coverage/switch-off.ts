import type { PackSources } from "../pack-sources.ts";
import type { Element } from "./element.ts";
import type { LawTest } from "./read-scenarios.ts";
import { runScenario } from "./run-scenario.ts";
import { without } from "./without.ts";
import { World } from "./world.ts";

/** Which tests fail with some elements switched off. */
export class SwitchBoard {
  readonly #sources: PackSources;
  readonly #tests: readonly LawTest[];
  readonly #before: World;

  constructor(sources: PackSources, tests: readonly LawTest[]) {
    this.#sources = sources;
    this.#tests = tests;
    this.#before = new World(sources);
  }

  /**
   * Ids of the tests that fail. A test that reads none of the packs in question meets them unchanged, and so isn't run
   * again.
   */
  failing(off: readonly Element[]): Set<string> {
    const world = new World(without(this.#sources, off));
    const touched = new Set(off.map(({ source }) => source.file));
    const readers = this.#tests.filter(
      (test) => off.length === 0 || this.#reads(test).some((file) => touched.has(file)),
    );
    return new Set(readers.filter((test) => runScenario(test, world, this.#before).length > 0).map(({ id }) => id));
  }

  /** The packs that a test reads. */
  #reads({ scenario, procedure }: LawTest): string[] {
    const { levels, counting, calendar, terms, powers, procedures, items } = this.#sources;
    const shared = [...counting, ...calendar, ...terms];
    const id = "pack" in scenario ? scenario.pack : "shows" in scenario ? scenario.item : procedure;
    const item = items.filter(({ value }) => value.id === id);
    const run = procedures.filter(({ value }) => value.id === id || value.id === item[0]?.value.procedure);
    const read =
      "shows" in scenario
        ? item
        : "pack" in scenario
          ? [...shared, ...levels, ...powers, ...item, ...run]
          : [...shared, ...run];
    return read.map(({ source }) => source.file);
  }
}
