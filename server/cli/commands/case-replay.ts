import { CaseFile, CaseRecord, replayCase, type ReplayedCase } from "@mingfa/core/replay";
import { shapeFaults } from "@mingfa/core/procedure";
import { readPacks } from "#packs";
import { loadConfig } from "#platform/config";
import { Check } from "typebox/value";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { CommandProblem, exit } from "../problem.ts";
import { readJson } from "../read-json.ts";
import { refusePacks } from "../refuse-packs.ts";

/** Holds penalty cases on paper against the rules: every date derived, every order of steps looked at. */
export const caseReplay: Command = {
  name: "case replay",
  usage: "FILE [--json]",
  summary: {
    zh: "重演处罚案卷：逐条推算期限、核对先后，按当时施行的法判断；记载的缺口和不在手边的旧法报 unknown。格式见 packs/schema/case.json",
    en: "Replays penalty cases: derives every date, checks every order of steps, by the law then in force; gaps and versions not at hand are unknown. Format: packs/schema/case.json",
  },
  examples: ["mingfa case replay cases.json --json"],
  options: {},
  words: { least: 1, most: 1 },
  run: (args) => {
    const cases = casesIn(readJson(args.words[0] ?? ""));
    const read = readPacks(loadConfig(process.env).packsDir);
    if (!read.ok) throw refusePacks(read.errors);
    const { replay: table, statutes, terms, tallies, calendar } = read.packs;
    const replayed = cases.map((record) => replayCase(record, { table, statutes, terms, tallies, calendar }));
    print(args.flag("json"), replayed, () => replayed.map(readable).join("\n\n"));
  },
};

const casesIn = (value: unknown): CaseRecord[] => {
  if (Check(CaseFile, value)) return value;
  const title = {
    zh: "案卷的写法不对（packs/schema/case.json）",
    en: "the cases are not of the right form (packs/schema/case.json)",
  };
  const problems = shapeFaults(CaseFile, value).map(({ path, code, message }) => ({
    field: path.join("."),
    code,
    message,
  }));
  throw new CommandProblem(exit.badInput, "malformedCase", title, { problems: problems.slice(0, 100) });
};

const marks = { kept: "✓", violated: "✗", unknown: "?" };

const readable = ({ id, findings }: ReplayedCase): string =>
  [id, ...findings.map(({ rule, verdict, why }) => `  ${marks[verdict]} ${rule}  ${why}`)].join("\n");
