import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes, type CalendarNotice } from "@mingfa/contract";
import { replayMatter } from "#procedure";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { apply } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let admin: Signed;
let security: Signed;
let clerk: Signed;
let matter: string;
beforeAll(async () => {
  at = await startTestNode({ today: "2027-01-25", work: true });
  [admin, security, clerk] = await Promise.all([at.signIn("admin"), at.signIn("security"), at.signIn("clerk")]);
  ({ matter } = await apply(await at.signIn("lin")));
  await clerk.perform(matter, "accept", 1, { competent: true });
});
afterAll(() => at.stop());

/** As holiday-cn writes it; the days are invented. */
const file = JSON.stringify({
  year: 2027,
  papers: ["https://example.test/2027"],
  days: [
    ...["05", "06", "07", "08", "09", "10", "11"].map((day) => ({
      name: "春节",
      date: `2027-02-${day}`,
      isOffDay: true,
    })),
    { name: "春节", date: "2027-01-30", isOffDay: false },
  ],
});

let notice: CalendarNotice;
const dueOf = async (): Promise<[string | undefined, boolean | undefined]> => {
  const { clocks } = await clerk.call(routes.matters.view, { params: { matter } });
  const clock = clocks.find(({ key }) => key === "decision");
  return [clock?.due, clock?.provisional];
};
const firstDue = async () => {
  const { clocks } = await clerk.call(routes.matters.view, { params: { matter } });
  return clocks
    .flatMap(({ keeper, stoppedOn, due }) => (keeper === "organ" && stoppedOn === undefined ? (due ?? []) : []))
    .reduce((first, due) => (due < first ? due : first));
};
const queueDue = async () =>
  (await at.at.db.rows<{ due: string }>("", "SELECT due FROM procedure.matter WHERE id = $1", [matter]))[0]?.due;

test("a file of either shape is read into lines; another is refused with its place", async () => {
  notice = await admin.call(routes.calendars.read, { body: { text: file } });
  expect(notice).toEqual({
    year: 2027,
    source: "https://example.test/2027",
    rows: [
      { holiday: "春节", kind: "work", from: "2027-01-30", to: "2027-01-30" },
      { holiday: "春节", kind: "off", from: "2027-02-05", to: "2027-02-11" },
    ],
  });
  const yaml = readFileSync(join(import.meta.dirname, "../packs/calendar/2026.yaml"), "utf8");
  expect((await admin.call(routes.calendars.read, { body: { text: yaml } })).rows).toHaveLength(13);
  for (const text of ["year: 2027", "{", "a: !!js/function x", '{"year":2027,"papers":[],"days":[]}'])
    expect(await problemOf(admin.call(routes.calendars.read, { body: { text } }))).toMatchObject({ code: "invalid" });
});

test("what it moves is shown before anything is done, and nothing is done by looking", async () => {
  const before = await dueOf();
  const moves = await security.call(routes.calendars.moves, { body: notice });
  expect(moves).toMatchObject({ lookedAt: 1, matters: 1 });
  const decision = moves.moves.find(({ clock }) => clock.zh.includes("决定"));
  expect([decision?.matter, decision?.before]).toEqual([matter, before[0]]);
  // Five working days fall out, one Saturday comes in: four later.
  expect([decision?.before, decision?.after]).toEqual(["2027-02-22", "2027-02-26"]);
  expect(await dueOf()).toEqual(before);
  expect(before[1]).toBe(true);
});

test("confirmed by a second person it applies to the running terms at once, and the queue follows", async () => {
  const queued = await queueDue();
  expect(queued).toBe(await firstDue());
  const acts = (await replayMatter(at.node.procedure, matter)).map(({ differs }) => differs);
  const input = { year: notice.year, source: notice.source, days: notice.rows };
  const { matter: proposal } = await admin.call(routes.registry.open, {
    body: { procedure: "administration.calendar", act: "propose", input, key: randomUUID() },
  });
  const { proposals } = await security.call(routes.calendars.years, {});
  expect(proposals.map(({ matter: id, rows }) => [id, rows])).toEqual([[proposal, notice.rows]]);
  await security.perform(proposal, "confirm", 1);
  await vi.waitFor(async () => expect(await dueOf()).toEqual(["2027-02-26", false]), { timeout: 5_000 });
  // The queue shows the first that falls due: the authority's own promise, which moved too.
  const first = await firstDue();
  expect(first).not.toBe(queued);
  await vi.waitFor(async () => expect(await queueDue()).toBe(first), { timeout: 10_000 });
  const listed = async () => (await admin.call(routes.calendars.years, {})).years.find(({ year }) => year === 2027);
  await vi.waitFor(async () => expect((await listed())?.applied).toMatchObject({ moved: 1 }), { timeout: 10_000 });
  expect(await listed()).toMatchObject({ publishedIn: proposal, publishedOn: "2027-01-25", workingDays: 257 });
  // What was decided before is judged by the calendar it named, not by today's.
  expect(acts).toEqual([null, null]);
  expect((await replayMatter(at.node.procedure, matter)).map(({ differs }) => differs)).toEqual(acts);
});

test("a line that cannot stand is named, and nothing is published", async () => {
  const rows = [{ holiday: "元旦", kind: "work" as const, from: "2028-01-01", to: "2028-01-01" }];
  const { matter: proposal } = await admin.call(routes.registry.open, {
    body: {
      procedure: "administration.calendar",
      act: "propose",
      input: { year: 2028, source: "x", days: rows },
      key: randomUUID(),
    },
  });
  const problem = await problemOf(security.perform(proposal, "confirm", 1));
  expect(problem.problems?.map(({ field }) => field)).toEqual(["input.days.0"]);
  expect((await admin.call(routes.calendars.years, {})).years.some(({ year }) => year === 2028)).toBe(false);
});
