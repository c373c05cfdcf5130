import { randomUUID } from "node:crypto";
import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureClosed } from "#oversight";
import { problemOf } from "./testing/problem-of.ts";
import { apply, signInAll, type People } from "./testing/people.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
let supervisor: Signed;
let late: { matter: string; number: string };

/** One matter decided in time, one left lying beyond its term; 16 March 2026 is a Monday. */
beforeAll(async () => {
  at = await startTestNode({ today: "2026-02-02" });
  people = await signInAll(at);
  supervisor = await at.signIn("supervisor");
  const { lin, clerk, reviewer, head } = people;
  late = await apply(lin);
  await clerk.perform(late.matter, "accept", 1, { competent: true });
  at.moveTo("2026-03-02");
  const { matter } = await apply(lin);
  at.moveTo("2026-03-04");
  await clerk.perform(matter, "accept", 1, { competent: true });
  const settled = { siteCheckNeeded: true, affectsOthers: false, majorInterests: false, publicInterest: false };
  await reviewer.perform(matter, "assess", 2, settled);
  await reviewer.perform(matter, "siteCheck", 3, {
    officers: ["reviewer", "reviewer2"],
    passed: true,
    record: "符合。",
  });
  at.moveTo("2026-03-09");
  await head.perform(matter, "refuse", 4, {
    reasons: "布局不能避免生熟交叉。",
    unmet: ["layout"],
    reconsiderationOrgan: "明州市人民政府（虚构）",
    reconsiderationChannel: "网上窗口（虚构）",
    court: "明州市人民法院（虚构）",
  });
  at.moveTo("2026-03-16");
});
afterAll(() => at.stop());

describe("who may look", () => {
  test("nobody but a supervisor, who is told so with the articles that make one", async () => {
    for (const call of [
      (who: Signed) => who.call(routes.oversight.load, { query: {} }),
      (who: Signed) => who.call(routes.oversight.pace, { query: {} }),
      (who: Signed) => who.call(routes.oversight.export, { body: { table: "organs", lang: "zh" } }),
    ])
      expect(await problemOf(call(people.head))).toMatchObject({
        status: 403,
        code: "notSupervisor",
        reasons: [{ basis: [{ key: "行政执法监督条例/2" }, { key: "行政执法监督条例/6/1" }] }],
      });
  });

  test("a supervisor only within his region", async () => {
    await at.at.db.rows(
      "",
      "INSERT INTO organ.organ (id, name, region) VALUES ('far', '远州市某局（虚构）', '999800')",
    );
    const { organs } = await supervisor.call(routes.oversight.load, { query: {} });
    expect(organs.map(({ organ }) => organ.id)).toContain("qs-market");
    expect(organs.map(({ organ }) => organ.id)).not.toContain("far");
    expect(await problemOf(supervisor.call(routes.oversight.load, { query: { organ: "far" } }))).toMatchObject({
      status: 403,
      code: "outsideRegion",
    });
  });

  test("he reads their matters and may act in none", async () => {
    const view = await supervisor.call(routes.matters.view, { params: { matter: late.matter } });
    expect(view.acts.filter(({ allowed }) => allowed)).toEqual([]);
    expect(
      await problemOf(people.stranger.call(routes.matters.view, { params: { matter: late.matter } })),
    ).toMatchObject({
      status: 403,
      code: "otherOrgan",
    });
  });
});

test("load, by authority and officer, and what is overdue with its reason", async () => {
  const {
    organs,
    officers,
    late: lines,
  } = await supervisor.call(routes.oversight.load, { query: { organ: "mz-market" } });
  expect(organs).toMatchObject([{ organ: { id: "mz-market" }, open: 1, overdue: 1, amber: 0, held: 0 }]);
  expect(officers).toMatchObject([{ officer: { id: "clerk" }, open: 1, overdue: 1 }]);
  expect(lines).toMatchObject([{ number: late.number, group: "overdue" }]);
});

