import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { problemMediaType, routes } from "@mingfa/contract";
import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foodApplication } from "./demo/applications.ts";
import { apply, signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  people = await signInAll(at);
});
afterAll(() => at.stop());

/** A request as no client of ours would write it; the problem it is answered with. */
const raw = async (body: string | Uint8Array, headers: Record<string, string> = {}, path = "/api/matters") => {
  const response = await fetch(`${at.base}${path}`, {
    method: "POST",
    headers: { cookie: people.lin.cookie, "x-mingfa": "1", "content-type": "application/json", ...headers },
    body,
  });
  expect(response.headers.get("content-type")).toContain(problemMediaType);
  return {
    status: response.status,
    ...((await response.json()) as { code: string; problems?: { field: string; code: string }[] }),
  };
};

const opening = (changed: object = {}) => ({
  item: "food-business-licence",
  party: "f-noodle",
  input: foodApplication(1),
  key: randomUUID(),
  ...changed,
});

/** The same code with another last character. */
const wrongCheck = (code: string): string => code.slice(0, -1) + (code.endsWith("1") ? "2" : "1");

const counts = async () => (await at.at.db.rows<{ n: number }>("", "SELECT count(*) AS n FROM procedure.matter"))[0]?.n;

test("malformed JSON, another content type and a body of another shape are told apart", async () => {
  const before = await counts();
  expect(await raw("{")).toMatchObject({ status: 400, code: "malformed" });
  expect(await raw("")).toMatchObject({ status: 400, code: "malformed" });
  expect(await raw("a=b", { "content-type": "application/x-www-form-urlencoded" })).toMatchObject({
    status: 415,
    code: "notJson",
  });
  expect(await raw("{}", { "content-type": "text/plain" })).toMatchObject({ status: 415, code: "notJson" });
  expect(await raw("[]")).toMatchObject({ status: 422, code: "invalid" });
  expect(await raw('{"__proto__":{"x":1}}')).toMatchObject({ status: 400, code: "malformed" });
  expect(await counts()).toBe(before);
});

test.each([
  ["a missing field", { item: undefined }, "item", "missing"],
  ["a field of another type", { party: 5 }, "party", "shape"],
  ["a field nobody asked for", { extra: true }, "extra", "unknown"],
  ["a NUL byte in an id", { item: "food\0" }, "item", "controlCharacter"],
  [
    "a NUL byte in an answer",
    { input: foodApplication(1, { businessName: "面\0馆" }) },
    "input.businessName",
    "controlCharacter",
  ],
  [
    "half a surrogate pair",
    { input: foodApplication(1, { businessName: "面\ud800馆" }) },
    "input.businessName",
    "controlCharacter",
  ],
  ["a key too short to be anyone's own", { key: "1" }, "key", "shape"],
  ["an answer of another type", { input: foodApplication(1, { area: "48" }) }, "input.area", "shape"],
  ["an answer that is not asked", { input: foodApplication(1, { age: 3 }) }, "input.age", "unknown"],
  ["an answer that is missing", { input: foodApplication(1, { businessName: " " }) }, "input.businessName", "missing"],
  [
    "a credit code with a wrong check digit",
    { input: foodApplication(1, { creditCode: wrongCheck(fictionalCreditCode(1)) }) },
    "input.creditCode",
    "checkDigit",
  ],
  [
    "an ID number with a wrong check digit",
    { input: foodApplication(1, { personInChargeId: wrongCheck(fictionalCitizenId(1)) }) },
    "input.personInChargeId",
    "checkDigit",
  ],
  ["a telephone number that is none", { input: foodApplication(1, { phone: "12" }) }, "input.phone", "shape"],
  [
    "a row without its number",
    { input: foodApplication(1, { equipment: [{ name: "冰箱" }] }) },
    "input.equipment.0.count",
    "missing",
  ],
  [
    "nesting without end",
    { input: JSON.parse(`${'{"a":'.repeat(60)}1${"}".repeat(60)}`) as object },
    "input.a",
    "tooDeep",
  ],
])("%s is refused, naming the field, and nothing is kept", async (_, changed, field, code) => {
  const before = await counts();
  const answer = await raw(JSON.stringify(opening(changed)));
  expect(answer).toMatchObject({ status: 422, code: "invalid" });
  expect(answer.problems).toEqual([expect.objectContaining({ field, code })]);
  expect(await counts()).toBe(before);
});

test("a date that does not exist is refused, naming the field", async () => {
  const { matter } = await apply(people.lin);
  await people.clerk.perform(matter, "accept", 1, { competent: true });
  const problem = await problemOf(
    people.reviewer.perform(matter, "beginExclusion", 2, { reason: "检测", noticeOn: "2026-02-30", expectedDays: 5 }),
  );
  expect(problem).toMatchObject({ status: 422, problems: [{ field: "input.noticeOn", code: "shape" }] });
  const on = await fetch(`${at.base}/api/law/${encodeURIComponent("行政许可法")}/32?on=2026-02-30`);
  expect(await on.json()).toMatchObject({ status: 422, problems: [{ field: "on" }] });
});

