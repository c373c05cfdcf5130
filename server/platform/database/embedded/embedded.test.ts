import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testVersion } from "../testing.ts";
import { isAlive } from "./postmaster.ts";
import { startEmbedded, type Embedded } from "./start.ts";
import { hold } from "./testing/holder.ts";

// Each test creates and recovers clusters of its own, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let folder: string;
const used: Embedded[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingfa-embedded-"));
  // Run by root: the database's account may pass.
  chmodSync(folder, 0o711);
});
afterEach(async () => {
  for (const embedded of used.splice(0)) await embedded.stop();
  rmSync(folder, { recursive: true });
});

const use = async (onEvent: (event: string) => void = () => undefined): Promise<Embedded> => {
  const embedded = await startEmbedded({ dataDir: folder, version: testVersion(), onEvent });
  used.push(embedded);
  return embedded;
};

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
};

test("the server runs while it is used, durable and unreachable from the network, and ends with its last user", async () => {
  const first = await use();
  const second = await use();
  expect(second.pid()).toBe(first.pid());
  const settings = "SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS addresses";
  expect(await query(first.url, settings)).toEqual([{ fsync: "on", addresses: "" }]);
  const pid = first.pid() ?? 0;
  await first.stop();
  expect(isAlive(pid)).toBe(true);
  await second.stop();
  expect(isAlive(pid)).toBe(false);
});

test("of two processes that create the folder's database at once, both use the same; a second server refuses, naming the first", async () => {
  const [first, second] = await Promise.all([hold(folder, "use"), hold(folder, "use")]);
  expect(second.said.postmaster).toBe(first.said.postmaster);
  const server = await hold(folder, "claim");
  const other = await hold(folder, "claim");
  expect(other.said.problem).toContain(`进程 ${server.child.pid} 使用`);
  expect(other.said.problem).toContain(`by process ${server.child.pid};`);
  for (const holder of [first, second, server]) await holder.stop();
  expect(isAlive(first.said.postmaster)).toBe(false);
});

test("after kill -9 of the server's process its orphaned database is taken over, with what was committed, and then stopped", async () => {
  const server = await hold(folder);
  await query(server.said.ownerUrl, "CREATE TABLE kept AS SELECT 7 AS n");
  await server.kill();
  expect(isAlive(server.said.postmaster)).toBe(true);
  const events: string[] = [];
  const next = await use((event) => events.push(event));
  await next.claim();
  expect([events, next.pid()]).toEqual([["adopted"], server.said.postmaster]);
  expect(await query(next.ownerUrl, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  await next.stop();
  expect(isAlive(server.said.postmaster)).toBe(false);
});

test("after kill -9 of the postmaster it is started again, and the folder is still this server's", async () => {
  const events: string[] = [];
  const server = await use((event) => events.push(event));
  await server.claim();
  await query(server.ownerUrl, "CREATE TABLE kept AS SELECT 7 AS n");
  const killed = server.pid() ?? 0;
  process.kill(killed, "SIGKILL");
  await vi.waitFor(() => expect(events).toEqual(["started", "lost", "revived"]), { timeout: 60_000, interval: 50 });
  expect(server.pid()).not.toBe(killed);
  expect(await query(server.ownerUrl, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  expect((await hold(folder)).said.problem).toContain(`by process ${process.pid};`);
});

test("after kill -9 of one backend the server recovers by itself", async () => {
  const server = await use();
  process.kill(await backendOf(server), "SIGKILL");
  await vi.waitFor(() => query(server.url, "SELECT 1"), { timeout: 60_000, interval: 50 });
});

test.each([0, 30, 300])(
  "told to stop %i ms after the server was killed or has crashed, it leaves nothing running",
  async (delay) => {
    for (const crash of [(server: Embedded) => server.pid() ?? 0, (server: Embedded) => backendOf(server)]) {
      const server = await use();
      process.kill(await crash(server), "SIGKILL");
      await pause(delay);
      await server.stop();
      await pause(300);
      expect(server.pid()).toBeUndefined();
    }
  },
);

/** A backend for the kill, of a connection of its own. */
const backendOf = async ({ url }: Embedded): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  return rows[0]?.pid ?? 0;
};

test("after kill -9 of everything the next start has what was committed", async () => {
  const server = await hold(folder);
  await query(server.said.ownerUrl, "CREATE TABLE kept AS SELECT 7 AS n");
  await server.kill();
  process.kill(server.said.postmaster, "SIGKILL");
  const next = await use();
  expect(await query(next.ownerUrl, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
});

test("a lock file left by a crash, whose number now belongs to another program, keeps nobody out", async () => {
  const first = await use();
  const lockFile = join(folder, "postgres", "data", "postmaster.pid");
  const written = readFileSync(lockFile, "utf8");
  await first.stop();
  writeFileSync(lockFile, written.replace(/^\d+/, String(process.pid)));
  expect((await use()).pid()).not.toBe(process.pid);
});
