import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "@mingfa/contract";
import type { ReplayStep } from "@mingfa/core/procedure";
import { whoIs } from "#identity";
import { checkLog } from "#ledger";
import { loadPacks, lookupSources, type Packs } from "#packs";
import { movableClock, wallClock } from "#platform/clock";
import { root, type Config } from "#platform/config";
import { builtPages, createHttp, Problem, type Binding, type HttpServer } from "#platform/http";
import { createLog, type Log } from "#platform/log";
import { createMetrics } from "#platform/metrics";
import { replayMatter as replayOf, settleDue, type Lookups } from "#procedure";
import { seedDemo, type DemoCity } from "./demo/seed.ts";
import { modules } from "./modules.ts";
import { nodeHttp } from "./node-http.ts";
import { composeNode, type Node } from "./node.ts";
import { migrateDatabase, openDatabase } from "./open-database.ts";
import { unanswered, unbound } from "./start-error.ts";
import { startWork } from "./work.ts";

/** A running server. `stopped` settles when it has ended; it rejects where it had to end. */
export type RunningNode = {
  urls: { portal: string; console: string; api: string };
  stop: () => Promise<void>;
  stopped: Promise<void>;
};

/** Starts a server: configuration → database → modules → listen. Throws where it cannot serve lawfully. */
export const startNode = async (config: Config, options: { demo: boolean; log?: Log }): Promise<RunningNode> => {
  const log = options.log ?? createLog(config.logLevel);
  const phase = phases(log);
  const packs = loadPacks(config.packsDir);
  phase("packs");
  const { db, close } = await openDatabase(config, log, true);
  phase("database");
  const clock = config.devClock ? await movableClock(db) : wallClock;
  const { promise: stopped, resolve, reject } = Promise.withResolvers<void>();
  // Someone may stop the server without waiting for its end.
  stopped.catch(() => undefined);
  const closing: (() => Promise<void> | void)[] = [close, () => clock.stop()];
  let ending: Promise<void> | undefined;
  const stop = (): Promise<void> => (ending ??= inReverse(closing).then(resolve, reject));
  try {
    const node = await composeNode(config, db, clock, packs, lookups(packs));
    await checkLog(node.ledger);
    if (options.demo) await seedDemo(node);
    phase("demo");
    const metrics = createMetrics();
    const fatal = (error: unknown): void => {
      reject(error);
      void stop();
    };
    const work = await startWork(node, log, metrics, fatal);
    closing.push(work.stop);
    phase("work");
    for (const module of modules) for (const figure of module.figures?.(node) ?? []) metrics.add(figure);
    const http = await createHttp({
      bindings: bindingsOf(node),
      files: modules.flatMap((module) => module.files?.(node) ?? []),
      pages: pages(log),
      whoIs: (token) => whoIs(node.identity, token),
      secure: config.publicUrl?.startsWith("https:") ?? false,
      ready: async () => readiness(node),
      metrics,
      log,
      version,
    });
    closing.push(http.close);
    const urls = await listen(http, config);
    phase("listening");
    return { urls, stop, stopped };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Who answers what packs look up. Throws where nobody would. */
const lookups = (packs: Packs): Lookups => {
  const handlers: Lookups = Object.assign({}, ...modules.map((module) => module.lookups?.(packs) ?? {}));
  const missing = lookupSources.filter((source) => !Object.hasOwn(handlers, source));
  if (missing.length > 0) throw unanswered(missing);
  return handlers;
};

const bindingsOf = (node: Node): Binding[] => {
  const bindings = [
    ...modules.flatMap((module) => module.routes?.(node) ?? []),
    ...nodeHttp(node, async () => void (await settleDue(node.procedure))),
  ];
  const bound = new Set(bindings.map(({ route }) => route));
  const missing = Object.values(routes)
    .flatMap((group) => Object.values(group))
    .filter((route) => !bound.has(route));
  if (missing.length > 0) throw unbound(missing.map(({ method, path }) => `${method} ${path}`));
  return bindings;
};

const pages = (log: Log) => {
  const apps = [
    { prefix: "/", folder: join(root, "web", "portal", "dist") },
    { prefix: "/console/", folder: join(root, "web", "console", "dist") },
  ];
  const built = builtPages(apps);
  for (const { prefix, folder } of apps)
    if (!built.some((app) => app.prefix === prefix)) log.warn({ folder }, `no pages at ${prefix}: not built`);
  return built;
};

const listen = async (http: HttpServer, { host, port, publicUrl }: Config): Promise<RunningNode["urls"]> => {
  const bound = await http.listen(host, port);
  const local = `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
  const base = publicUrl ?? local;
  return { portal: `${base}/`, console: `${base}/console/`, api: `${base}/api/` };
};

const readiness = async ({ db }: Node): Promise<string[]> => {
  try {
    await db.rows("node.ready", "SELECT 1");
    return [];
  } catch {
    return ["database"];
  }
};

const inReverse = async (closing: readonly (() => Promise<void> | void)[]): Promise<void> => {
  for (const close of closing.toReversed()) await close();
};

const phases = (log: Log) => {
  let last = performance.now();
  return (name: string): void => {
    const now = performance.now();
    log.debug({ phase: name, ms: Math.round(now - last) }, "start");
    last = now;
  };
};

const version: string = String(
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: unknown }).version,
);

/** Brings the database up to date as its owner; returns the files applied. */
export const migrateNode = (config: Config): Promise<string[]> => migrateDatabase(config);

/** Moves the demo city into an empty database; undefined when it is not empty. */
export const demoNode = (config: Config): Promise<DemoCity | undefined> => withNode(config, seedDemo);

/** The fold of a matter after each act; undefined when there is no such matter. */
export const replayMatter = (config: Config, matter: string): Promise<ReplayStep[] | undefined> =>
  withNode(config, async ({ procedure }) => {
    try {
      return await replayOf(procedure, matter);
    } catch (error) {
      if (error instanceof Problem && error.document.status === 404) return undefined;
      throw error;
    }
  });

/** Runs `run` on a node that serves nobody, beside a running server or not. */
const withNode = async <T>(config: Config, run: (node: Node) => Promise<T>): Promise<T> => {
  const packs = loadPacks(config.packsDir);
  const { db, close } = await openDatabase(config, createLog("silent"), false);
  const clock = config.devClock ? await movableClock(db) : wallClock;
  try {
    return await run(await composeNode(config, db, clock, packs, lookups(packs)));
  } finally {
    clock.stop();
    await close();
  }
};
