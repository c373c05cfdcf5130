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
    const readers = this.#tests.filter((test) => off.length === 0 || !this.#reads(test).isDisjointFrom(touched));
    return new Set(readers.filter((test) => runScenario(test, world, this.#before).length > 0).map(({ id }) => id));
  }

  /** The packs that a test reads. */
  #reads({ scenario, procedure }: LawTest): Set<string> {
    const { statutes, powers, procedures, items, ...law } = this.#sources;
    const shared = Object.values(law).flat();
    const own = "steps" in scenario ? procedures.filter(({ value }) => value.id === procedure) : [];
    const item = "shows" in scenario ? items.filter(({ value }) => value.id === scenario.item) : [];
    const every = "pack" in scenario ? [...statutes, ...powers, ...procedures, ...items] : [];
    const read = "shows" in scenario ? item : [...shared, ...own, ...every];
    return new Set(read.map(({ source }) => source.file));
  }
}
