import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { apply, signInAll, type People } from "./testing/people.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  people = await signInAll(at);
});
afterAll(() => at.stop());
afterEach(() => vi.restoreAllMocks());

/** Statements of the driver while `run` runs; those sent while another is still out share its round trip. */
const counted = async (run: () => Promise<unknown>) => {
  const out = new WeakMap<pg.Client, number>();
  const seen = { roundTrips: 0, statements: 0, commits: 0 };
  const query = Reflect.get(pg.Client.prototype, "query") as (...sent: unknown[]) => unknown;
  const counting = function (this: pg.Client, ...sent: unknown[]): unknown {
    const before = out.get(this) ?? 0;
    if (before === 0) seen.roundTrips++;
    seen.statements++;
    if (sent[0] === "COMMIT") seen.commits++;
    out.set(this, before + 1);
    const done = (): void => void out.set(this, (out.get(this) ?? 1) - 1);
    const callback = sent.at(-1);
    // The pool's own statements end in a callback, those on a connection in a promise.
    if (typeof callback === "function")
      return Reflect.apply(query, this, [
        ...sent.slice(0, -1),
        (...answer: unknown[]) => (done(), Reflect.apply(callback, undefined, answer)),
      ]);
    const answer = Reflect.apply(query, this, sent) as Promise<unknown>;
    answer.then(done, done);
    return answer;
  };
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(counting as never);
  await run();
  spy.mockRestore();
  return seen;
};

test("an act over HTTP takes at most eight round trips and one commit, its session and its lookups included", async () => {
  const { matter } = await apply(people.lin);
  const few = { roundTrips: expect.toSatisfy((count: number) => count <= 8), commits: 1 };
  expect(await counted(() => people.clerk.perform(matter, "accept", 1, { competent: true }))).toMatchObject(few);
  const assessment = { siteCheckNeeded: true, affectsOthers: false, majorInterests: false, publicInterest: false };
  expect(await counted(() => people.reviewer.perform(matter, "assess", 2, assessment))).toMatchObject(few);
  const check = { officers: ["reviewer", "reviewer2"], passed: true, record: "符合。" };
  expect(await counted(() => people.reviewer.perform(matter, "siteCheck", 3, check))).toMatchObject(few);
  expect(await counted(() => people.head.perform(matter, "grant", 4))).toMatchObject(few);
});
