import { routes } from "@mingfa/contract";
import { wallClock } from "#platform/clock";
import { createMetrics } from "#platform/metrics";
import { createLog } from "#platform/log";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { serve } from "./serve.ts";
import { apply, signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02", work: true });
  people = await signInAll(at);
});
afterAll(() => at.stop());

const moveTo = (today: string) => people.clerk.call(routes.clock.move, { body: { today } });
const heard = async (who: keyof People, matter: string) =>
  (await people[who].call(routes.notices.mine, {}))
    .filter((notice) => notice.matter === matter)
    .map(({ text }) => text.zh);
const onDesk = async (matter: string, show: "open" | "overdue") =>
  (await people.clerk.call(routes.matters.desk, { query: { show } })).lines.find(({ id }) => id === matter);

test("a term that comes close, passes, and takes effect is told to the authority and the applicant, each once", async () => {
  const { matter } = await apply(people.lin);
  await vi.waitFor(async () => expect(await heard("clerk", matter)).toEqual(["收到新的食品经营许可申请"]), {
    timeout: 5_000,
  });

  // The fifth working day is 9 March; one working day before it the desk turns amber.
  await moveTo("2026-03-05");
  expect((await onDesk(matter, "open"))?.level).toBe("normal");
  await moveTo("2026-03-06");
  expect(await onDesk(matter, "open")).toMatchObject({ level: "amber", due: "2026-03-09", stage: { id: "received" } });
  await vi.waitFor(
    async () => expect(await heard("reviewer", matter)).toContain("“一次告知补正”的期限将于2026-03-09届满，请抓紧办理"),
    { timeout: 5_000 },
  );

  await moveTo("2026-03-10");
  expect(await onDesk(matter, "open")).toMatchObject({ stage: { id: "accepted" } });
  await vi.waitFor(async () => expect(await heard("lin", matter)).toContain("您的申请因机关逾期未告知补正而视为受理"), {
    timeout: 5_000,
  });
  expect(await heard("stranger", matter)).toEqual([]);

  // Nobody decides: the promised time and the statutory one pass.
  await moveTo("2026-06-01");
  expect(await onDesk(matter, "overdue")).toMatchObject({ level: "red" });
  await vi.waitFor(
    async () => expect((await heard("head", matter)).filter((text) => text.includes("尚未办结"))).toHaveLength(1),
    { timeout: 5_000 },
  );
  const before = await heard("head", matter);
  await moveTo("2026-06-02");
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await heard("head", matter)).toEqual(before);
});

test("the present can be asked by everyone, and moved only where the setting allows it", async () => {
  expect(await people.lin.call(routes.clock.now, {})).toMatchObject({ movable: true, today: "2026-06-02" });
  const fixed = await serve(
    { ...at.node, clock: wallClock },
    { publicUrl: undefined, trustedProxies: [] },
    createMetrics(),
    createLog("silent"),
  );
  const base = `http://127.0.0.1:${await fixed.listen("127.0.0.1", 0)}`;
  try {
    expect(await (await fetch(`${base}/api/clock`)).json()).toMatchObject({ movable: false });
    const refused = await fetch(`${base}/api/dev/clock`, {
      method: "POST",
      headers: { "x-mingfa": "1", "content-type": "application/json" },
      body: JSON.stringify({ today: "2030-01-01" }),
    });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, "fixedClock"]);
  } finally {
    await fixed.close();
  }
});

test("a day that does not exist is no place for the clock", async () => {
  expect(await problemOf(moveTo("next week"))).toMatchObject({
    status: 422,
    problems: [{ field: "today", code: "shape" }],
  });
});
