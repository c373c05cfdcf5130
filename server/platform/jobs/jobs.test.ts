import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { transaction } from "#platform/database";
import { createTestDatabase, type TestDatabase } from "../database/testing.ts";
import { startJobs, type Jobs } from "./index.ts";

let at: TestDatabase;
let jobs: Jobs;
const errors: unknown[] = [];
beforeAll(async () => {
  at = await createTestDatabase();
  jobs = await startJobs(at.db, (error) => errors.push(error));
});
afterAll(async () => {
  await jobs.stop();
  await at.drop();
});

test("a job is done if and only if the transaction that added it commits, all with the restricted role", async () => {
  const done: unknown[] = [];
  await jobs.work("due", (data) => Promise.resolve(void done.push(data["n"])));
  const failing = transaction(at.db, async (tx) => {
    await jobs.enqueue(tx, { queue: "due", data: { n: 1 } });
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  await transaction(at.db, (tx) => jobs.enqueue(tx, { queue: "due", data: { n: 2 } }));
  await vi.waitFor(() => expect(done).toEqual([2]), { timeout: 10_000 });
  expect(errors).toEqual([]);
});

test("a job that fails is tried again", async () => {
  let attempts = 0;
  await jobs.work("again", () => (++attempts < 2 ? Promise.reject(new Error("not now")) : Promise.resolve()));
  await transaction(at.db, (tx) => jobs.enqueue(tx, { queue: "again", data: {} }));
  await vi.waitFor(() => expect(attempts).toBe(2), { timeout: 20_000 });
});

test("a job cannot be added outside a transaction", async () => {
  await expect(jobs.enqueue(at.db, { queue: "due", data: {} })).rejects.toThrow("within the transaction");
});
