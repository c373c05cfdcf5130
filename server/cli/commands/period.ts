import { readPacks } from "#packs";
import { loadConfig } from "#platform/config";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { answerBatch } from "../period-batch.ts";
import { answerPeriod, type AskedPeriod, type PeriodLaw } from "../period-question.ts";
import { print } from "../print.ts";
import { badInput, CommandProblem, exit } from "../problem.ts";
import { readInput } from "../read-json.ts";
import { readStandardInput } from "../standard-input.ts";
import { refusePacks } from "../refuse-packs.ts";

/** Computes a statutory period by the counting tables and the calendar of the packs. */
export const period: Command = {
  name: "period",
  usage:
    "--from DATE --length N [--unit UNIT] [--statute NAME] [--backward] [--exclude FROM/TO=REASON]… [--json] | --batch FILE|-",
  summary: {
    zh: "计算法定期间：从何日起、哪些日不计、何日届满、依据哪一条。unit：day（按该法的口径）、workday、calendarDay、month、year、hour（from 写明时刻）",
    en: "Computes a statutory period and says how. unit: day (as the statute counts it), workday, calendarDay, month, year, hour (from with a time). --batch reads JSON Lines and prints a line for each",
  },
  examples: [
    "mingfa period --statute 行政处罚法 --from 2026-02-13 --length 7 --unit day --json",
    "mingfa period --statute 行政处罚法 --from 2026-10-15 --length 7 --backward --json",
    "mingfa period --statute 行政许可法 --from 2026-03-02 --length 20 --exclude 2026-03-09/2026-03-13=检测",
    "mingfa period --from 2026-09-18T15:30 --length 24 --unit hour --json",
    "mingfa period --batch - --json < questions.jsonl",
  ],
  options: {
    statute: { type: "string" },
    from: { type: "string" },
    length: { type: "string" },
    unit: { type: "string" },
    backward: { type: "boolean" },
    exclude: { type: "string", multiple: true },
    batch: { type: "string" },
  },
  words: { least: 0, most: 0 },
  run: (args) => {
    const batch = args.text("batch");
    if (batch !== undefined) return runBatch(batch, args);
    args.needed("from");
    const length = args.needed("length");
    const asked = { ...given(args), length: /^\d{1,9}$/.test(length) ? Number(length) : length };
    const result = answerPeriod(asked, law());
    if (result.ok) return print(args.flag("json"), result.answer, () => result.answer.explanation);
    const [first] = result.problems;
    const title = first?.message ?? { zh: "无法计算", en: "it cannot be computed" };
    throw new CommandProblem(exit.badInput, first?.code ?? "period", title, { problems: result.problems });
  },
};

const runBatch = async (file: string, args: Arguments): Promise<void> => {
  const [also] = Object.keys(given(args));
  if (also !== undefined)
    throw badInput("usage", `--batch 不能与 --${also} 一起使用`, `--batch cannot be used together with --${also}`);
  const answers = answerBatch(file === "-" ? await readStandardInput() : readInput(file), law());
  process.stdout.write(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
};

/** The fields that were given, by name. */
const given = (args: Arguments): AskedPeriod => {
  const texts = (["statute", "from", "unit", "length"] as const).flatMap((name) => {
    const value = args.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const exclude = args.list("exclude");
  return {
    ...Object.fromEntries(texts),
    ...(args.flag("backward") && { backward: true }),
    ...(exclude.length > 0 && { exclude }),
  };
};

const law = (): PeriodLaw => {
  const read = readPacks(loadConfig(process.env).packsDir);
  if (!read.ok) throw refusePacks(read.errors);
  return read.packs;
};
