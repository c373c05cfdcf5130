import { routes, type SecondFactorNeeded, type SignInAnswer } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "./demo/city.ts";
import { codeAt, secretBytes } from "./testing/authenticator-app.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";
import { visitorOf, type Visitor } from "./testing/visitor.ts";

let at: TestNode;
/** Time for authenticator apps; each test moves it on, so that no step is used twice by chance. */
let time = Date.parse("2026-03-02T02:00:00Z");
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  at.node.identity.wallTime = () => time;
});
afterAll(() => at.stop());

const enter = async (name: string): Promise<Visitor> => {
  const visitor = visitorOf(at.base);
  await visitor.call(routes.session.signIn, { body: { name, password: demoPassword } });
  return visitor;
};
const account = (visitor: Visitor) => visitor.call(routes.account.view, {});
const needed = (answer: SignInAnswer): SecondFactorNeeded => {
  if (answer.kind !== "secondFactor") throw new Error("no second factor was asked for");
  return answer;
};
const app = (secret: string) => () => codeAt(secret, time);
/** Turns codes on; the app and the recovery codes. */
const codesOn = async (visitor: Visitor) => {
  const { ticket, secret } = await visitor.call(routes.account.startCodes, {});
  const code = app(secret);
  const { recoveryCodes } = await visitor.call(routes.account.confirmCodes, { body: { ticket, code: code() } });
  time += 60_000;
  return { code, secret, recoveryCodes };
};
const age = (login: string): Promise<unknown> =>
  at.at.db.rows(
    "",
    "UPDATE identity.session SET proved_at = now() - interval '1 hour' WHERE login = $1 AND revoked_at IS NULL",
    [login],
  );

test("with codes on, the password opens only the second step; each code opens once", async () => {
  const { code, recoveryCodes } = await codesOn(await enter("ma"));
  expect(recoveryCodes).toHaveLength(10);
  const visitor = visitorOf(at.base);
  const first = needed(await visitor.call(routes.session.signIn, { body: { name: "ma", password: demoPassword } }));
  expect(first.means).toEqual(["code", "recovery"]);
  expect(visitor.cookie()).toBe("");
  const given = code();
  expect(
    await visitor.call(routes.signIn.secondFactor, {
      body: { ticket: first.ticket, code: ` ${given.slice(0, 3)} ${given.slice(3)}` },
    }),
  ).toMatchObject({ id: "p-ma" });
  // The same code, seen over a shoulder; and the ticket again.
  const second = needed(
    await visitorOf(at.base).call(routes.session.signIn, { body: { name: "ma", password: demoPassword } }),
  );
  const again = (ticket: string, shown: string) =>
    problemOf(visitorOf(at.base).call(routes.signIn.secondFactor, { body: { ticket, code: shown } }));
  expect(await again(second.ticket, given)).toMatchObject({ status: 401, code: "wrongCode" });
  time += 30_000;
  expect(await again(first.ticket, code())).toMatchObject({ code: "ceremonyOver" });
  // A code from two minutes ago.
  const old = code();
  time += 120_000;
  expect(await again(second.ticket, old)).toMatchObject({ code: "wrongCode" });
});

test("a recovery code lets in once, in whatever case it is typed; new ones put the old out of use", async () => {
  const visitor = await enter("mayor");
  const { recoveryCodes } = await codesOn(visitor);
  const by = async (code: string) => {
    const fresh = visitorOf(at.base);
    const { ticket } = needed(
      await fresh.call(routes.session.signIn, { body: { name: "mayor", password: demoPassword } }),
    );
    return fresh.call(routes.signIn.secondFactor, { body: { ticket, code } });
  };
  const [one = "", two = "", three = ""] = recoveryCodes;
  await by(one.toLowerCase().replace("-", " "));
  expect(await problemOf(by(one))).toMatchObject({ code: "wrongCode" });
  await by(two);
  expect(await account(visitor)).toMatchObject({ recoveryLeft: 8 });
  await visitor.call(routes.account.makeRecovery, {});
  expect(await problemOf(by(three))).toMatchObject({ code: "wrongCode" });
  expect(await account(visitor)).toMatchObject({ recoveryLeft: 10 });
});

test("codes cannot be tried out: five to a ticket, ten to an account in a quarter of an hour", async () => {
  const visitor = await enter("reviewer2");
  const { code } = await codesOn(visitor);
  const start = async () =>
    needed(
      await visitorOf(at.base).call(routes.session.signIn, { body: { name: "reviewer2", password: demoPassword } }),
    ).ticket;
  const guess = (ticket: string, guessed: string) =>
    problemOf(visitorOf(at.base).call(routes.signIn.secondFactor, { body: { ticket, code: guessed } }));
  const ticket = await start();
  for (let count = 0; count < 5; count++) expect(await guess(ticket, "000000")).toMatchObject({ code: "wrongCode" });
  expect(await guess(ticket, code())).toMatchObject({ code: "ceremonyOver" });
  const next = await start();
  for (let count = 0; count < 4; count++) await guess(next, "000000");
  const last = await guess(await start(), code());
  expect(last).toMatchObject({ status: 429, code: "tooManyAttempts" });
  expect(last.detail?.zh).toMatch(/请在 \d+ 分钟后再试/);
});

