import { readFileSync } from "node:fs";
import { join } from "node:path";
import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apply } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let admin: Signed;
let matter: string;
let number: string;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  admin = await at.signIn("admin");
  ({ matter, number } = await apply(await at.signIn("lin")));
});
afterAll(() => at.stop());

const folder = join(import.meta.dirname, "../packs/administration/procedures");
const calendar = readFileSync(join(folder, "calendar.yaml"), "utf8");
const newer = (text: string, changes: [string, string][]): string =>
  changes.reduce((made, [from, to]) => {
    expect(made).toContain(from);
    return made.replace(from, to);
  }, text);
const preview = (text: string) => admin.call(routes.packs.preview, { body: { text } });

test("the packs in use are listed with hash, day, transition and the matters under each version", async () => {
  const { procedures, hash } = await admin.call(routes.packs.overview, {});
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const food = procedures.find(({ id }) => id === "licence.food-business");
  expect(food?.versions).toMatchObject([{ current: true, running: 1, transition: { applies: expect.any(String) } }]);
  const pinned = await at.at.db.rows<{ hash: string }>(
    "",
    "SELECT versions->'procedure'->>'hash' AS hash FROM procedure.act WHERE matter = $1",
    [matter],
  );
  expect(pinned[0]?.hash).toBe(food?.versions[0]?.hash);
});

test("a procedure is drawn with its articles; the law's own acts are told apart", async () => {
  const { procedures } = await admin.call(routes.packs.overview, {});
  for (const { id, versions } of procedures) {
    const graph = await admin.call(routes.packs.graph, {
      params: { procedure: id, version: versions[0]?.version ?? "" },
    });
    expect(graph.edges.length).toBeGreaterThan(0);
    for (const { basis } of graph.edges) expect(basis.length).toBeGreaterThan(0);
  }
  const food = await admin.call(routes.packs.graph, {
    params: {
      procedure: "licence.food-business",
      version: procedures.find(({ id }) => id === "licence.food-business")?.versions[0]?.version ?? "",
    },
  });
  expect(food.edges.filter(({ law }) => law).map(({ act }) => act)).toContain("deemedAcceptance");
  expect(food.sides.map(({ kind }) => kind)).toContain("track");
  expect(
    await problemOf(admin.call(routes.packs.graph, { params: { procedure: "licence.food-business", version: "0" } })),
  ).toMatchObject({ code: "noSuchPackVersion" });
});

test("a new version is tried on running matters: who is reached, and what moves there", async () => {
  const { matter: proposal } = await admin.call(routes.registry.open, {
    body: {
      procedure: "administration.calendar",
      act: "propose",
      input: {
        year: 2026,
        source: "x",
        days: [{ holiday: "元旦", kind: "off", from: "2026-01-01", to: "2026-01-03" }],
      },
      key: "a-key-of-its-own",
    },
  });
  const text = newer(calendar, [
    ['version: "2026.1"', 'version: "2026.2"'],
    ["inForce: 2026-01-01", "inForce: 2026-06-01"],
    ["transition: { applies: newMatters }", "transition: { applies: all }"],
    ["  reject:\n    label: { zh: 退回, en: Send back }", "  sendBack:\n    label: { zh: 退回修改, en: Send back }"],
  ]);
  const { differences, reach, from, to } = await preview(text);
  expect([from, to]).toEqual(["2026.1", "2026.2"]);
  expect(differences.map(({ part, change }) => `${part} ${change}`)).toEqual([
    "about changed",
    "about changed",
    "act added",
    "act removed",
  ]);
  expect(reach).toMatchObject({ lookedAt: 1, reached: 1, changed: 1 });
  expect(reach.matters[0]).toMatchObject({
    matter: proposal,
    under: "2026.1",
    gained: [{ zh: "退回修改" }],
    lost: [{ zh: "退回" }],
  });
  const forNew = await preview(newer(text, [["transition: { applies: all }", "transition: { applies: newMatters }"]]));
  expect(forNew.reach).toEqual({ lookedAt: 1, reached: 0, changed: 0, matters: [] });
  const view = await admin.call(routes.matters.view, { params: { matter: proposal } });
  expect(view.procedure.version).toBe("2026.1");
  expect(number).not.toBe("");
});

test("a version that cannot stand is refused with every fault and its place; nothing is kept", async () => {
  const faulty = newer(calendar, [
    ["basis: [全国年节及纪念日放假办法/7]", "basis: [没有的法/7]"],
    ["from: [proposed]", "from: [nowhere]"],
  ]);
  const problem = await problemOf(preview(faulty));
  expect(problem).toMatchObject({ status: 422, code: "invalid" });
  expect(problem.problems?.every(({ field }) => /^\d+:\d+$/.test(field))).toBe(true);
  expect(problem.problems?.length).toBeGreaterThan(0);
  expect((await problemOf(preview("- a\n- b"))).code).toBe("invalid");
  expect((await problemOf(preview(newer(calendar, [["id: administration.calendar", "id: none.such"]])))).code).toBe(
    "noSuchPackVersion",
  );
  const before = await admin.call(routes.packs.overview, {});
  expect(before.procedures.find(({ id }) => id === "administration.calendar")?.versions).toHaveLength(1);
});

test("items and dictionaries come from the packs, with articles that lead to the law library", async () => {
  const items = await admin.call(routes.packs.items, {});
  expect(items.length).toBeGreaterThan(4);
  for (const { basis } of items) expect(basis[0]?.key).toMatch(/\/\d+/);
  const dictionaries = await admin.call(routes.packs.dictionaries, {});
  const [duties, terms] = dictionaries;
  expect(duties?.entries.map(({ code }) => code)).toEqual(expect.arrayContaining(["clerk", "systemAdministrator"]));
  expect(terms?.entries.length).toBeGreaterThan(100);
  expect(dictionaries.find(({ id }) => id === "choices")?.entries.length).toBeGreaterThan(5);
});
