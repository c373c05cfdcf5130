import type { FileFault } from "../fault.ts";
import { readPackSources } from "../pack-sources.ts";
import { PacksError } from "../packs-error.ts";
import { coverage, unknownRules, type Coverage, type Rule } from "./coverage.ts";
import { elementsOf } from "./element.ts";
import { inUse } from "./in-use.ts";
import { readScenarios } from "./read-scenarios.ts";
import { readRuleNotes } from "./rule-notes.ts";

/** How far the packs of a folder execute a table of rules. Throws `PacksError` where packs or tests are faulty. */
export const readCoverage = (
  folder: string,
  rules: readonly Rule[],
): { coverage: Coverage; unknown: { rule: string; at: string }[] } => {
  const { sources, faults } = readPackSources(folder);
  if (faults.length > 0) throw new PacksError(faults);
  const defined = elementsOf(sources);
  const known = {
    elements: inUse(sources, defined),
    defined,
    tests: readScenarios(folder),
    notes: readRuleNotes(folder),
  };
  return { coverage: coverage(rules, known), unknown: unknownRules(rules, known) };
};

/** How many tests of law stand beside the packs, and what is wrong with their files and with the notes on rules. */
export const checkLawTests = (folder: string): { count: number; faults: FileFault[] } => {
  const faults: FileFault[] = [];
  const count = orFaults(() => readScenarios(folder).length, faults);
  orFaults(() => readRuleNotes(folder), faults);
  return { count: count ?? 0, faults };
};

const orFaults = <T>(read: () => T, faults: FileFault[]): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PacksError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
};
