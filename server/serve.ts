import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "@mingfa/contract";
import { observed } from "#administration";
import { whoIs } from "#identity";
import { root, type Config } from "#platform/config";
import { builtPages, createHttp, type Binding, type HttpServer } from "#platform/http";
import type { Log } from "#platform/log";
import type { Metrics } from "#platform/metrics";
import { modules } from "./modules.ts";
import { nodeHttp } from "./node-http.ts";
import type { Node } from "./node.ts";
import { problemPages } from "./problem-pages.ts";
import { unbound } from "./start-error.ts";
import { watchTerms } from "./work.ts";

/** The HTTP server over all modules of a node; it does not listen yet. */
export const serve = async (
  node: Node,
  config: Pick<Config, "publicUrl" | "trustedProxies">,
  metrics: Metrics,
  log: Log,
): Promise<HttpServer> => {
  for (const module of modules) for (const figure of module.figures?.(node) ?? []) metrics.add(figure);
  return createHttp({
    bindings: bindingsOf(node, log),
    files: [...modules.flatMap((module) => module.files?.(node) ?? []), problemPages()],
    pages: pages(log),
    trustedProxies: config.trustedProxies,
    whoIs: (token) => whoIs(node.identity, token),
    secure: config.publicUrl?.startsWith("https:") ?? false,
    ready: () => readiness(node),
    metrics,
    log,
    version,
  });
};

const bindingsOf = (node: Node, log: Log): Binding[] => {
  const bindings = [
    ...modules.flatMap((module) => module.routes?.(node) ?? []),
    ...nodeHttp(node, () => watchTerms(node, log)),
  ];
  const bound = new Set(bindings.map(({ route }) => route));
  const missing = Object.values(routes)
    .flatMap((group) => Object.values(group))
    .filter((route) => !bound.has(route));
  if (missing.length > 0) throw unbound(missing.map(({ method, path }) => `${method} ${path}`));
  return bindings.map((binding) => observed(node.db, binding, (error) => log.error({ error }, "operation log")));
};

const pages = (log: Log) => {
  const apps = [
    { prefix: "/", folder: join(root, "web", "portal", "dist"), inlineStyles: false },
    { prefix: "/console/", folder: join(root, "web", "console", "dist"), inlineStyles: true },
  ];
  const built = builtPages(apps);
  for (const { prefix, folder } of apps)
    if (!built.some((app) => app.prefix === prefix)) log.warn({ folder }, `no pages at ${prefix}: not built`);
  return built;
};

const readiness = async ({ db }: Node): Promise<string[]> => {
  try {
    await db.rows("node.ready", "SELECT 1");
    return [];
  } catch {
    return ["database"];
  }
};

const version: string = String(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: unknown }).version,
);
