import { randomUUID } from "node:crypto";
import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { foodApplication } from "./demo/applications.ts";
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

const rowsOf = async (matter: string) =>
  (
    await at.at.db.rows<{ acts: number; contents: number; leaves: number }>(
      "",
      `SELECT (SELECT count(*) FROM procedure.act WHERE matter = $1) AS acts,
              (SELECT count(*) FROM procedure.content WHERE matter = $1) AS contents,
              (SELECT count(*) FROM ledger.leaf l JOIN procedure.act a ON a.leaf = l.id WHERE a.matter = $1) AS leaves`,
      [matter],
    )
  )[0];

test("a request repeated with its key answers as the first did, and nothing is doubled", async () => {
  const key = randomUUID();
  const first = await apply(people.lin, {}, key);
  expect(await apply(people.lin, {}, key)).toEqual(first);
  const actKey = randomUUID();
  const done = await people.clerk.perform(first.matter, "accept", 1, { competent: true }, actKey);
  expect(await people.clerk.perform(first.matter, "accept", 1, { competent: true }, actKey)).toEqual(done);
  expect(await rowsOf(first.matter)).toEqual({ acts: 2, contents: 2, leaves: 2 });
});

test("twelve copies of a request at once have one effect and one answer", async () => {
  const key = randomUUID();
  const opened = await Promise.all(Array.from({ length: 12 }, () => apply(people.lin, {}, key)));
  const [first] = opened;
  if (!first) throw new Error("nothing was opened");
  expect(new Set(opened.map(({ matter }) => matter)).size).toBe(1);
  const actKey = randomUUID();
  const acts = await Promise.all(
    Array.from({ length: 12 }, () => people.clerk.perform(first.matter, "accept", 1, { competent: true }, actKey)),
  );
  expect(new Set(acts.map(({ sequence }) => sequence))).toEqual(new Set([2]));
  expect(await rowsOf(first.matter)).toEqual({ acts: 2, contents: 2, leaves: 2 });
});

test("a key used for something else is refused, in the same matter, another one, or a new one", async () => {
  const key = randomUUID();
  const { matter } = await apply(people.lin, {}, key);
  const other = await apply(people.lin);
  expect(await problemOf(people.lin.perform(matter, "withdraw", 1, {}, key))).toMatchObject({
    status: 409,
    code: "keyReused",
  });
  expect(await problemOf(people.lin.perform(other.matter, "withdraw", 1, {}, key))).toMatchObject({
    code: "keyReused",
  });
  const second = randomUUID();
  await people.lin.perform(other.matter, "withdraw", 1, {}, second);
  expect(await problemOf(apply(people.lin, {}, second))).toMatchObject({ code: "keyReused" });
  // A key is its actor's own: another's use of the same one is another request.
  await people.clerk.perform(matter, "accept", 1, { competent: true }, key);
});

test("of two officers at once one wins; the other learns what happened, and nothing of his is kept", async () => {
  const { matter } = await apply(people.lin);
  await people.clerk.perform(matter, "accept", 1, { competent: true });
  const assessment = { siteCheckNeeded: true, affectsOthers: false, majorInterests: false, publicInterest: false };
  const both = await Promise.allSettled([
    people.reviewer.perform(matter, "assess", 2, assessment),
    people.reviewer2.perform(matter, "assess", 2, assessment),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lost = both.find((one) => one.status === "rejected");
  expect(lost?.reason).toMatchObject({
    problem: {
      status: 409,
      code: "stale",
      detail: { zh: expect.stringContaining("3 确定审查方式（2026-03-02）"), en: expect.stringContaining("3 ") },
    },
  });
  expect(await rowsOf(matter)).toEqual({ acts: 3, contents: 3, leaves: 3 });
});

test("a sequence that lies ahead is as stale as one that lies behind", async () => {
  const { matter } = await apply(people.lin);
  for (const sequence of [0, 2, 2_000_000])
    expect(await problemOf(people.clerk.perform(matter, "accept", sequence, { competent: true }))).toMatchObject({
      status: 409,
      code: "stale",
    });
});

test("行政许可法第三十二条: silence for five working days is acceptance as of receipt, with no job run", async () => {
  at.moveTo("2026-03-02");
  const { matter } = await apply(people.lin);
  const view = () => people.lin.call(routes.matters.view, { params: { matter } });
  const stored = async () =>
    (await at.at.db.rows<{ sequence: number }>("", "SELECT sequence FROM procedure.matter WHERE id = $1", [matter]))[0]
      ?.sequence;
  at.moveTo("2026-03-09");
  expect((await view()).stage.id).toBe("received");
  at.moveTo("2026-03-10");
  const deemed = await view();
  expect(deemed.stage.id).toBe("accepted");
  expect(deemed.timeline.at(-1)).toMatchObject({
    act: "deemedAcceptance",
    actor: { kind: "law" },
    effectiveOn: "2026-03-02",
    basis: [{ key: "行政许可法/32/1/4" }],
  });
  expect(deemed.clocks.find(({ key }) => key === "decision")).toMatchObject({
    startedOn: "2026-03-02",
    due: "2026-03-30",
  });
  expect(await stored()).toBe(1);
  // The next act finds the law's own in its way and records it first.
  await people.reviewer.perform(matter, "assess", deemed.sequence, {
    siteCheckNeeded: true,
    affectsOthers: false,
    majorInterests: false,
    publicInterest: false,
  });
  const after = await view();
  expect(after.timeline.map(({ sequence, act }) => [sequence, act])).toEqual([
    [1, "submit"],
    [2, "deemedAcceptance"],
    [3, "assess"],
  ]);
  expect(await rowsOf(matter)).toEqual({ acts: 3, contents: 3, leaves: 3 });
});

test("a clerk who answers on the sixth working day is told that the law was faster", async () => {
  at.moveTo("2026-03-02");
  const { matter } = await apply(people.lin);
  at.moveTo("2026-03-10");
  const problem = await problemOf(
    people.clerk.perform(matter, "requestSupplement", 1, { missing: ["layoutPlan"], howToFix: "请补交。" }),
  );
  expect(problem).toMatchObject({ status: 409, code: "refused", reasons: [{ id: "stage" }] });
});

test("a receipt follows the act, for those who may read it", async () => {
  at.moveTo("2026-03-10");
  const { matter } = await apply(people.lin);
  const ask = () => people.lin.call(routes.log.receipt, { params: { matter, sequence: 1 } });
  await vi.waitFor(async () => expect(await ask()).toMatchObject({ pending: false }), { timeout: 5_000 });
  expect(await problemOf(people.ma.call(routes.log.receipt, { params: { matter, sequence: 1 } }))).toMatchObject({
    status: 404,
  });
  expect(await problemOf(people.lin.call(routes.log.receipt, { params: { matter, sequence: 9 } }))).toMatchObject({
    status: 404,
  });
});

test("the applicant hears of what concerns him, once, in the words of the procedure", async () => {
  const { matter } = await apply(people.ma, {}).catch(() => ({ matter: "" }));
  expect(matter).toBe("");
  const mine = await people.ma.call(routes.matters.open, {
    body: { item: "food-business-licence", party: "p-ma", input: foodApplication(2), key: randomUUID() },
  });
  await people.clerk.perform(mine.matter, "accept", 1, { competent: true });
  await vi.waitFor(
    async () => {
      const notices = await people.ma.call(routes.notices.mine, {});
      expect(notices).toMatchObject([{ matter: mine.matter, number: mine.number, text: { zh: "您的申请已受理" } }]);
    },
    { timeout: 5_000 },
  );
});
