import { randomUUID } from "node:crypto";
import { routes } from "@mingfa/contract";
import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apply, signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02", work: true });
  people = await signInAll(at);
});
afterAll(() => at.stop());

const secrets = {
  businessName: "欧阳某某的店<script>",
  contact: "欧阳密密",
  phone: "13912345678",
  premises: "秘密巷七号",
  personInCharge: "欧阳密密",
  personInChargeId: fictionalCitizenId(777),
  creditCode: fictionalCreditCode(777),
  safetyOfficer: "司徒隐隐",
};

test("whatever people say, by whatever way it fails, the log holds none of it", async () => {
  const { lin, clerk, reviewer } = people;
  const { matter } = await apply(lin, secrets);
  await clerk.call(routes.matters.view, { params: { matter } });
  await clerk.perform(matter, "accept", 1, { competent: true });
  // Refused, malformed, misdirected, repeated, and broken off: every way in which a request ends.
  await problemOf(apply(lin, { ...secrets, phone: `${secrets.phone}\0` }));
  await problemOf(apply(lin, { ...secrets, age: secrets.personInChargeId }));
  await problemOf(lin.call(routes.matters.view, { params: { matter: secrets.personInChargeId } }));
  await problemOf(clerk.call(routes.matters.desk, { query: { after: secrets.contact } }));
  await problemOf(
    reviewer.perform(matter, "siteCheck", 2, { officers: [secrets.contact], passed: true, record: secrets.premises }),
  );
  for (const path of [
    `/api/items/${encodeURIComponent(secrets.contact)}`,
    `/${secrets.phone}?name=${encodeURIComponent(secrets.contact)}`,
    "/%zz",
  ])
    await fetch(`${at.base}${path}`, {
      headers: { accept: "text/html", cookie: lin.cookie, referer: `http://x/${secrets.phone}` },
    });
  for (const body of [
    `{"name":"${secrets.contact}","password":"${secrets.phone}"}`,
    `{"name":"${secrets.contact}"`,
    secrets.premises,
  ])
    await fetch(`${at.base}/api/session`, {
      method: "POST",
      headers: { "x-mingfa": "1", "content-type": "application/json" },
      body,
    });
  const logged = at.logged();
  expect(logged.split("\n").length).toBeGreaterThan(10);
  for (const secret of Object.values(secrets)) expect(logged).not.toContain(secret);
  expect(logged).not.toContain("mingfa-demo");
  for (const { cookie } of Object.values(people)) expect(logged).not.toContain(cookie.split("=")[1]);
  expect(logged).not.toMatch(/[\u4e00-\u9fff]{2,}某某|\b1[3-9]\d{9}\b|\b\d{17}[\dX]\b/);
});

test("a row that the database refuses is logged without the row", async () => {
  const { lin } = people;
  const { number } = await apply(lin, secrets);
  // The next number is taken: the insert breaks a unique constraint, a fault that no caller can cause.
  const next = `${number.slice(0, 4)}${String(Number(number.slice(4)) + 1).padStart(8, "0")}`;
  await at.at.db.rows(
    "",
    `INSERT INTO procedure.matter (id, number, procedure, version, organ, applicant, opened_on, sequence, stage, final)
     VALUES ($1, $2, 'x', 'x', 'x', 'x', '2026-01-01', 0, 'x', true)`,
    [randomUUID(), next],
  );
  const before = at.logged().length;
  const problem = await problemOf(apply(lin, secrets));
  expect(problem).toMatchObject({ status: 500, code: "failed" });
  const logged = at.logged().slice(before);
  expect(logged).toContain('"code":"23505"');
  expect(logged).toContain(problem.instance);
  for (const secret of Object.values(secrets)) expect(logged).not.toContain(secret);
});