test("where the time went: each closed matter counts once, however often one measures", async () => {
  expect(await measureClosed(at.node.procedure)).toBe(1);
  expect(await measureClosed(at.node.procedure)).toBe(0);
  const { steps, terms } = await supervisor.call(routes.oversight.pace, { query: { organ: "mz-market" } });
  const of = (stage: string) => steps.find((step) => step.stage.id === stage);
  expect(of("received")).toMatchObject({
    times: 1,
    natural: { median: 2 },
    working: { median: 2 },
    excluded: { p90: 0 },
  });
  expect(of("accepted")).toMatchObject({ times: 1, natural: { median: 5 }, working: { median: 3 } });
  expect(terms.find(({ clock }) => clock.id === "promised")).toMatchObject({ inTime: 1, late: 0 });
  expect((await supervisor.call(routes.oversight.load, { query: { organ: "mz-market" } })).organs[0]?.closed).toBe(1);
});

test("a letter of urging begins a matter of its own, linked to the overdue one; the authority urged may read it", async () => {
  const params = { matter: late.matter };
  const { act, known, number } = await supervisor.call(routes.oversight.urgeForm, { params });
  expect([act.act, number, known["about"]]).toEqual(["urge", late.number, late.number]);
  const input = { ...known, requirements: "立即作出决定。" } as Record<string, string>;
  const key = randomUUID();
  const done = await supervisor.call(routes.oversight.urge, { params, body: { input, key } });
  expect(await supervisor.call(routes.oversight.urge, { params, body: { input, key } })).toEqual(done);
  const { children } = await people.head.call(routes.whatIf.links, { params });
  expect(children).toMatchObject([{ id: done.matter, readable: true, organ: { id: "mz-justice" } }]);
  const view = await people.head.call(routes.matters.view, { params: { matter: done.matter } });
  expect(view.applicant.id).toBe("mz-market");
  expect(view.acts.every(({ allowed }) => !allowed)).toBe(true);
  expect(await problemOf(people.head.call(routes.oversight.urgeForm, { params }))).toMatchObject({ status: 403 });
});

test("a file of figures is on record too", async () => {
  const csv = new TextDecoder().decode(
    await supervisor.call(routes.oversight.export, { body: { table: "steps", lang: "zh", organ: "mz-market" } }),
  );
  expect(csv).toContain("审查中");
  const rows = await at.at.db.rows("", "SELECT officer, list, filter FROM procedure.export");
  expect(rows).toEqual([{ officer: "supervisor", list: "workload", filter: { table: "steps", organ: "mz-market" } }]);
});

// Twenty working days from 3 February 2026: four, five and a worked Saturday; after the Spring Festival four and another
// worked Saturday; then the week to 6 March.
describe("what if", () => {
  const ask = (query: { clock: string; start?: string; from?: string; to?: string }, who = people.clerk) =>
    who.call(routes.whatIf.clock, { params: { matter: late.matter }, query });

  test("time had not counted: the day moves, and nothing is recorded", async () => {
    const { now, then } = await ask({ clock: "decision", from: "2026-02-09", to: "2026-02-11" });
    expect([now.due, then.due]).toEqual(["2026-03-06", "2026-03-11"]);
    const view = await people.clerk.call(routes.matters.view, { params: { matter: late.matter } });
    expect(view.clocks.find(({ key }) => key === "decision")?.due).toBe("2026-03-06");
  });

  test("after its end nothing can be left out, and the article says so", async () => {
    const { then, now, refused } = await ask({ clock: "decision", from: "2026-03-12", to: "2026-03-13" });
    expect(then.due).toBe(now.due);
    expect(refused).toMatchObject([{ id: "tooLate" }]);
  });

  test("it had begun another day", async () => {
    expect((await ask({ clock: "decision", start: "2026-02-03" })).then.due).toBe("2026-03-09");
  });

  test("days that don’t exist and clocks the matter doesn’t have are refused, strangers told nothing", async () => {
    expect(await problemOf(ask({ clock: "decision", start: "2026-02-30" }))).toMatchObject({ status: 422 });
    expect(await problemOf(ask({ clock: "decision", from: "2026-03-12" }))).toMatchObject({ status: 422 });
    expect(await problemOf(ask({ clock: "nothing" }))).toMatchObject({ status: 404, code: "noSuchClock" });
    expect(await problemOf(ask({ clock: "decision" }, people.stranger))).toMatchObject({ status: 404 });
  });
});
