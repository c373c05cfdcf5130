import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { createClient, type Client } from "@mingfa/contract/client";
import { routes, type Performed } from "@mingfa/contract";
import { loadPacks } from "#packs";
import type { Clock } from "#platform/clock";
import { loadConfig } from "#platform/config";
import { createLog } from "#platform/log";
import { createMetrics } from "#platform/metrics";
import { demoPassword } from "../demo/city.ts";
import { seedPeople } from "../demo/people.ts";
import { lookupsOf } from "../lookups.ts";
import { modules } from "../modules.ts";
import { composeNode, type Node } from "../node.ts";
import { createTestDatabase, type TestDatabase } from "../platform/database/testing.ts";
import { serve } from "../serve.ts";
import { startWork } from "../work.ts";

/** A whole node on a database of its own, answering over HTTP, with the demo city's people and no matters. */
export type TestNode = {
  at: TestDatabase;
  node: Node;
  base: string;
  /** The present: moves only when told. */
  moveTo: (day: string) => void;
  /** Everything the server has written to its log. */
  logged: () => string;
  signIn: (login: string) => Promise<Signed>;
  stop: () => Promise<void>;
};

/** A person who is signed in. */
export type Signed = Client & {
  cookie: string;
  perform: (matter: string, act: string, sequence: number, input?: object, key?: string) => Promise<Performed>;
};

/** `work: true` also runs the sequencer, the outbox and the jobs. */
export const startTestNode = async (options: { today: string; work?: boolean }): Promise<TestNode> => {
  const at = await createTestDatabase(modules.flatMap((module) => module.migrations ?? []));
  const folder = mkdtempSync(join(tmpdir(), "mingfa-node-"));
  const config = loadConfig({ DATA_DIR: folder, NODE_NAME: "test.mingfa", PACKS_DIR: process.env["PACKS_DIR"] });
  const clock = fixedClock(options.today);
  const packs = loadPacks(config.packsDir);
  const node = await composeNode(config, at.db, clock, packs, lookupsOf(packs));
  await seedPeople(at.db, "2020-01-01");
  const lines: string[] = [];
  const log = createLog("debug", new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) }));
  const metrics = createMetrics();
  const work = options.work ? await startWork(node, log, metrics, (error) => log.fatal({ error }, "fatal")) : undefined;
  const http = await serve(node, config, metrics, log);
  const base = `http://127.0.0.1:${await http.listen("127.0.0.1", 0)}`;
  return {
    at,
    node,
    base,
    moveTo: (day) => void clock.moveTo(day),
    logged: () => lines.join(""),
    signIn: (login) => signIn(base, login),
    stop: async () => {
      await http.close();
      await work?.stop();
      await at.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const fixedClock = (today: string): Clock => {
  let now = `${today}T02:00:00.000Z`;
  return {
    now: () => now,
    movable: true,
    moveTo: async (day) => void (now = `${day}T02:00:00.000Z`),
    stop: () => undefined,
  };
};

const signIn = async (base: string, name: string): Promise<Signed> => {
  let cookie = "";
  const client = createClient({
    lang: () => "zh",
    fetch: async (path, init) => {
      const headers = new Headers(init?.headers);
      headers.set("cookie", cookie);
      const response = await fetch(`${base}${String(path)}`, { ...init, headers });
      const given = response.headers.getSetCookie()[0]?.split(";")[0];
      if (given !== undefined) cookie = given;
      return response;
    },
  });
  await client.call(routes.session.signIn, { body: { name, password: demoPassword } });
  return {
    ...client,
    cookie,
    perform: (matter, act, sequence, input = {}, key = randomUUID()) =>
      client.call(routes.matters.perform, { params: { matter }, body: { act, sequence, input: { ...input }, key } }),
  };
};
