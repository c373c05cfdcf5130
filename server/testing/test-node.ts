import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { createClient, type Client } from "@mingfa/contract/client";
import { routes, type Performed } from "@mingfa/contract";
import { createLog } from "#platform/log";
import { createMetrics } from "#platform/metrics";
import { demoPassword } from "../demo/city.ts";
import { seedPeople } from "../demo/people.ts";
import type { Node } from "../node.ts";
import type { TestDatabase } from "../platform/database/testing.ts";
import { serve } from "../serve.ts";
import { startWork } from "../work.ts";
import { composeTestNode } from "./compose.ts";

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
  const { at, node, config, drop } = await composeTestNode(options.today);
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
    moveTo: (day) => void node.clock.moveTo(day),
    logged: () => lines.join(""),
    signIn: (login) => signIn(base, login),
    stop: async () => {
      await http.close();
      await work?.stop();
      await drop();
    },
  };
};

const signIn = async (base: string, name: string): Promise<Signed> => {
  let cookie = "";
  const client = createClient({
    lang: () => "zh",
    fetch: async (path, init) => {
      const headers = new Headers(init.headers);
      headers.set("cookie", cookie);
      const response = await fetch(`${base}${path}`, { ...init, headers });
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
