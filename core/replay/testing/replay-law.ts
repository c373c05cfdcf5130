import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Check, Errors } from "typebox/value";
import { parse } from "yaml";
import { calendar, tallies, terms } from "../../law/testing/time-packs.ts";
import { packedStatutes } from "../../law/testing/law-texts.ts";
import { StatuteTable } from "../../law/version-schema.ts";
import type { ReplayLaw } from "../context.ts";
import { ReplayFile, replayTable } from "../replay-table.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../packs/penalty/replay");

function file(name: string): ReplayFile {
  const value: unknown = parse(readFileSync(join(folder, name), "utf8"));
  if (Check(ReplayFile, value)) return value;
  throw new Error(`${name}: ${JSON.stringify(Errors(ReplayFile, value)[0])}`);
}

function statutes(): StatuteTable {
  const value = packedStatutes();
  if (Check(StatuteTable, value)) return value;
  throw new Error("packs/law/statutes.yaml");
}

/** The law of the packs, as cases are held against it. */
export const replayLaw: ReplayLaw = {
  table: replayTable(readdirSync(folder).map(file)),
  statutes: statutes(),
  terms,
  tallies,
  calendar,
};
