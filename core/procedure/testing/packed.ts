import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { calendarOf, termsOf, type CalendarYear, type CountingTable, type TermFile } from "../../law/index.ts";
import type { LawContext } from "../clocks.ts";
import type { Procedure } from "../compiled.ts";
import { loadProcedure, type LoadEnvironment } from "../load.ts";

const packs = join(dirname(fileURLToPath(import.meta.url)), "../../../packs");

/** A file as YAML; the packs' own tests hold it to its schema. */
const yaml = <T>(file: string): T => parse(readFileSync(file, "utf8")) as T;

/** Calendar and terms of the repository's packs. */
export const law: LawContext = {
  calendar: calendarOf(globSync(join(packs, "calendar/*.yaml")).map((file) => yaml<CalendarYear>(file))),
  terms: termsOf(
    globSync(join(packs, "*/terms/*.yaml")).map((file) => yaml<TermFile>(file)),
    yaml<CountingTable>(join(packs, "law/counting.yaml")),
  ),
};

export const environment: LoadEnvironment = {
  terms: law.terms,
  lookups: new Set([
    "licenceBan",
    "children",
    "itemSettings",
    "papers",
    "earlierFine",
    "officerPosts",
    "postHolders",
    "organStanding",
    "certificateStanding",
    "certifiedOfficers",
    "mandateStanding",
  ]),
  changes: new Set([
    "noteTransfer",
    "appoint",
    "endPost",
    "registerOfficer",
    "registerOrgan",
    "issueCertificate",
    "suspendCertificate",
    "assignPower",
    "withdrawPower",
    "publishCalendar",
    "giveMandate",
    "endMandate",
  ]),
};

/** Every procedure of the repository's packs as written: a file each, or a folder of files that share one. */
export const packedDefinitions = (): { file: string; source: unknown }[] =>
  globSync(join(packs, "*/procedures/*")).map((path) => ({
    file: path.slice(packs.length + 1),
    source: path.endsWith(".yaml")
      ? yaml(path)
      : merged(globSync(join(path, "*.yaml")).map((file) => yaml<Part>(file))),
  }));

type Part = Record<string, unknown>;

const merged = (parts: Part[]): Part => {
  const whole: Part = {};
  for (const part of parts)
    for (const [key, value] of Object.entries(part))
      whole[key] = isMap(value) && isMap(whole[key]) ? { ...whole[key], ...value } : value;
  return whole;
};

const isMap = (value: unknown): value is Part => typeof value === "object" && value !== null && !Array.isArray(value);

/** A procedure ready to run; throws its faults. */
export const loaded = (source: unknown, within: LoadEnvironment = environment): Procedure => {
  const result = loadProcedure(source, within);
  if (result.ok) return result.procedure;
  throw new Error(
    result.faults.map(({ path, message }) => `${path.join(".")}: ${message.zh} ${message.en}`).join("\n"),
  );
};

const penalty: unknown = yaml(join(dirname(fileURLToPath(import.meta.url)), "penalty-shape.yaml"));

/** The throw-away penalty that proves the shape; a copy of one's own. */
export const penaltySource = (): unknown => structuredClone(penalty);
