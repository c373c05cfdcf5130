import { loadConfig } from "#platform/config";
import type { Command } from "../command.ts";
import { print } from "../print.ts";

/** Brings the database up to date under the owner's role. */
export const migrate: Command = {
  name: "migrate",
  usage: "[--json]",
  summary: {
    zh: "以建表账号（DATABASE_OWNER_URL）升级数据库；可以重复执行，也可以多处同时执行",
    en: "Brings the database up to date as its owner (DATABASE_OWNER_URL); safe to repeat and to run twice at once",
  },
  examples: ["mingfa migrate", "DATABASE_OWNER_URL=postgres://owner@db/mingfa mingfa migrate --json"],
  options: {},
  words: { least: 0, most: 0 },
  run: async (args) => {
    const { migrateNode } = await import("../../main.ts");
    const applied = await migrateNode(loadConfig(process.env));
    print(args.flag("json"), { applied }, () =>
      applied.length > 0
        ? `已执行 Applied:\n${applied.map((name) => `  ${name}`).join("\n")}`
        : "数据库已是最新 Up to date",
    );
  },
};
