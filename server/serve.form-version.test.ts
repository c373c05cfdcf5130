import { randomUUID } from "node:crypto";
import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foodApplication } from "./demo/applications.ts";
import { signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  people = await signInAll(at);
});
afterAll(() => at.stop());

const item = "food-business-licence";
const open = (formVersion: string, key: string = randomUUID()) =>
  people.lin.call(routes.matters.open, {
    body: { item, party: "f-noodle", input: foodApplication(1), key, formVersion },
  });

test("an application that answers another form than today’s is not recorded; one sent before answers as it did", async () => {
  const { formVersion } = await people.lin.call(routes.items.guide, { params: { item } });
  const key = randomUUID();
  const sent = await open(formVersion, key);
  expect(await problemOf(open("another"))).toMatchObject({ status: 409, code: "formChanged" });
  expect(await open("another", key)).toEqual(sent);
  const [row] = await at.at.db.rows<{ n: number }>("", "SELECT count(*)::int AS n FROM procedure.matter");
  expect(row?.n).toBe(1);
});

test("each question says the article it rests on, as a citation that leads to its text", async () => {
  const { asked } = await people.lin.call(routes.items.guide, { params: { item } });
  expect(asked["safetyOfficer"]).toEqual({
    key: "食品安全法/33/1/3",
    text: "《食品安全法》第三十三条第一款第（三）项",
  });
});
