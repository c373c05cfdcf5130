import { afterAll, beforeAll, expect, test } from "vitest";
import { excessRights } from "#platform/database";
import { modules } from "./modules.ts";
import { records } from "./open-database.ts";
import { createTestDatabase, type TestDatabase } from "./platform/database/testing.ts";

let at: TestDatabase;
beforeAll(async () => {
  at = await createTestDatabase(modules.flatMap((module) => module.migrations ?? []));
});
afterAll(() => at.drop());

test("the server's role has no right over any module's tables that it must not have", async () => {
  expect(await excessRights(at.db, records)).toEqual([]);
});

test.each(records)("what stands in %s can be added to, never changed or removed", async (table) => {
  const refused = { code: "42501" };
  const columns = await at.db.rows<{ name: string; numbered: boolean }>(
    "",
    "SELECT attname AS name, attidentity <> '' AS numbered FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0",
    [table],
  );
  expect(columns.length).toBeGreaterThan(1);
  // A column that numbers itself takes nothing but its next number.
  for (const { name, numbered } of columns)
    await expect(
      at.db.rows("", `UPDATE ${table} SET ${name} = ${numbered ? "DEFAULT" : "NULL"}`),
    ).rejects.toMatchObject(refused);
  for (const sql of [
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    `CREATE RULE quiet AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
    `CREATE INDEX ON ${table} ((1))`,
  ])
    await expect(at.db.rows("", sql)).rejects.toMatchObject(refused);
});
