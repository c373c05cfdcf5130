import type { ReplayStep } from "@mingfa/core/procedure";
import { checkLog } from "#ledger";
import { loadPacks } from "#packs";
import { movableClock, wallClock } from "#platform/clock";
import type { Config } from "#platform/config";
import { Problem, type HttpServer } from "#platform/http";
import { createLog, type Log } from "#platform/log";
import { createMetrics } from "#platform/metrics";
import { replayMatter as replayOf } from "#procedure";
import { seedDemo, type DemoCity } from "./demo/seed.ts";
import { changeHandlers } from "./changes.ts";
import { lookupsOf } from "./lookups.ts";
import { composeNode, type Node } from "./node.ts";
import { openDatabase } from "./open-database.ts";
import { serve } from "./serve.ts";
import { startWork } from "./work.ts";

export { migrateDatabase as migrateNode } from "./open-database.ts";

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
    // Everyone knows the passwords of the demonstration: a second factor would guard nothing.
    const duties = config.secondFactorDuties ?? (options.demo ? [] : undefined);
    const settled = { ...config, secondFactorDuties: duties };
    const node = await composeNode(settled, db, clock, packs, lookupsOf(packs), changeHandlers(packs));
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
    const http = await serve(node, config, metrics, log);
    closing.push(http.close);
    const urls = await listen(http, config);
    phase("listening");
    return { urls, stop, stopped };
  } catch (error) {
    await stop();
    throw error;
  }
};

const listen = async (http: HttpServer, { host, port, publicUrl }: Config): Promise<RunningNode["urls"]> => {
  const bound = await http.listen(host, port);
  const local = `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
  const base = publicUrl ?? local;
  return { portal: `${base}/`, console: `${base}/console/`, api: `${base}/api/` };
};

/** The last opened first; what fails to close keeps nothing else open. */
const inReverse = async (closing: readonly (() => Promise<void> | void)[]): Promise<void> => {
  let failure: unknown;
  for (const close of closing.toReversed())
    try {
      await close();
    } catch (error) {
      failure ??= error;
    }
  if (failure !== undefined) throw failure;
};

const phases = (log: Log) => {
  let last = performance.now();
  return (name: string): void => {
    const now = performance.now();
    log.debug({ phase: name, ms: Math.round(now - last) }, "start");
    last = now;
  };
};

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
    return await run(await composeNode(config, db, clock, packs, lookupsOf(packs), changeHandlers(packs)));
  } finally {
    clock.stop();
    await close();
  }
};
