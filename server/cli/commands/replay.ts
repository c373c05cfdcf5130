import { loadConfig } from "#platform/config";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { badInput } from "../problem.ts";

/** Folds a matter's acts again and prints the state after each. */
export const replay: Command = {
  name: "replay",
  usage: "MATTER [--json]",
  summary: {
    zh: "重演一件办件：每个环节之后的状态，以及按当时所知重新判断是否得到同样结果",
    en: "Replays a matter: the state after each act, and whether the law decides each the same way again",
  },
  examples: ["mingfa replay MATTER --json"],
  options: {},
  words: { least: 1, most: 1 },
  run: async (args) => {
    const { replayMatter } = await import("../../main.ts");
    const matter = args.words[0] ?? "";
    const steps = await replayMatter(loadConfig(process.env), matter);
    if (!steps) throw badInput("noSuchMatter", `没有这个办件：${matter}`, `there is no such matter: ${matter}`);
    print(args.flag("json"), { matter, steps }, () =>
      steps
        .map(
          ({ sequence, act, state, differs }) =>
            `${sequence} ${act} → ${state.stage}${differs === null ? "" : ` ✗ ${differs}`}`,
        )
        .join("\n"),
    );
  },
};
