import { afterEach, beforeEach, expect, test } from "vitest";
import { transaction } from "#platform/database";
import { createTestDatabase, type TestDatabase } from "../database/testing.ts";
import { createOutbox, publish, type PublishedEvent } from "./index.ts";

let at: TestDatabase;
beforeEach(async () => {
  at = await createTestDatabase();
});
afterEach(() => at.drop());

const tell = (key: string, n: number) =>
  transaction(at.db, (tx) => publish(tx, [{ kind: "told", key, payload: { n } }]));
const left = async () => (await at.db.rows("", "SELECT id FROM platform.event")).length;
const numberIn = (event: PublishedEvent): number => Number(event.payload["n"]);

test("an event is told if and only if its transaction commits", async () => {
  const failing = transaction(at.db, async (tx) => {
    await publish(tx, [{ kind: "told", key: "m1", payload: { n: 1 } }]);
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  await tell("m1", 2);
  const heard: number[] = [];
  const outbox = createOutbox(at.db, () => undefined);
  outbox.on("told", async (_, events) => void heard.push(...events.map(numberIn)));
  await outbox.drain();
  expect(heard).toEqual([2]);
  await expect(publish(at.db, [])).rejects.toThrow("within the transaction");
});

test("two dispatchers under load: every event is delivered, and each matter's in order", async () => {
  const matters = 20;
  const perMatter = 30;
  const heard = new Map<string, number[]>();
  const listening = () => {
    const outbox = createOutbox(at.db, (error) => expect(error).toBeUndefined());
    outbox.on("told", async (tx, events) => {
      await tx.rows("", "SELECT pg_sleep(random() * 0.002)");
      for (const event of events) heard.set(event.key, [...(heard.get(event.key) ?? []), numberIn(event)]);
    });
    return outbox;
  };
  const stop = new AbortController();
  const running = [listening().run(stop.signal), listening().run(stop.signal)];
  await Promise.all(
    Array.from({ length: matters }, async (_, matter) => {
      for (let n = 0; n < perMatter; n++) await tell(`m${matter}`, n);
    }),
  );
  while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  stop.abort();
  await Promise.all(running);
  expect(heard.size).toBe(matters);
  for (const numbers of heard.values()) expect(numbers).toEqual(Array.from({ length: perMatter }, (_, n) => n));
});

test("a handler that fails hears the event again; what it wrote before was undone; others are not held up", async () => {
  let attempts = 0;
  const heard: string[] = [];
  const outbox = createOutbox(at.db, () => undefined);
  outbox.on("told", async (tx, events) => {
    for (const event of events) {
      if (event.key === "bad" && numberIn(event) === 1) {
        if (events.length === 1) attempts++;
        // There is room for one row: a second attempt could not write it, had the first not been undone.
        await tx.rows("", "INSERT INTO platform.dev_clock (offset_ms) VALUES (1)");
        if (attempts < 3) throw new Error("not now");
      }
      heard.push(`${event.key}${numberIn(event)}`);
    }
  });
  await tell("bad", 1);
  await tell("bad", 2);
  await tell("good", 1);
  while ((await left()) > 0) {
    await outbox.drain();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(attempts).toBe(3);
  expect(heard.filter((entry) => entry.startsWith("bad"))).toEqual(["bad1", "bad2"]);
  expect(heard[0]).toBe("good1");
});

test("an event nobody takes does not pile up", async () => {
  await tell("m1", 1);
  await createOutbox(at.db, () => undefined).drain();
  expect(await left()).toBe(0);
});
