import { randomUUID } from "node:crypto";
import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foodApplication } from "./demo/applications.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

const today = "2026-03-02";
let at: TestNode;
let he: Signed;
let ma: Signed;
beforeAll(async () => {
  at = await startTestNode({ today });
  [he, ma] = await Promise.all([at.signIn("he"), at.signIn("ma")]);
});
afterAll(() => at.stop());

const open = (who: Signed, item: string, party: string, input: object) =>
  who.call(routes.matters.open, { body: { item, party, input: { ...input }, key: randomUUID() } });
/** 何立夏 gives 马谷雨 a mandate, for herself or for her tea house. */
const give = (changed: object = {}, party = "f-tea", who = he) =>
  open(who, "mandate", party, {
    agentName: "马谷雨",
    agentId: fictionalCitizenId(3),
    scope: "some",
    items: ["food-business-licence"],
    until: "2026-06-30",
    ...changed,
  });
const applyAsAgent = (party = "f-tea") => open(ma, "food-business-licence", party, foodApplication(1));
const parties = async (who: Signed) => (await who.call(routes.session.current, {})).parties;
const end = async (matter: string) => he.perform(matter, "withdraw", 1);

test("行政许可法第二十九条：an agent applies in his principal’s name as far as his mandate goes, and the record says for whom", async () => {
  const { matter } = await give();
  expect(await parties(ma)).toEqual([
    { id: "p-ma", name: "马谷雨" },
    { id: "f-tea", name: "明州立夏茶饮有限公司（虚构）", mandate: { items: ["food-business-licence"] } },
  ]);
  const opened = await applyAsAgent();
  for (const who of [ma, he]) {
    const view = await who.call(routes.matters.view, { params: { matter: opened.matter } });
    expect(view.applicant.id).toBe("f-tea");
    expect(view.timeline[0]?.actor.name.zh).toBe("马谷雨（代明州立夏茶饮有限公司（虚构））");
  }
  const listed = await ma.call(routes.matters.mine, { query: {} });
  expect(listed.lines.map(({ id }) => id)).toEqual([opened.matter]);
  await end(matter);
});

test("other items of the principal stay out of reach: neither applied for, nor seen, nor listed", async () => {
  const filing = await open(he, "prepackaged-food-filing", "f-tea", {
    businessName: "明州立夏茶饮有限公司（虚构）",
    creditCode: fictionalCreditCode(12),
    premises: "明州市青石路 2 号",
    onlyPrepackaged: true,
  });
  const { matter } = await give();
  expect(await problemOf(ma.call(routes.matters.view, { params: { matter: filing.matter } }))).toMatchObject({
    status: 404,
  });
  expect((await ma.call(routes.matters.mine, { query: {} })).lines.map(({ id }) => id)).not.toContain(filing.matter);
  expect(await problemOf(open(ma, "prepackaged-food-filing", "f-tea", {}))).toMatchObject({
    status: 403,
    code: "beyondMandate",
  });
  await end(matter);
  const all = await give({ scope: "all", items: undefined });
  expect(await ma.call(routes.matters.view, { params: { matter: filing.matter } })).toMatchObject({
    id: filing.matter,
  });
  expect((await ma.call(routes.matters.mine, { query: {} })).lines.map(({ id }) => id)).toContain(filing.matter);
  await end(all.matter);
});

test("民法典第一百七十三条：withdrawn, it ends with that very act, and the agent is told the day and the article", async () => {
  const { matter } = await give();
  const opened = await applyAsAgent();
  await end(matter);
  const withdrawn = {
    status: 403,
    code: "mandateEnded",
    reasons: [
      { id: "withdrawn", message: { zh: "委托人已撤回委托（自2026-03-02起）" }, basis: [{ key: "民法典/173/1/2" }] },
    ],
  };
  expect(await problemOf(applyAsAgent())).toMatchObject(withdrawn);
  expect(await problemOf(ma.call(routes.matters.view, { params: { matter: opened.matter } }))).toMatchObject(withdrawn);
  expect(await problemOf(ma.perform(opened.matter, "withdraw", 1))).toMatchObject(withdrawn);
  expect(await parties(ma)).toEqual([{ id: "p-ma", name: "马谷雨" }]);
  // What he did before stands.
  expect(await he.call(routes.matters.view, { params: { matter: opened.matter } })).toMatchObject({ sequence: 1 });
  expect(await problemOf(he.perform(matter, "withdraw", 2))).toMatchObject({ status: 409 });
});

