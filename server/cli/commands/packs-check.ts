import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readText } from "#law";
import {
  checkCitations,
  checkLawTests,
  faultLine,
  inOrder,
  readClassification,
  readPacks,
  type FileFault,
  type Packs,
} from "#packs";
import { loadConfig } from "#platform/config";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { refusePacks } from "../refuse-packs.ts";

/** Validates the packs as the server does at start, and their citations against the texts where there are any. */
export const packsCheck: Command = {
  name: "packs check",
  usage: "[DIR] [--json]",
  summary: {
    zh: "检查规则包：写法、程序的完整性、每一处引用；有法规文本（LAW_DIR）时逐条核对到条、款、项",
    en: "Checks the packs: their form, that procedures are whole, every citation; with texts (LAW_DIR) down to the item",
  },
  examples: ["mingfa packs check", "mingfa packs check ./packs --json", "LAW_DIR=../texts mingfa packs check --json"],
  options: {},
  words: { least: 0, most: 1 },
  run: async (args) => {
    const { packsDir, lawDir } = loadConfig(process.env);
    const [given] = args.words;
    const folder = given === undefined ? packsDir : resolve(given);
    const read = readPacks(folder);
    const tests = checkLawTests(folder);
    const checked =
      read.ok && lawDir !== undefined ? await checkCitations(read.packs, (file) => readText(lawDir, file)) : undefined;
    const faults = inOrder([
      ...(read.ok ? [] : read.errors),
      ...(checked?.faults ?? []),
      ...tests.faults,
      ...wordFaults(folder),
    ]);
    if (!read.ok || faults.length > 0) {
      print(args.flag("json"), { ok: false, errors: faults }, () => faults.map(faultLine).join("\n"));
      throw refusePacks(faults);
    }
    const answer = {
      ok: true,
      ...summary(read.packs),
      tests: tests.count,
      citations: citations(read.packs, checked?.resolved, checked?.unread),
    };
    print(args.flag("json"), answer, () => readable(answer));
  },
};

/** What is wrong with the classifier's word lists, in a folder that has them. */
const wordFaults = (folder: string): FileFault[] => {
  if (!existsSync(join(folder, "classification"))) return [];
  const read = readClassification(folder);
  return read.ok ? [] : read.errors;
};

const summary = (packs: Packs) => ({
  hash: packs.hash,
  statutes: packs.statutes.statutes.length,
  terms: packs.terms.size,
  powers: packs.powers.length,
  items: packs.items.size,
  procedures: [...packs.procedures.values()].flat().map(({ procedure: { definition }, hash, file }) => ({
    id: definition.id,
    version: definition.version,
    inForce: definition.inForce,
    file,
    hash,
  })),
});

/** `resolved` is null where there are no texts to resolve them in. */
const citations = (packs: Packs, resolved: number | undefined, unread: Packs["citations"] | undefined) => ({
  total: packs.citations.length,
  resolved: resolved ?? null,
  unread: (unread ?? []).map(({ file, line, citation }) => ({ file, line, statute: citation.statute })),
});

const readable = ({
  hash,
  terms,
  procedures,
  tests,
  citations: { total, resolved },
}: ReturnType<typeof summary> & { tests: number; citations: ReturnType<typeof citations> }): string =>
  [
    `规则包无误 The packs are in order: ${hash}`,
    ...procedures.map(({ id, version, inForce }) => `  ${id} ${version} (${inForce})`),
    `期限 terms: ${terms}`,
    `规则的测试 tests of law: ${tests}`,
    resolved === null
      ? `引用 citations: ${total}（没有法规文本，未核对条文 not resolved: no texts at hand）`
      : `引用 citations: ${total}，核对到条文 resolved: ${resolved}`,
  ].join("\n");