test("of two that bring the same code at the same moment, one gets in", async () => {
  const visitor = await enter("head");
  const { code } = await codesOn(visitor);
  const given = code();
  const attempt = async () => {
    const fresh = visitorOf(at.base);
    const { ticket } = needed(
      await fresh.call(routes.session.signIn, { body: { name: "head", password: demoPassword } }),
    );
    return fresh.call(routes.signIn.secondFactor, { body: { ticket, code: given } });
  };
  const outcomes = await Promise.allSettled([attempt(), attempt(), attempt()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("what changes the ways in asks for a proof after ten minutes; a password alone is none where there are codes", async () => {
  const visitor = await enter("other-clerk");
  const old = await enter("other-clerk");
  await age("other-clerk");
  expect(await problemOf(visitor.call(routes.account.startCodes, {}))).toMatchObject({
    status: 403,
    code: "proveAgain",
  });
  expect(await problemOf(visitor.call(routes.signIn.prove, { body: { password: "wrong" } }))).toMatchObject({
    code: "wrongCredentials",
  });
  await visitor.call(routes.signIn.prove, { body: { password: demoPassword } });
  const { code } = await codesOn(visitor);
  // A session opened by the password alone, before there were codes, takes no way in away.
  expect(await problemOf(old.call(routes.account.endCodes, {}))).toMatchObject({ code: "proveAgain" });
  expect(await problemOf(old.call(routes.signIn.prove, { body: { password: demoPassword } }))).toMatchObject({
    code: "proveAgain",
  });
  expect(await problemOf(old.call(routes.account.endCodes, {}))).toMatchObject({ code: "proveAgain" });
  await old.call(routes.signIn.prove, { body: { code: code() } });
  await old.call(routes.account.endCodes, {});
  expect(await account(old)).toMatchObject({ recoveryLeft: 0 });
  expect(
    await visitorOf(at.base).call(routes.session.signIn, { body: { name: "other-clerk", password: demoPassword } }),
  ).toMatchObject({ kind: "officer" });
});

test("a ticket works for its own purpose and its own account alone", async () => {
  const [lin, he] = [await enter("lin"), await enter("he")];
  const { ticket, secret } = await lin.call(routes.account.startCodes, {});
  const code = app(secret)();
  expect(await problemOf(he.call(routes.account.confirmCodes, { body: { ticket, code } }))).toMatchObject({
    code: "ceremonyOver",
  });
  expect(
    await problemOf(visitorOf(at.base).call(routes.signIn.secondFactor, { body: { ticket, code } })),
  ).toMatchObject({ code: "ceremonyOver" });
  expect(await account(lin)).not.toHaveProperty("codesSince");
});

test("whose post demands a second factor gets to nothing but his account until he has one, and keeps one", async () => {
  at.node.identity.secondFactorDuties = ["clerk"];
  try {
    const clerk = await enter("clerk");
    expect(await clerk.call(routes.session.current, {})).toMatchObject({ id: "clerk", owes: "secondFactor" });
    expect(await problemOf(clerk.call(routes.matters.desk, { query: {} }))).toMatchObject({
      status: 403,
      code: "secondFactorFirst",
    });
    expect(await account(clerk)).toMatchObject({ obliged: true });
    await codesOn(clerk);
    expect(await clerk.call(routes.session.current, {})).not.toHaveProperty("owes");
    await clerk.call(routes.matters.desk, { query: {} });
    expect(await problemOf(clerk.call(routes.account.endCodes, {}))).toMatchObject({ status: 409, code: "lastFactor" });
    expect(await account(clerk)).toMatchObject({ codesSince: expect.any(String) });
  } finally {
    at.node.identity.secondFactorDuties = [];
  }
});

test("a copy of the database opens no account: secrets are sealed, codes and tickets are hashes", async () => {
  const visitor = await enter("reviewer");
  const { secret, recoveryCodes } = await codesOn(visitor);
  const rows = await at.at.db.rows<{ row: string }>(
    "",
    `SELECT row_to_json(t)::text AS row FROM identity.codes t UNION ALL SELECT row_to_json(t)::text FROM identity.recovery_code t
     UNION ALL SELECT row_to_json(t)::text FROM identity.ceremony t UNION ALL SELECT row_to_json(t)::text FROM identity.session t`,
  );
  const raw = secretBytes(secret).toString("hex");
  const cookie = visitor.cookie().split("=")[1] ?? "";
  for (const { row } of rows)
    for (const known of [secret, raw, cookie, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace("-", ""))])
      expect(row).not.toContain(known);
  for (const known of [secret, demoPassword, cookie, ...recoveryCodes]) expect(at.logged()).not.toContain(known);
});

test("with another key the codes cannot be read, and that is said", async () => {
  const rows = await at.at.db.rows("", "SELECT FROM identity.codes WHERE login = 'reviewer'");
  expect(rows).toHaveLength(1);
  const { accountKey } = at.node.identity;
  at.node.identity.accountKey = {
    ...accountKey,
    open: () => {
      throw new Error("unsealed with another key");
    },
  };
  try {
    const fresh = visitorOf(at.base);
    const { ticket } = needed(
      await fresh.call(routes.session.signIn, { body: { name: "reviewer", password: demoPassword } }),
    );
    expect(await problemOf(fresh.call(routes.signIn.secondFactor, { body: { ticket, code: "123456" } }))).toMatchObject(
      { status: 503, code: "codesUnreadable" },
    );
  } finally {
    at.node.identity.accountKey = accountKey;
  }
});
