import { loadConfig } from "#platform/config";
import type { Command } from "../command.ts";
import { print } from "../print.ts";

/** Runs a server until it is told to stop. */
export const start: Command = {
  name: "start",
  usage: "[--demo] [--build] [--json]",
  summary: {
    zh: "启动服务；没有 DATABASE_URL 时使用内置数据库。--demo：空库时建立演示城市；--build：网页缺少或过期时先构建",
    en: "Starts the server, with the embedded database unless DATABASE_URL is set. --demo: the fictional city when empty; --build: the pages first when missing or stale",
  },
  examples: ["mingfa start", "mingfa start --demo --build", "PORT=8443 DATA_DIR=/srv/mingfa mingfa start"],
  options: { demo: { type: "boolean" }, build: { type: "boolean" } },
  words: { least: 0, most: 0 },
  run: async (args) => {
    const config = loadConfig(process.env);
    if (args.flag("build")) await (await import("../build-web.ts")).buildWeb();
    const { startNode } = await import("../../main.ts");
    const node = await startNode(config, { demo: args.flag("demo") });
    const stop = () => void node.stop();
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    print(args.flag("json"), node.urls, () =>
      [`群众入口 Portal  ${node.urls.portal}`, `工作人员 Console ${node.urls.console}`].join("\n"),
    );
    await node.stopped;
  },
};
