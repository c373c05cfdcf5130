import { loadConfig } from "#platform/config";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { CommandProblem, exit } from "../problem.ts";

/** Moves the fictional city into an empty installation. */
export const demo: Command = {
  name: "demo",
  usage: "[--json]",
  summary: {
    zh: "在空的数据库中建立虚构的演示城市：机关、人员、公民、企业和各个阶段的办件",
    en: "Fills an empty database with a fictional city: organs, officers, citizens, firms and matters in every state",
  },
  examples: ["mingfa demo", "DATA_DIR=/tmp/demo mingfa demo --json"],
  options: {},
  words: { least: 0, most: 0 },
  run: async (args) => {
    const { demoNode } = await import("../../main.ts");
    const city = await demoNode(loadConfig(process.env));
    if (!city)
      throw new CommandProblem(exit.failed, "notEmpty", {
        zh: "数据库不是空的，演示城市没有建立",
        en: "the database is not empty; the demo city was not added",
      });
    print(
      args.flag("json"),
      city,
      () => `演示城市已建立，办件 ${city.matters} 件。The demo city is there, with ${city.matters} matters.`,
    );
  },
};
