import { resolve } from "node:path";
import { nameOf, Section, sectionsNamed, type DiscretionPack } from "@mingfa/core/discretion";
import type { StatuteTable } from "@mingfa/core/law";
import { shapeFaults } from "@mingfa/core/procedure";
import { Check } from "typebox/value";
import { readDiscretion } from "#packs";
import { loadConfig } from "#platform/config";
import { badInput, CommandProblem, exit } from "./problem.ts";
import { readJson } from "./read-json.ts";
import { refusePacks } from "./refuse-packs.ts";

/** The sections in a file: a list of them, or an object that has one under `sections`. */
export const readTables = (file: string): Section[] => {
  const json = readJson(file);
  const list = typeof json === "object" && json !== null && "sections" in json ? json.sections : json;
  if (!Array.isArray(list)) throw badInput("notTables", `不是裁量表：${file}`, `no tables of discretion: ${file}`);
  return list.map((each: unknown, at) => {
    if (Check(Section, each)) return each;
    const problems = shapeFaults(Section, each).map(({ path, code, message }) => ({
      field: [at, ...path].join("."),
      code,
      message,
    }));
    const title = { zh: `第 ${at + 1} 节的写法不对`, en: `section ${at + 1} is not of the right shape` };
    throw new CommandProblem(exit.badInput, "notTables", title, { problems });
  });
};

/** The one section of that name; where several could be meant, the only weighted one. */
export const sectionOf = (sections: readonly Section[], name: string): Section => {
  const found = sectionsNamed(sections, name);
  const weighted = found.filter(({ kind }) => kind === "weighted");
  const [one, second] = found.length > 1 && weighted.length === 1 ? weighted : found;
  if (one && !second) return one;
  if (one) {
    const names = found.map(({ page }) => `${name}@${page}`).join("、");
    throw badInput("severalSections", `有几节都是“${name}”：${names}`, `several sections are “${name}”: ${names}`);
  }
  const known = sections.map(nameOf).join("、");
  throw badInput(
    "noSuchSection",
    `没有“${name}”这一节（有：${known}）`,
    `there is no section “${name}” (known: ${known})`,
  );
};

/** How a benchmark is applied, from the packs: the one named, or the only one; with the statutes that the packs know. */
export const benchmarkNamed = (
  folder: string | undefined,
  id: string | undefined,
): { benchmark: DiscretionPack; statutes: StatuteTable } => {
  const read = readDiscretion(folder === undefined ? loadConfig(process.env).packsDir : resolve(folder));
  if (!read.ok) throw refusePacks(read.errors);
  const { discretion, statutes } = read;
  const [only, second] = [...discretion.values()];
  const benchmark = id === undefined ? (second ? undefined : only) : discretion.get(id);
  if (benchmark) return { benchmark, statutes };
  const known = [...discretion.keys()].join("、");
  throw badInput(
    "noSuchMethod",
    `请用 --method 指明裁量规则（有：${known}）`,
    `name a method with --method (known: ${known})`,
  );
};
