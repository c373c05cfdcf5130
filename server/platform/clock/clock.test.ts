import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../database/testing.ts";
import { movableClock, wallClock } from "./index.ts";

let at: TestDatabase;
beforeAll(async () => {
  at = await createTestDatabase();
});
afterAll(() => at.drop());

const shanghaiDay = (now: string): string => new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
const plusDays = (now: string, days: number): string =>
  shanghaiDay(new Date(Date.parse(now) + days * 86_400_000).toISOString());

test("the wall clock cannot be moved", async () => {
  await expect(wallClock.moveTo("2030-01-01")).rejects.toMatchObject({ code: "clock.fixed" });
});

test("moving the clock changes the day and keeps the time of day, in every process on the database", async () => {
  const [here, there] = [await movableClock(at.db), await movableClock(at.db)];
  const target = plusDays(here.now(), 40);
  await here.moveTo(target);
  expect(shanghaiDay(here.now())).toBe(target);
  expect((Date.parse(here.now()) - Date.now()) % 86_400_000).toBeLessThan(1_000);
  await vi.waitFor(() => expect(shanghaiDay(there.now())).toBe(target), { timeout: 5_000 });
  const later = await movableClock(at.db);
  expect(shanghaiDay(later.now())).toBe(target);
  for (const clock of [here, there, later]) clock.stop();
});

test("the clock never moves back, nor to a day that does not exist", async () => {
  const clock = await movableClock(at.db);
  await expect(clock.moveTo("2020-01-01")).rejects.toMatchObject({ code: "clock.back" });
  for (const day of ["2031-02-29", "2031-2-1", "tomorrow", "2031-01-01T00:00:00Z"])
    await expect(clock.moveTo(day)).rejects.toMatchObject({ code: "clock.day" });
  clock.stop();
});
