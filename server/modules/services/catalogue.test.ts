import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createClient } from "@mingfa/contract/client";
import { apply, signInAll, type People } from "../../testing/people.ts";
import { startTestNode, type TestNode } from "../../testing/test-node.ts";
import { soundsOf } from "./sounds.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02", work: true });
  people = await signInAll(at);
});
afterAll(() => at.stop());

const anyone = () =>
  createClient({ lang: () => "zh", fetch: async (path, init) => fetch(`${at.base}${String(path)}`, init) });
const search = (q: string, limit?: number) =>
  anyone().call(routes.catalogue.search, { query: { q, ...(limit === undefined ? {} : { limit }) } });
const first = async (q: string) => (await search(q)).items[0]?.id;

test.each([
  ["its name", "食品经营许可", "food-business-licence"],
  ["a plain word", "开奶茶店", "food-business-licence"],
  ["a word of the synonyms", "食品经营许可续期", "food-licence-renewal"],
  ["pinyin", "shipinjingyingxuke", "food-business-licence"],
  ["first letters", "spjyxkbg", "food-licence-change"],
  ["a character that sounds alike", "行政付议", "reconsideration"],
  ["a slip in pinyin", "xinzhenfuyi", "reconsideration"],
  ["English", "renewal", "food-licence-renewal"],
  ["a sentence", "我想开一家小卖部要办什么", "prepackaged-food-filing"],
])("an item is found by %s", async (_, q, item) => {
  expect(await first(q)).toBe(item);
});

test("what was met is marked, and a plain word that led there is named", async () => {
  const { items } = await search("spjyxk");
  expect(items[0]?.marked.zh).toContainEqual({ text: "食品经营许可", hit: true });
  expect((await search("小卖部")).items[0]).toMatchObject({ id: "prepackaged-food-filing", plainWord: "小卖部" });
});

test("nothing is invented for what is not on offer, and a page holds as many as asked", async () => {
  expect(await search("结婚登记")).toMatchObject({ total: 0, items: [] });
  const { total, items } = await search("食品", 1);
  expect(total).toBeGreaterThan(1);
  expect(items).toHaveLength(1);
});

test("the catalogue counts what is on offer, by life event and by authority", async () => {
  const shown = await anyone().call(routes.catalogue.show, {});
  const all = await anyone().call(routes.catalogue.browse, { query: {} });
  expect(shown.items).toBe(all.length);
  expect(shown.organs.reduce((sum, { items }) => sum + items, 0)).toBe(all.length);
  for (const { id, items } of shown.events)
    expect(await anyone().call(routes.catalogue.browse, { query: { event: id } })).toHaveLength(items);
  const [organ] = shown.organs;
  const its = await anyone().call(routes.catalogue.browse, { query: { organ: organ?.id ?? "" } });
  expect(new Set(its.map((item) => item.organ.id))).toEqual(new Set([organ?.id]));
});

test("what is often applied for is counted from applications, and drops out after ninety days", async () => {
  const often = async () => (await anyone().call(routes.catalogue.show, {})).often;
  expect((await often()).items).toEqual([]);
  await apply(people.lin);
  const { matter } = await apply(people.lin);
  await people.clerk.perform(matter, "accept", 1, { competent: true });
  await vi.waitFor(
    async () => expect((await often()).items).toMatchObject([{ id: "food-business-licence", applications: 2 }]),
    { timeout: 5_000 },
  );
  at.moveTo("2026-06-01");
  expect((await often()).items).toEqual([]);
});

test("each Chinese character has one sound where it stands, and nothing else has any", () => {
  expect(soundsOf("银行A行，女𠮷")).toEqual(["yin", "hang", "", expect.any(String), "", "nv", expect.any(String)]);
  expect(soundsOf("")).toEqual([]);
});
