import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Check } from "typebox/value";
import { placed, type FileFault } from "../fault.ts";
import { packText } from "../pack-text.ts";
import { PacksError } from "../packs-error.ts";
import { shapeFaults } from "@mingfa/core/procedure";
import { parseYaml } from "../yaml-source.ts";
import { ScenarioFile, type Scenario } from "./scenario-schema.ts";

/** A scenario with its place: `packs/licensing/tests/accept.yaml#name`. */
export type LawTest = {
  id: string;
  scenario: Scenario;
  procedure: string | undefined;
  proves: ReadonlySet<string>;
  file: string;
  /** Rules that it says it rests on, and those that its file says so of. */
  own: ReadonlySet<string>;
  shared: ReadonlySet<string>;
  /** All rules it may fail without: those it proves and both of these. */
  restsOn: ReadonlySet<string>;
};

/** The scenarios beside the packs of a folder (`…/tests/*.yaml`). Throws `PacksError` where a file is faulty. */
export const readScenarios = (folder: string): LawTest[] => {
  const faults: FileFault[] = [];
  const tests = testFiles(folder).flatMap((file) => {
    const read = readFile(folder, file);
    if (Array.isArray(read)) {
      faults.push(...read);
      return [];
    }
    return read.scenarios.map((scenario) => lawTest(file, read, scenario));
  });
  const twice = tests.filter(({ id }, at) => tests.findIndex((other) => other.id === id) !== at);
  for (const { id } of twice) faults.push(fault(id, "repeated", `重名：${id}`, `the same name twice: ${id}`));
  if (faults.length > 0) throw new PacksError(faults);
  return tests;
};

const lawTest = (file: string, { procedure, restsOn = [] }: ScenarioFile, scenario: Scenario): LawTest => {
  const proves = new Set(scenario.proves);
  const own = new Set(scenario.restsOn);
  return {
    id: `packs/${file}#${scenario.name}`,
    file,
    own,
    shared: new Set(restsOn),
    scenario,
    procedure: ("procedure" in scenario ? scenario.procedure : undefined) ?? procedure,
    proves,
    restsOn: new Set([...proves, ...own, ...restsOn]),
  };
};

const readFile = (folder: string, file: string): ScenarioFile | FileFault[] => {
  const read = packText(folder, file);
  if (!read.ok) return [read.fault];
  const parsed = parseYaml(file, read.text);
  if (!parsed.ok) return parsed.faults;
  const { value } = parsed.source;
  return Check(ScenarioFile, value) ? value : placed(parsed.source, shapeFaults(ScenarioFile, value));
};

const testFiles = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "tests")))
    .flatMap(({ name }) => readdirSync(join(folder, name, "tests")).map((file) => `${name}/tests/${file}`))
    .filter((file) => file.endsWith(".yaml"))
    .toSorted();

const fault = (file: string, code: string, zh: string, en: string): FileFault => ({
  file,
  line: 1,
  column: 1,
  code,
  message: { zh, en },
});
