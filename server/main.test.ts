import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "@mingfa/contract";
import { createClient } from "@mingfa/contract/client";
import { loadConfig, root } from "#platform/config";
import { createLog } from "#platform/log";
import { afterEach, beforeEach, expect, test } from "vitest";
import { demoNode, migrateNode, replayMatter, startNode } from "./main.ts";
import { modules } from "./modules.ts";
import { createTestDatabase, type TestDatabase } from "./platform/database/testing.ts";

let at: TestDatabase;
let folder: string;
beforeEach(async () => {
  at = await createTestDatabase(modules.flatMap((module) => module.migrations ?? []));
  folder = mkdtempSync(join(tmpdir(), "mingfa-main-"));
});
afterEach(async () => {
  await at.drop();
  rmSync(folder, { recursive: true, force: true });
});

const config = (env: Record<string, string> = {}) =>
  loadConfig({
    PACKS_DIR: process.env["PACKS_DIR"],
    DATABASE_URL: at.url,
    DATA_DIR: folder,
    PORT: "0",
    LOG_LEVEL: "silent",
    NODE_NAME: "test.mingfa",
    ...env,
  });
const start = (env: Record<string, string> = {}, demo = false) =>
  startNode(config(env), { demo, log: createLog("silent") });

test("a server with the demo city answers, and stops when told", async () => {
  const node = await start({}, true);
  const base = node.urls.portal.slice(0, -1);
  const client = createClient({ lang: () => "zh", fetch: (path, init) => fetch(`${base}${path}`, init) });
  const about = await client.call(routes.node.about, {});
  expect(about.demo).toBe(true);
  const names = about.accounts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["clerk", "head", "lin"]));
  expect((await client.call(routes.items.list, {})).length).toBeGreaterThanOrEqual(4);
  await node.stop();
  await node.stopped;
  await expect(fetch(`${base}/healthz`)).rejects.toThrow("fetch failed");
});

test("without the demo city nobody's account is shown, and no item has an authority", async () => {
  const node = await start();
  try {
    const answer = await fetch(`${node.urls.api}node`);
    expect(await answer.json()).toEqual({ demo: false, accounts: [] });
  } finally {
    await node.stop();
  }
});

test("faulty packs, named with file and line, stop the start", async () => {
  mkdirSync(join(folder, "packs"));
  writeFileSync(join(folder, "packs", "powers.yaml"), "powers: [\n");
  await expect(start({ PACKS_DIR: join(folder, "packs") })).rejects.toMatchObject({
    code: "packs",
    message: expect.stringContaining("powers.yaml"),
  });
});

test("a database that lacks tables, or a role that could rewrite the record, stops the start", async () => {
  await expect(start({ DATABASE_URL: at.ownerUrl })).rejects.toMatchObject({ code: "excessiveRights" });
  const empty = await createTestDatabase();
  try {
    await expect(start({ DATABASE_URL: empty.url })).rejects.toMatchObject({
      code: "notMigrated",
      message: expect.stringContaining("procedure/0001"),
    });
    await expect(migrateNode(config({ DATABASE_URL: empty.url }))).rejects.toMatchObject({ code: "noOwner" });
    const applied = await migrateNode(config({ DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl }));
    expect(applied).toContain("procedure/0001_procedure.sql");
    const node = await start({ DATABASE_URL: empty.url });
    await node.stop();
  } finally {
    await empty.drop();
  }
});

test("the commands' ways in: the demo city moves in once, a matter is replayed, one that is not there is not", async () => {
  const city = await demoNode(config());
  expect(city?.matters).toBeGreaterThan(30);
  expect(await demoNode(config())).toBeUndefined();
  const [row] = await at.db.rows<{ id: string }>("", "SELECT id FROM procedure.matter WHERE stage = 'issued' LIMIT 1");
  const steps = await replayMatter(config(), row?.id ?? "");
  expect(steps?.length).toBeGreaterThan(3);
  expect(await replayMatter(config(), "00000000-0000-4000-8000-000000000000")).toBeUndefined();
});

test(
  "the process ends well on SIGTERM, with what it was asked to print on standard output",
  { timeout: 60_000 },
  async () => {
    const child = spawn(process.execPath, [join(root, "server", "cli", "mingfa.mjs"), "start", "--json"], {
      env: {
        ...process.env,
        DATABASE_URL: at.url,
        DATA_DIR: folder,
        PORT: "0",
        LOG_LEVEL: "silent",
        NODE_NAME: "test.mingfa",
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const early = once(child, "exit").then(([code]) =>
      Promise.reject(new Error(`the server ended with ${String(code)}`)),
    );
    early.catch(() => undefined);
    const [chunk] = (await Promise.race([once(child.stdout, "data"), early])) as [Buffer];
    const urls = JSON.parse(chunk.toString()) as { api: string };
    expect((await fetch(`${urls.api}clock`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  },
);
