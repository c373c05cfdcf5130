import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  connect,
  excessRights,
  migrate,
  pendingMigrations,
  platformMigrations,
  transaction,
  type Connections,
} from "./index.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

const home = mkdtempSync(join(tmpdir(), "mingfa-migrations-"));
let at: TestDatabase;
let owner: Connections;
beforeAll(async () => {
  at = await createTestDatabase();
  owner = connect(at.ownerUrl, { max: 2 });
});
afterAll(async () => {
  await owner.close();
  await at.drop();
  rmSync(home, { recursive: true });
});

const folderOf = (files: Record<string, string>) => {
  const folder = mkdtempSync(join(home, "folder-"));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return { module: `m${folder.slice(-6)}`, folder };
};

test("migrating from several processes at once applies every file exactly once", async () => {
  const folder = folderOf({
    "0001_a.sql": "CREATE TABLE platform.once (n int)",
    "0002_b.sql": "INSERT INTO platform.once VALUES (1)",
  });
  const applied = await Promise.all([1, 2, 3].map(() => migrate(at.ownerUrl, [platformMigrations, folder])));
  expect(applied.flat()).toEqual([`${folder.module}/0001_a.sql`, `${folder.module}/0002_b.sql`]);
  expect(await owner.rows("", "SELECT n FROM platform.once")).toEqual([{ n: 1 }]);
});

test("a file that changed after it was applied is refused, and nothing after it runs", async () => {
  const folder = folderOf({ "0001_a.sql": "SELECT 1" });
  await migrate(at.ownerUrl, [folder]);
  writeFileSync(join(folder.folder, "0001_a.sql"), "SELECT 2");
  writeFileSync(join(folder.folder, "0002_b.sql"), "CREATE TABLE platform.never ()");
  await expect(migrate(at.ownerUrl, [folder])).rejects.toMatchObject({ code: "migration.changed" });
  expect(await pendingMigrations(at.db, [folder])).toEqual([`${folder.module}/0002_b.sql`]);
});

test("a failing file leaves nothing half done and is named", async () => {
  const folder = folderOf({ "0001_a.sql": "CREATE TABLE platform.half (); SELECT 1/0" });
  await expect(migrate(at.ownerUrl, [folder])).rejects.toThrow(`${folder.module}/0001_a.sql`);
  expect(await owner.rows("", "SELECT to_regclass('platform.half') AS t")).toEqual([{ t: null }]);
});

test.each([[{ "0002_a.sql": "" }], [{ "0001_a.sql": "", "0003_b.sql": "" }], [{ "first.sql": "" }]])(
  "a gap or a wrong name in the numbering is refused: %j",
  async (files) => {
    await expect(migrate(at.ownerUrl, [folderOf(files)])).rejects.toMatchObject({ code: "migration.misnamed" });
  },
);

test.each([
  "CREATE TABLE platform.mine ()",
  "CREATE SCHEMA mine",
  "CREATE TABLE public.mine ()",
  "TRUNCATE platform.event",
  "ALTER TABLE platform.event ADD COLUMN c int",
  "DROP TABLE platform.event",
  "DELETE FROM platform.migration",
  "SET ROLE mingfa_owner",
])("the server's role may not: %s", async (sql) => {
  await expect(at.db.rows("", sql)).rejects.toMatchObject({ code: expect.stringMatching(/^42501$/) });
});

test("the server's role holds no right it must not have, and the owner is told apart", async () => {
  expect(await excessRights(at.db, ["platform.migration"])).toEqual([]);
  expect(await excessRights(owner, ["platform.migration"])).toEqual(
    expect.arrayContaining([
      "MEMBER OF mingfa_owner",
      "CREATE ON SCHEMA platform",
      "TRUNCATE ON platform.event",
      "DELETE ON platform.migration",
      "UPDATE ON platform.migration",
    ]),
  );
});

test("everything belongs to mingfa_owner whoever signed in to migrate", async () => {
  const rows = await owner.rows<{ owner: string }>(
    "",
    "SELECT DISTINCT tableowner AS owner FROM pg_tables WHERE schemaname IN ('platform', 'jobs')",
  );
  expect(rows).toEqual([{ owner: "mingfa_owner" }]);
});

test("an instant reads the same from a column and from SQL's JSON", async () => {
  const [row] = await at.db.rows<{ at: string; json: string; day: string; big: number }>(
    "",
    "SELECT '2026-02-28 16:30:00.1+08'::timestamptz AS at, platform.iso('2026-02-28 16:30:00.1+08') AS json, date '2026-02-28' AS day, 9007199254740991::bigint AS big",
  );
  expect(row).toEqual({
    at: "2026-02-28T08:30:00.100Z",
    json: "2026-02-28T08:30:00.100Z",
    day: "2026-02-28",
    big: 9007199254740991,
  });
  await expect(at.db.rows("", "SELECT 9007199254740993::bigint")).rejects.toThrow(RangeError);
});

test("arrays of dates, instants and whole numbers arrive like their elements", async () => {
  const [row] = await at.db.rows(
    "",
    "SELECT ARRAY[date '2026-01-01', NULL] AS days, ARRAY[7::bigint] AS n, ARRAY['2026-01-01 00:00+00'::timestamptz] AS at",
  );
  expect(row).toEqual({ days: ["2026-01-01", null], n: [7], at: ["2026-01-01T00:00:00.000Z"] });
});

test("a transaction that fails inside, though the error was swallowed, does not pretend to have committed", async () => {
  const failed = transaction(at.db, async (tx) => {
    await tx.rows("", "INSERT INTO platform.event (kind, key, payload) VALUES ('a', 'swallowed', '{}')");
    await tx.rows("", "SELECT 1/0").catch(() => undefined);
  });
  await expect(failed).rejects.toThrow("rolled back");
  expect(await at.db.rows("", "SELECT FROM platform.event WHERE key = 'swallowed'")).toEqual([]);
});

test("a statement after the end of its transaction is an error, never a statement outside it", async () => {
  const leaked = await transaction(at.db, (tx) => Promise.resolve({ tx }));
  await expect(leaked.tx.rows("late", "SELECT 1")).rejects.toThrow("after the end");
});

test("a transaction within a transaction is the same one", async () => {
  const outer = transaction(at.db, async (tx) => {
    await transaction(tx, (inner) =>
      inner.rows("", "INSERT INTO platform.event (kind, key, payload) VALUES ('a', 'joined', '{}')"),
    );
    throw new Error("changed my mind");
  });
  await expect(outer).rejects.toThrow("changed my mind");
  expect(await at.db.rows("", "SELECT FROM platform.event WHERE key = 'joined'")).toEqual([]);
});
