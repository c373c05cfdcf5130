import { routes } from "@mingfa/contract";
import { createClient, type Client } from "@mingfa/contract/client";
import { keyFingerprint, verifyReceipt } from "@mingfa/core/ledger";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { foodApplication } from "../../demo/applications.ts";
import { problemOf } from "../../testing/problem-of.ts";
import { apply, signInAll, type People } from "../../testing/people.ts";
import { startTestNode, type TestNode } from "../../testing/test-node.ts";

let at: TestNode;
let people: People;
let anyone: Client;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02", work: true });
  people = await signInAll(at);
  anyone = createClient({ lang: () => "zh", fetch: async (path, init) => fetch(`${at.base}${String(path)}`, init) });
});
afterAll(() => at.stop());

/** The act that grants, by its sequence. */
const decision = 5;

type ListQuery = Parameters<typeof list>[0];
const list = (query: { q?: string; organ?: string; item?: string; from?: string; to?: string; after?: string } = {}) =>
  anyone.call(routes.register.list, { query });
const show = (matter: string, decision: number) => anyone.call(routes.register.show, { params: { matter, decision } });

/** Carries an application to a licence granted, and publishes it. */
const granted = async (matter: string, publish: object = { sensitive: false }): Promise<void> => {
  await people.clerk.perform(matter, "accept", 1, { competent: true });
  await people.reviewer.perform(matter, "assess", 2, {
    siteCheckNeeded: true,
    affectsOthers: false,
    majorInterests: false,
    publicInterest: false,
  });
  await people.reviewer.perform(matter, "siteCheck", 3, {
    officers: ["reviewer", "reviewer2"],
    passed: true,
    record: "符合条件",
  });
  await people.head.perform(matter, "grant", 4);
  await people.clerk.perform(matter, "publish", 5, publish);
};

const shows = async (query: ListQuery, matters: string[]): Promise<void> =>
  vi.waitFor(async () => expect((await list(query)).lines.map(({ matter }) => matter)).toEqual(matters), {
    timeout: 5_000,
  });

test("what is not published is not in the register; what is, is there for everyone, with what may be public of it", async () => {
  const { matter, number } = await apply(people.lin);
  expect(await problemOf(show(matter, decision))).toMatchObject({ status: 404, code: "notPublished" });
  await granted(matter);
  await shows({}, [matter]);
  const [line] = (await list()).lines;
  expect(line).toMatchObject({
    number,
    decision,
    title: { zh: "食品经营许可（新办）" },
    outcome: { zh: "准予许可" },
    decidedOn: "2026-03-02",
  });
  const shown = await show(matter, decision);
  expect(shown.basis.map(({ key }) => key)).toContain("行政许可法/38/1");
  expect(shown.facts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["businessName", "premises", "validUntil", "grantedOn"]),
  );
  const said = JSON.stringify(shown);
  const { phone, contact, personInCharge, personInChargeId } = foodApplication(1);
  for (const secret of [phone, contact, personInCharge, personInChargeId])
    expect(said).not.toContain(JSON.stringify(secret).slice(1, -1));
  // The other acts of the matter are not public with it.
  expect(await problemOf(show(matter, 1))).toMatchObject({ code: "notPublished" });
});

test("where something must stay secret, the decision is listed and its facts are not", async () => {
  const { matter } = await apply(people.lin);
  await granted(matter, { sensitive: true, withheld: "配方" });
  await vi.waitFor(async () => expect((await show(matter, decision)).facts).toEqual([]), { timeout: 5_000 });
  expect(JSON.stringify(await show(matter, decision))).not.toContain("配方");
});

test("a citizen is masked and not to be found by name; a firm is, by a part of its name", async () => {
  const { matter, number } = await people.ma.call(routes.matters.open, {
    body: { item: "food-business-licence", party: "p-ma", input: foodApplication(2), key: "register-test-1" },
  });
  await granted(matter);
  await shows({ q: number }, [matter]);
  const [line] = (await list({ q: number })).lines;
  expect(line?.party).toMatch(/^\S\*/);
  const [{ name } = { name: "" }] = await at.at.db.rows<{ name: string }>(
    "",
    "SELECT name FROM party.party WHERE id = 'p-ma'",
  );
  expect((await list({ q: name })).lines).toEqual([]);
  const [{ firm } = { firm: "" }] = await at.at.db.rows<{ firm: string }>(
    "",
    "SELECT name AS firm FROM party.party WHERE id = 'f-noodle'",
  );
  const found = (await list({ q: firm.slice(2, 6) })).lines;
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ party }) => party))).toEqual(new Set([firm]));
});

test("it is narrowed by authority, item and day, and read on page by page", async () => {
  const all = (await list()).lines;
  const [line] = all;
  const organ = line?.organ.id ?? "";
  expect((await list({ organ, item: "food-business-licence", from: "2026-03-02", to: "2026-03-02" })).lines).toEqual(
    all,
  );
  for (const none of [{ organ: "mz-fire" }, { item: "reconsideration" }, { from: "2026-03-03" }, { to: "2026-03-01" }])
    expect((await list(none)).lines).toEqual([]);
  await at.at.db.rows(
    "",
    `INSERT INTO publicity.decision SELECT gen_random_uuid(), decision, act, 'N' || n, item, procedure, organ, applicant, decided_on - n % 7, published_on, published_by, facts
       FROM publicity.decision, generate_series(1, 40) AS n WHERE number = $1`,
    [line?.number],
  );
  const seen: string[] = [];
  for (let after: string | undefined = ""; after !== undefined;) {
    const page = await list({ organ, ...(after && { after }) });
    seen.push(...page.lines.map(({ number }) => number));
    after = page.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(all.length + 40);
  expect(await problemOf(list({ after: "2026-03-02,x,1" }))).toMatchObject({ code: "invalid" });
});

test("its receipt proves that it is in the log, and discloses nothing", async () => {
  const [line] = (await list({ organ: "mz-market" })).lines.filter(({ number }) => !number.startsWith("N"));
  const params = { matter: line?.matter ?? "", decision: line?.decision ?? 0 };
  await vi.waitFor(
    async () => expect(await anyone.call(routes.register.receipt, { params })).toMatchObject({ pending: false }),
    { timeout: 5_000 },
  );
  const { receipt } = await anyone.call(routes.register.receipt, { params });
  const print = keyFingerprint(at.node.ledger.signer.key.publicKey);
  expect(verifyReceipt(receipt, { keyFingerprint: print })).toMatchObject({ valid: true });
  expect(JSON.stringify(receipt)).not.toContain("disclosed");
});
