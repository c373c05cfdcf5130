import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import { foodApplication } from "./demo/applications.ts";
import { problemOf } from "./testing/problem-of.ts";
import { apply, signInAll, type People } from "./testing/people.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
let supervisor: Signed;
const number: Record<string, string> = {};

/** One matter in each group, as of 9 March 2026. */
beforeAll(async () => {
  at = await startTestNode({ today: "2026-02-02" });
  people = await signInAll(at);
  supervisor = await at.signIn("supervisor");
  const { lin, ma, clerk, reviewer } = people;
  const late = await apply(lin);
  await clerk.perform(late.matter, "accept", 1, { competent: true });
  at.moveTo("2026-03-05");
  const waiting = await apply(lin, { materials: ["layoutPlan"] });
  await clerk.perform(waiting.matter, "requestSupplement", 1, {
    missing: ["processFlow", "safetyRules"],
    howToFix: "请补交",
  });
  const excluded = await apply(lin);
  await clerk.perform(excluded.matter, "accept", 1, { competent: true });
  await reviewer.perform(excluded.matter, "beginExclusion", 2, {
    reason: "检测",
    noticeOn: "2026-03-05",
    expectedDays: 5,
  });
  const running = await ma.call(routes.matters.open, {
    body: {
      item: "food-business-licence",
      party: "p-ma",
      input: foodApplication(7),
      key: "desk-test-running",
    },
  });
  at.moveTo("2026-03-03");
  const amber = await apply(lin);
  at.moveTo("2026-03-09");
  for (const [name, matter] of Object.entries({ late, waiting, excluded, running, amber }))
    number[name] = matter.number;
});
afterAll(() => at.stop());

const groupsOf = async (query: object = {}) => {
  const page = await people.clerk.call(routes.matters.desk, { query });
  return page.lines.map((line) => [line.group, line.number]);
};

test("the queue stands in groups by what is wrong, each line with its reason and the articles", async () => {
  const { lines, groups } = await people.clerk.call(routes.matters.desk, { query: {} });
  expect(lines.map(({ group, number: of }) => [group, of])).toEqual([
    ["overdue", number["late"]],
    ["amber", number["amber"]],
    ["running", number["running"]],
    ["party", number["waiting"]],
    ["excluded", number["excluded"]],
  ]);
  expect(groups).toEqual(
    ["overdue", "amber", "running", "undated", "party", "excluded"].map((group) => ({
      group,
      count: group === "undated" ? 0 : 1,
      more: false,
    })),
  );
  const [late, , , waiting, excluded] = lines;
  expect(late?.reason?.zh).toContain("届满");
  expect(late?.basis?.length).toBeGreaterThan(0);
  expect(waiting?.reason?.zh).toBe("等待当事人：待补正");
  expect(excluded?.reason?.zh).toMatch(/时限自 2026-03-0\d 起暂不计算/);
  expect(excluded?.basis?.map(({ key }) => key)).toEqual(["行政许可法/45"]);
});

test("filters narrow it: group, stage, procedure, due range, kind of applicant, officer, words", async () => {
  expect(await groupsOf({ group: "party" })).toEqual([["party", number["waiting"]]]);
  expect(await groupsOf({ show: "overdue" })).toEqual([["overdue", number["late"]]]);
  expect(await groupsOf({ stage: "supplementing" })).toEqual([["party", number["waiting"]]]);
  expect(await groupsOf({ procedure: "licence.joint" })).toEqual([]);
  expect(await groupsOf({ to: "2026-03-08" })).toEqual([["overdue", number["late"]]]);
  expect(await groupsOf({ kind: "citizen" })).toEqual([["running", number["running"]]]);
  expect(await groupsOf({ officer: "reviewer" })).toEqual([["excluded", number["excluded"]]]);
  expect(await groupsOf({ q: "马谷雨" })).toEqual([["running", number["running"]]]);
  expect(await groupsOf({ q: "小满 面馆" })).toHaveLength(4);
  expect(await groupsOf({ q: number["late"] })).toEqual([["overdue", number["late"]]]);
  expect(await groupsOf({ q: String(Number(number["late"]?.slice(4))) })).toEqual([["overdue", number["late"]]]);
  expect(await groupsOf({ q: fictionalCitizenId(3) })).toEqual([["running", number["running"]]]);
  expect(await groupsOf({ q: fictionalCreditCode(11) })).toHaveLength(4);
  expect(await groupsOf({ q: "没有这个人" })).toEqual([]);
});

test("a citizen’s name is masked in lists, whatever was searched by", async () => {
  const [line] = (await people.clerk.call(routes.queue.search, { query: { q: "马谷雨" } })).lines;
  expect(line?.applicant).not.toContain("谷雨");
});

