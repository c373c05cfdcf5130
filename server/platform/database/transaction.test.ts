import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.ts";
import { transaction } from "./transaction.ts";
import { violates } from "./failure.ts";

let at: TestDatabase;
beforeAll(async () => {
  at = await createTestDatabase();
});
afterAll(() => at.drop());

const event = "INSERT INTO platform.event (kind, key, payload) VALUES ($1, $2, '{}')";
const kinds = async () =>
  (await at.db.rows<{ kind: string }>("", "SELECT kind FROM platform.event ORDER BY kind")).map(({ kind }) => kind);
const clock = "INSERT INTO platform.dev_clock (offset_ms) VALUES ($1)";

test("what is written without waiting is there once the transaction is over, in order", async () => {
  const seen = await transaction(at.db, async (tx) => {
    tx.write("test.event", event, ["a", "k"]);
    tx.write("test.event", event, ["b", "k"]);
    return tx.rows<{ kind: string }>("", "SELECT kind FROM platform.event ORDER BY id");
  });
  expect(seen.map(({ kind }) => kind)).toEqual(["a", "b"]);
  expect(await kinds()).toEqual(["a", "b"]);
});

test("a write that fails fails the transaction, with its own error, and nothing stays", async () => {
  await transaction(at.db, async (tx) => tx.write("test.clock", clock, [1]));
  const alone = transaction(at.db, async (tx) => {
    tx.write("test.event", event, ["c", "k"]);
    tx.write("test.clock", clock, [2]);
    return "done";
  });
  await expect(alone).rejects.toSatisfy((error) => violates(error, "dev_clock_pkey"));
  const followed = transaction(at.db, async (tx) => {
    tx.write("test.clock", clock, [3]);
    return tx.rows("", "SELECT 1");
  });
  await expect(followed).rejects.toSatisfy((error) => violates(error, "dev_clock_pkey"));
  expect(await kinds()).toEqual(["a", "b"]);
});

test("an error that was swallowed does not let the rest be kept", async () => {
  const swallowed = transaction(at.db, async (tx) => {
    tx.write("test.event", event, ["d", "k"]);
    await tx.rows("", "SELECT 1 / 0").catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow("was rolled back");
  expect(await kinds()).toEqual(["a", "b"]);
});

test("nothing is written outside a transaction, nor after its end", async () => {
  expect(() => at.db.write("test.event", event, ["e", "k"])).toThrow("within a transaction");
  let kept: Parameters<Parameters<typeof transaction>[1]>[0] | undefined;
  await transaction(at.db, async (tx) => void (kept = tx));
  expect(() => kept?.write("test.event", event, ["e", "k"])).toThrow("after the end");
  expect(await kinds()).toEqual(["a", "b"]);
});

test("many transactions side by side on few connections stay apart", async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      transaction(at.db, async (tx) => {
        tx.write("test.event", event, [`n${n}`, "many"]);
        if (n % 3 === 0) throw new Error("not this one");
      }).catch(() => undefined),
    ),
  );
  const rows = await at.db.rows<{ kind: string }>("", "SELECT kind FROM platform.event WHERE key = 'many'");
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(
    new Set(
      Array.from({ length: 60 }, (_, n) => n)
        .filter((n) => n % 3 !== 0)
        .map((n) => `n${n}`),
    ),
  );
});
