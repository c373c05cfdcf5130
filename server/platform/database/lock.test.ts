import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, withLock, type Connections } from "./index.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let at: TestDatabase;
let other: Connections;
beforeAll(async () => {
  at = await createTestDatabase();
  other = connect(at.url, { max: 3 });
});
afterAll(async () => {
  await other.close();
  await at.drop();
});

const never = new AbortController().signal;

test("of many who want the lock one has it at a time, whatever becomes of the one before", async () => {
  let holders = 0;
  let most = 0;
  const turns = Array.from({ length: 5 }, (_, n) =>
    withLock(n % 2 === 0 ? at.db : other, "turn", never, async (locked) => {
      most = Math.max(most, ++holders);
      await locked.rows("", "SELECT pg_sleep(0.02)");
      holders--;
      if (n === 1) throw new Error("failed");
      return n;
    }).catch(() => "failed"),
  );
  expect((await Promise.all(turns)).map(String).sort()).toEqual(["0", "2", "3", "4", "failed"]);
  expect(most).toBe(1);
});

test("who loses the connection loses the lock to the next, and can write nothing any more", async () => {
  const cut = Promise.withResolvers<void>();
  const first = withLock(at.db, "torn", never, async (locked) => {
    const [mine] = await locked.rows<{ pid: number }>("", "SELECT pg_backend_pid() AS pid");
    await other.rows("", "SELECT pg_terminate_backend($1)", [mine?.pid]);
    cut.resolve();
    await pause(300);
    await locked.rows("", "INSERT INTO platform.event (kind, key, payload) VALUES ('late', 'late', '{}')");
  });
  first.catch(() => undefined);
  await cut.promise;
  expect(await withLock(other, "torn", never, () => Promise.resolve("second"))).toBe("second");
  await expect(first).rejects.toThrow(/terminat|connection/i);
  expect(await at.db.rows("", "SELECT FROM platform.event WHERE kind = 'late'")).toEqual([]);
});

test("who waits can be told to stop waiting", async () => {
  const done = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const holder = withLock(at.db, "wait", never, async () => {
    held.resolve();
    await done.promise;
  });
  await held.promise;
  const stop = new AbortController();
  const waiting = withLock(other, "wait", stop.signal, () => Promise.resolve("had it"));
  await pause(50);
  stop.abort();
  expect(await waiting).toBeUndefined();
  done.resolve();
  await holder;
});