test("facets count what a search finds", async () => {
  const facets = await people.clerk.call(routes.queue.facets, { query: {} });
  expect(facets).toMatchObject({ counted: 5, more: false });
  expect(facets.stage.map(({ value, count }) => [value, count])).toEqual(
    expect.arrayContaining([
      ["accepted", 2],
      ["received", 2],
      ["supplementing", 1],
    ]),
  );
  expect(facets.state.map(({ value, count }) => [value, count])).toEqual([
    ["open", 4],
    ["overdue", 1],
  ]);
  expect(facets.organ.map(({ value }) => value)).toEqual(["mz-market"]);
});

test("a search stays within the officer’s authority; a supervisor’s goes as far as his region", async () => {
  const numbers = async (who: Signed, query: object = {}) =>
    (await who.call(routes.queue.search, { query })).lines.map((line) => line.number);
  expect(await numbers(people.stranger)).toEqual([]);
  expect(await numbers(supervisor)).toHaveLength(5);
  expect(await problemOf(people.stranger.call(routes.queue.search, { query: { organ: "mz-market" } }))).toMatchObject({
    status: 403,
    code: "notInScope",
  });
});

test("what asks no answers may be done over several matters; each is judged for itself", async () => {
  const { head, reviewer } = people;
  const lines = (await head.call(routes.matters.desk, { query: {} })).lines;
  const of = (name: string) => lines.find((line) => line.number === number[name])?.id ?? "";
  const [ready, waiting] = [of("running"), of("waiting")];
  const both = { query: { matters: `${ready},${waiting}` } };
  expect(await head.call(routes.queue.bulk, both)).toEqual([]);
  await people.clerk.perform(ready, "accept", 1, { competent: true });
  const settled = { siteCheckNeeded: true, affectsOthers: false, majorInterests: false, publicInterest: false };
  await reviewer.perform(ready, "assess", 2, settled);
  await reviewer.perform(ready, "siteCheck", 3, {
    officers: ["reviewer", "reviewer2"],
    passed: true,
    record: "符合。",
  });
  const acts = await head.call(routes.queue.bulk, both);
  const grant = acts.find(({ act }) => act === "grant");
  expect(grant?.matters.map(({ matter, allowed }) => [matter, allowed])).toEqual([
    [ready, true],
    [waiting, false],
  ]);
  expect(grant?.matters[1]?.reasons[0]?.basis.length).toBeGreaterThan(0);
  expect(await problemOf(people.stranger.call(routes.queue.bulk, { query: { matters: ready } }))).toMatchObject({
    status: 404,
  });
});

const decoded = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

test("what is seen goes out as a file, and that it did is on record with the filter and the number of lines", async () => {
  const { clerk } = people;
  const csv = decoded(
    await clerk.call(routes.queue.export, {
      body: { format: "csv", lang: "zh", columns: ["number", "applicant", "reason"], desk: { q: "马谷雨" } },
    }),
  );
  expect(csv.startsWith('\ufeff"编号","申请人","原因"\r\n')).toBe(true);
  expect(csv.trim().split("\r\n")).toHaveLength(2);
  expect(csv).toContain(number["running"]);
  expect(csv).not.toContain("谷雨");
  const xlsx = await clerk.call(routes.queue.export, {
    body: { format: "xlsx", lang: "en", columns: ["number", "stage"], search: { state: "open" } },
  });
  expect(String.fromCharCode(...xlsx.slice(0, 2))).toBe("PK");
  expect(
    await at.at.db.rows(
      "",
      "SELECT officer, organ, list, filter, format, rows, cut FROM procedure.export ORDER BY list",
    ),
  ).toEqual([
    { officer: "clerk", organ: "mz-market", list: "desk", filter: { q: "马*雨" }, format: "csv", rows: 1, cut: false },
    {
      officer: "clerk",
      organ: "mz-market",
      list: "search",
      filter: { state: "open" },
      format: "xlsx",
      rows: 5,
      cut: false,
    },
  ]);
});

test("each page goes on where the one before ended, through all groups", async () => {
  const many = await Promise.all(Array.from({ length: 52 }, () => apply(people.lin)));
  const first = await people.clerk.call(routes.matters.desk, { query: {} });
  expect(first.lines).toHaveLength(50);
  const second = await people.clerk.call(routes.matters.desk, { query: { after: first.next ?? "" } });
  expect(second.groups).toBeUndefined();
  const seen = [...first.lines, ...second.lines].map((line) => line.number);
  expect(new Set(seen).size).toBe(57);
  expect(seen).toEqual(expect.arrayContaining(many.map((matter) => matter.number)));
  const order = [...first.lines, ...second.lines].map(({ group }) => group);
  expect(order.slice(0, 2)).toEqual(["overdue", "amber"]);
  expect(order.slice(-2)).toEqual(["party", "excluded"]);
});
