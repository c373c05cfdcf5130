import { importTexts, lawMigrations } from "#law";
import { readPacks } from "#packs";
import { loadConfig } from "#platform/config";
import type { Command } from "../command.ts";
import { print } from "../print.ts";
import { badInput, CommandProblem, exit } from "../problem.ts";
import { refusePacks } from "../refuse-packs.ts";
import { withDatabase } from "../with-database.ts";

/** Stores the articles of a folder of statute texts in the database. */
export const lawImport: Command = {
  name: "law import",
  usage: "DIR [--json]",
  summary: {
    zh: "把目录中的法规文本（法规表所列者）逐条存入数据库；条号有缺或者条文为空的，全部不导入",
    en: "Stores the texts of a folder (those in the table of statutes) article by article; a gap in the numbering stops it",
  },
  examples: ["mingfa law import ../shared/law --json"],
  options: {},
  words: { least: 1, most: 1 },
  run: async (args) => {
    const config = loadConfig(process.env);
    const packs = readPacks(config.packsDir);
    if (!packs.ok) throw refusePacks(packs.errors);
    const { pendingMigrations } = await import("#platform/database");
    const result = await withDatabase(config, async (db) => {
      if ((await pendingMigrations(db, [lawMigrations])).length > 0)
        throw new CommandProblem(exit.failed, "notMigrated", {
          zh: "数据库尚未升级，请先执行 mingfa migrate",
          en: "the database is not up to date: run mingfa migrate first",
        });
      return importTexts(db, packs.packs.statutes, args.words[0] ?? "");
    });
    if (!result.ok)
      throw new CommandProblem(
        exit.badInput,
        "texts",
        badInput("texts", "文本有误，没有导入", "faulty texts, nothing imported").problem.title,
        {
          problems: result.faults.map(({ file, message }) => ({ field: file, code: "text", message })),
        },
      );
    const { texts, articles, missing, unlisted } = result.report;
    print(args.flag("json"), result.report, () =>
      [
        `已导入 ${texts} 份文本、${articles} 条。Imported ${texts} texts, ${articles} articles.`,
        ...missing.map((file) => `目录中没有 Not in the folder: ${file}`),
        ...unlisted.map((file) => `法规表未列 Not in the table: ${file}`),
      ].join("\n"),
    );
  },
};