test("a form of ten megabytes is refused as too large while it is being sent", async () => {
  const before = await counts();
  const body = Buffer.from(
    JSON.stringify(opening({ input: foodApplication(1, { premises: "长".repeat(3_500_000) }) })),
  );
  expect(body.length).toBeGreaterThan(10_000_000);
  const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = httpRequest(`${at.base}/api/matters`, {
      method: "POST",
      headers: {
        cookie: people.lin.cookie,
        "x-mingfa": "1",
        "content-type": "application/json",
        "content-length": body.length,
      },
    });
    sent.on("response", (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode, text }));
    });
    // The server need not read what it has refused; that the rest could not be sent is no failure.
    sent.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" || error.code === "ECONNRESET" ? undefined : reject(error),
    );
    sent.end(body);
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text)).toMatchObject({
    code: "tooLarge",
    detail: { zh: expect.stringContaining("1024 KiB") },
  });
  expect(await counts()).toBe(before);
});

test.each([
  "'; DROP TABLE procedure.act; --",
  "<script>alert(1)</script>",
  "{facts.phone}${process.env}",
  "\u202e反写\u2066",
  "𠮷野家🍜",
  "a".repeat(200),
])("a hostile name is kept as it is and harms nothing: %s", async (name) => {
  const { matter } = await apply(people.lin, { businessName: name });
  const view = await people.lin.call(routes.matters.view, { params: { matter } });
  expect(view.facts.find(({ id }) => id === "businessName")?.value).toBe(name);
});

test("an unknown act, an act at another stage and one that does not exist here", async () => {
  const { matter } = await apply(people.lin);
  expect(await problemOf(people.clerk.perform(matter, "deleteAll", 1))).toMatchObject({
    status: 422,
    problems: [{ field: "act", code: "unknownAct" }],
  });
  const early = await problemOf(people.head.perform(matter, "grant", 1));
  expect(early).toMatchObject({ status: 409, code: "refused" });
  expect(early.reasons?.[0]).toMatchObject({
    id: "stage",
    basis: [{ key: expect.stringContaining("行政许可法/38") }, {}, {}],
  });
  expect(await problemOf(people.clerk.perform(matter, "deemedAcceptance", 1))).toMatchObject({
    status: 403,
    code: "notEntitled",
  });
});

test("an officer of another organ, or without the duty, is refused with the article that says who may", async () => {
  const { matter } = await apply(people.lin);
  for (const who of [people.stranger, people.reviewer, people.ma]) {
    const problem = await problemOf(who.perform(matter, "accept", 1, { competent: true }));
    expect(problem).toMatchObject({
      status: 403,
      code: "notEntitled",
      reasons: [
        {
          message: { zh: "只能由本机关窗口受理人员作出" },
          basis: [{ key: "食品安全法/35/2", text: "《食品安全法》第三十五条第二款" }],
        },
      ],
    });
  }
  expect(await problemOf(people.stranger.call(routes.matters.view, { params: { matter } }))).toMatchObject({
    status: 403,
    code: "otherOrgan",
  });
  expect(await problemOf(people.ma.call(routes.matters.view, { params: { matter } }))).toMatchObject({
    status: 404,
    code: "noSuchMatter",
  });
});

test("a matter, an item, a place and a cursor that are nowhere", async () => {
  const { lin, clerk } = people;
  const matter = randomUUID();
  expect(await problemOf(lin.call(routes.matters.view, { params: { matter } }))).toMatchObject({
    status: 404,
    code: "noSuchMatter",
  });
  expect(await problemOf(clerk.perform(matter, "accept", 1))).toMatchObject({ status: 404 });
  expect(await problemOf(lin.call(routes.matters.view, { params: { matter: "1' OR '1'='1" } }))).toMatchObject({
    status: 422,
    problems: [{ field: "matter" }],
  });
  expect(await raw(JSON.stringify(opening({ item: "no-such-item" })))).toMatchObject({
    status: 404,
    code: "noSuchItem",
  });
  expect(await raw(JSON.stringify(opening({ party: "f-tea" })))).toMatchObject({ status: 403, code: "notYourParty" });
  for (const after of ["x", "2026-13-01,0", "2026-02-30,00000000-0000-0000-0000-000000000000"])
    expect(await problemOf(clerk.call(routes.matters.desk, { query: { after } }))).toMatchObject({
      status: 422,
      problems: [{ field: "after" }],
    });
  expect(await raw("{}", {}, "/api/nowhere")).toMatchObject({ status: 404, code: "noSuchPlace" });
  expect(await raw("{}", {}, "/api/matters/%E0%A4%A/acts")).toMatchObject({ status: 400, code: "malformed" });
  expect(await problemOf(clerk.call(routes.matters.mine, { query: {} }))).toMatchObject({
    status: 403,
    code: "partiesOnly",
  });
  expect(await problemOf(lin.call(routes.matters.desk, { query: {} }))).toMatchObject({
    status: 403,
    code: "officersOnly",
  });
});

test("officers named in an act hold a post in the authority", async () => {
  const { matter } = await apply(people.lin);
  await people.clerk.perform(matter, "accept", 1, { competent: true });
  const problem = await problemOf(
    people.reviewer.perform(matter, "siteCheck", 2, { officers: ["reviewer", "nobody"], passed: true, record: "…" }),
  );
  expect(problem).toMatchObject({ status: 422, problems: [{ field: "input.officers", code: "noSuchOfficer" }] });
});
