import { randomUUID } from "node:crypto";
import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sweepDrafts } from "#drafts";
import { sweepFiles } from "#files";
import { apply, signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { pdf } from "./testing/sample-files.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  people = await signInAll(at);
});
afterAll(() => at.stop());
beforeEach(async () => {
  at.moveTo("2026-03-02");
  await at.at.db.rows("", "DELETE FROM draft.draft");
});

const name = "food-business-licence";
const label = { zh: "食品经营许可（新办）", en: "Food business licence (new)" };
const keep = (who: Signed, base: number, answers: object, key: string = randomUUID(), under = name) =>
  who.call(routes.drafts.keep, { params: { name: under }, body: { base, label, key, content: { answers } } });
const view = (who: Signed) => who.call(routes.drafts.view, { params: { name } });

test("what was entered is there on another device, for its owner alone, and in no copy of the database", async () => {
  const { lin, ma } = people;
  await keep(lin, 0, { contact: "林小满𠮷" });
  const elsewhere = await at.signIn("lin");
  expect((await view(elsewhere)).draft?.content).toEqual({ answers: { contact: "林小满𠮷" } });
  expect(await elsewhere.call(routes.drafts.mine, {})).toMatchObject([{ name, label }]);
  expect(await view(ma)).toEqual({});
  expect(await ma.call(routes.drafts.mine, {})).toEqual([]);
  const [row] = await at.at.db.rows<{ sealed: Buffer }>("", "SELECT sealed FROM draft.draft");
  expect(row?.sealed.includes("林小满")).toBe(false);
  expect(at.logged()).not.toContain("林小满");
  // Moved to another person's name, it can't be opened.
  await at.at.db.rows("", "UPDATE draft.draft SET owner = 'p-ma'");
  expect(await view(ma)).toEqual({});
});

test("a draft whose key is gone does not stand in the way of a new one", async () => {
  const { lin } = people;
  await keep(lin, 0, { contact: "一" });
  await at.at.db.rows("", "UPDATE draft.draft SET sealed = sha256(sealed)");
  expect(await view(lin)).toEqual({});
  expect((await keep(lin, 0, { contact: "二" })).kept).toBe(true);
  expect((await view(lin)).draft?.content).toEqual({ answers: { contact: "二" } });
});

test("of two who build on the same draft one wins, and the other is told what is there now", async () => {
  const { lin } = people;
  const first = (await keep(lin, 0, { contact: "一" })).draft?.version ?? 0;
  const both = await Promise.all([keep(lin, first, { contact: "二" }), keep(lin, first, { contact: "三" })]);
  const [winner, loser] = both[0].kept ? both : both.toReversed();
  expect([winner?.kept, loser?.kept]).toEqual([true, false]);
  expect(loser?.draft).toEqual(winner?.draft);
  expect((await view(lin)).draft).toEqual(winner?.draft);
  expect(await keep(lin, 0, { contact: "四" })).toEqual({ kept: false, draft: winner?.draft });
});

test("a draft goes with the act it becomes; who still holds it learns that, and a new one never has an old version", async () => {
  const { lin } = people;
  const key = randomUUID();
  const version = (await keep(lin, 0, { contact: "一" }, key)).draft?.version ?? 0;
  await apply(lin, {}, key);
  expect(await view(lin)).toEqual({});
  expect(await keep(lin, version, { contact: "二" }, key)).toEqual({ kept: false });
  const next = await keep(lin, 0, { contact: "三" });
  expect(next.draft?.version).toBeGreaterThan(version);
  expect((await keep(lin, version, { contact: "二" })).kept).toBe(false);
});

test("a draft that someone else sends under the same key stays", async () => {
  const { lin, ma } = people;
  const key = randomUUID();
  await keep(ma, 0, { contact: "马" }, key);
  await apply(lin, {}, key);
  expect((await view(ma)).draft?.key).toBe(key);
});

test("what nobody touches for thirty days goes, with files that it alone kept", async () => {
  const { lin } = people;
  const bytes = pdf();
  const { id } = await lin.call(routes.files.beginForItem, {
    params: { item: name },
    body: { field: "layoutPlanFile", name: "图.pdf", size: bytes.length, key: randomUUID() },
  });
  const { whole } = await lin.call(routes.files.receive, { params: { file: id, offset: 0 }, body: bytes });
  const answers = { layoutPlanFile: [{ id, sha256: whole?.sha256 }] };
  const content = () => lin.call(routes.files.content, { params: { file: id } });
  at.moveTo("2026-03-25");
  await keep(lin, 0, answers);
  at.moveTo("2026-04-20");
  await sweepFiles(at.node.files);
  expect(await sweepDrafts(at.node.drafts)).toBe(0);
  expect((await content()).length).toBe(bytes.length);
  at.moveTo("2026-04-25");
  expect(await view(lin)).toEqual({});
  expect(await sweepDrafts(at.node.drafts)).toBe(1);
  expect((await sweepFiles(at.node.files)).files).toBe(1);
  expect(await problemOf(content())).toMatchObject({ code: "noSuchFile" });
});

test("dropped is gone; names are names; sixty drafts are enough", async () => {
  const { lin } = people;
  await keep(lin, 0, {});
  await lin.call(routes.drafts.drop, { params: { name } });
  expect(await view(lin)).toEqual({});
  expect(await problemOf(lin.call(routes.drafts.view, { params: { name: "a/../b" } }))).toMatchObject({ status: 422 });
  expect(await problemOf(keep(lin, 0, { a: "\0" }))).toMatchObject({ status: 422 });
  for (let n = 0; n < 60; n += 1) await keep(lin, 0, {}, randomUUID(), `item-${n}`);
  expect(await problemOf(keep(lin, 0, {}, randomUUID(), "item-60"))).toMatchObject({ code: "tooManyDrafts" });
});