test("it runs out by itself after its last day, whether or not anyone records it", async () => {
  const { matter } = await give({ until: "2026-03-03" });
  at.moveTo("2026-03-03");
  await applyAsAgent();
  at.moveTo("2026-03-04");
  expect(await problemOf(applyAsAgent())).toMatchObject({ code: "mandateEnded", reasons: [{ id: "expired" }] });
  const { held } = await ma.call(routes.mandates.list, {});
  expect(held.find((one) => one.matter === matter)).toMatchObject({ state: "expired", until: "2026-03-03" });
  at.moveTo(today);
  await end(matter);
});

test("民法典第一百六十九条：an agent hands no mandate on, and withdraws none, whatever his own covers", async () => {
  const { matter } = await give({ scope: "all", items: undefined });
  const onwards = give({ agentName: "林小满", agentId: fictionalCitizenId(1) }, "f-tea", ma);
  expect(await problemOf(onwards)).toMatchObject({
    status: 403,
    code: "inPersonOnly",
    reasons: [{ basis: [{ key: "民法典/169/1" }] }],
  });
  expect(await problemOf(ma.perform(matter, "withdraw", 1))).toMatchObject({
    reasons: [{ id: "principalHimself", basis: [{ key: "民法典/173/1/2" }] }],
  });
  expect(await problemOf(he.perform(matter, "renounce", 1))).toMatchObject({ reasons: [{ id: "agentHimself" }] });
  await end(matter);
});

test("the agent lays it down himself, by an act in the principal’s matter; nobody else does", async () => {
  const { matter } = await give();
  const renounce = (who: Signed) =>
    who.call(routes.mandates.renounce, { params: { matter }, body: { key: randomUUID() } });
  const lin = await at.signIn("lin");
  for (const other of [he, lin])
    expect(await problemOf(renounce(other))).toMatchObject({ status: 404, code: "noSuchMandate" });
  await renounce(ma);
  expect(await problemOf(renounce(ma))).toMatchObject({ status: 409 });
  expect(await problemOf(applyAsAgent())).toMatchObject({ code: "mandateEnded", reasons: [{ id: "renounced" }] });
  const view = await he.call(routes.matters.view, { params: { matter } });
  expect(view.stage.id).toBe("ended");
  expect(view.timeline.at(-1)).toMatchObject({
    act: "renounce",
    actor: { name: { zh: expect.stringContaining("马谷雨（代") } },
  });
});

test("both sides see what was given and what is held; a firm’s legal representative needs none", async () => {
  const { matter } = await give({}, "p-he");
  const { given } = await he.call(routes.mandates.list, {});
  expect(given.find((one) => one.matter === matter)).toMatchObject({
    agent: "马谷雨",
    principal: "何立夏",
    legal: false,
    items: [{ zh: expect.stringContaining("食品经营许可") }],
    until: "2026-06-30",
    state: "inForce",
  });
  expect((await he.call(routes.mandates.list, {})).held).toMatchObject([
    { legal: true, principal: "明州立夏茶饮有限公司（虚构）" },
  ]);
  expect((await ma.call(routes.mandates.list, {})).held.find((one) => one.matter === matter)).toMatchObject({
    state: "inForce",
  });
  await end(matter);
});

test("who is named by a wrong number, a wrong name, or is the principal himself, becomes no agent; nothing is recorded", async () => {
  const count = async () => (await at.at.db.rows("", "SELECT FROM procedure.matter")).length;
  const before = await count();
  const at422 = (code: string) => ({ status: 422, problems: [{ field: "input.agentId", code }] });
  expect(await problemOf(give({ agentName: "马小雨" }))).toMatchObject(at422("noSuchAgent"));
  expect(await problemOf(give({ agentId: fictionalCitizenId(88) }))).toMatchObject(at422("noSuchAgent"));
  expect(await problemOf(give({ agentName: "何立夏", agentId: fictionalCitizenId(2) }, "p-he"))).toMatchObject(
    at422("notOneself"),
  );
  expect(await problemOf(give({ until: "2026-03-01" }))).toMatchObject({ reasons: [{ id: "untilAhead" }] });
  expect(await problemOf(give({}, "f-noodle"))).toMatchObject({ code: "notYourParty" });
  expect(await count()).toBe(before);
});

test("of a withdrawal and an application at the same moment, either the application came first or it is refused", async () => {
  const { matter } = await give();
  const outcomes = await Promise.allSettled([applyAsAgent(), end(matter), applyAsAgent(), applyAsAgent()]);
  expect(outcomes[1]?.status).toBe("fulfilled");
  expect(await problemOf(applyAsAgent())).toMatchObject({ code: "mandateEnded" });
});
