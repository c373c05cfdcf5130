import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "#platform/config";
import { migrations } from "../../open-database.ts";
import { createTestDatabase, type TestDatabase } from "../../platform/database/testing.ts";
import { mingfa } from "../testing/run-mingfa.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await createTestDatabase();
});
afterEach(() => at.drop());

const env = () => ({ DATABASE_URL: at.url, DATABASE_OWNER_URL: at.ownerUrl });

test("applies what is missing, in order, and a second time nothing", () => {
  const first = mingfa(["migrate", "--json"], { env: env() });
  const { applied } = first.json() as { applied: string[] };
  const modules = migrations.map((folder) => folder.module).filter((name) => name !== "platform");
  expect([...new Set(applied.map((name) => name.split("/")[0]))]).toEqual(modules);
  expect(mingfa(["migrate", "--json"], { env: env() }).json()).toEqual({ applied: [] });
});

test("run three times at once, every file is applied exactly once", async () => {
  const runs = Array.from({ length: 3 }, async () => {
    const child = spawn(process.execPath, [join(root, "server/cli/mingfa.mjs"), "migrate", "--json"], {
      env: { ...process.env, NODE_OPTIONS: "", ...env() },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [out] = await Promise.all([text(child.stdout), once(child, "exit")]);
    return (JSON.parse(out) as { applied: string[] }).applied;
  });
  const applied = (await Promise.all(runs)).flat();
  expect(applied.length).toBeGreaterThan(5);
  expect(new Set(applied).size).toBe(applied.length);
});

test("with the server's connection alone it says what it needs", () => {
  const run = mingfa(["migrate", "--json"], { env: { DATABASE_URL: at.url, DATABASE_OWNER_URL: "" } });
  expect([run.code, run.problem()]).toMatchObject([1, { code: "noOwner" }]);
});

test("a server does not start on a database that lacks migrations, and names them", () => {
  const run = mingfa(["start", "--json"], { env: { DATABASE_URL: at.url, PORT: "0" } });
  expect(run.code).toBe(1);
  expect(run.err).toContain("ledger/0001_ledger.sql");
});
