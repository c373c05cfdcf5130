import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "./demo/city.ts";
import { problemOf } from "./testing/problem-of.ts";
import { softPasskey, type Odd, type SoftPasskey } from "./testing/soft-passkey.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";
import { visitorOf, type Visitor } from "./testing/visitor.ts";

const origin = "http://localhost:8080";
let at: TestNode;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
});
afterAll(() => at.stop());

const enter = async (name: string): Promise<Visitor> => {
  const visitor = visitorOf(at.base);
  await visitor.call(routes.session.signIn, { body: { name, password: demoPassword } });
  return visitor;
};
const add = async (visitor: Visitor, key: SoftPasskey, odd: Odd = {}, name = "我的手机") => {
  const { ticket, options } = await visitor.call(routes.account.startPasskey, {});
  return visitor.call(routes.account.addPasskey, { body: { ticket, name, attestation: key.register(options, odd) } });
};
const signInBy = async (key: SoftPasskey, odd: Odd = {}) => {
  const visitor = visitorOf(at.base);
  const { ticket, options } = await visitor.call(routes.signIn.startPasskey, {});
  const assertion = key.use(options, odd);
  return {
    visitor,
    ticket,
    assertion,
    session: await visitor.call(routes.signIn.passkey, { body: { ticket, assertion } }),
  };
};

test("a passkey signs in without name or password, and demands its own PIN or fingerprint", async () => {
  const lin = await enter("lin");
  const { options } = await lin.call(routes.account.startPasskey, {});
  expect(options).toMatchObject({
    rp: { id: "localhost" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestation: "none",
  });
  // The device learns no party's id and no identity number.
  expect(JSON.stringify(options)).not.toMatch(/p-lin|\d{17}/);
  const key = softPasskey(origin);
  expect((await add(lin, key)).recoveryCodes).toHaveLength(10);
  const { visitor, session } = await signInBy(key);
  expect(session).toMatchObject({ id: "p-lin" });
  expect(await visitor.call(routes.account.view, {})).toMatchObject({
    passkeys: [{ name: "我的手机", lastUsed: expect.any(String) }],
    recoveryLeft: 10,
  });
  const asked = await visitorOf(at.base).call(routes.signIn.startPasskey, {});
  expect(asked.options).toMatchObject({ rpId: "localhost", userVerification: "required" });
  expect(asked.options).not.toHaveProperty("allowCredentials.0");
});

test("with a passkey alone, the password leads to the second step; only the passkey or a recovery code goes on", async () => {
  const he = await enter("he");
  const { recoveryCodes } = await add(he, softPasskey(origin));
  const visitor = visitorOf(at.base);
  const answer = await visitor.call(routes.session.signIn, { body: { name: "he", password: demoPassword } });
  expect(answer).toMatchObject({ kind: "secondFactor", means: ["passkey", "recovery"] });
  const ticket = answer.kind === "secondFactor" ? answer.ticket : "";
  expect(await problemOf(visitor.call(routes.signIn.secondFactor, { body: { ticket, code: "123456" } }))).toMatchObject(
    { code: "wrongCode" },
  );
  await visitor.call(routes.signIn.secondFactor, { body: { ticket, code: recoveryCodes[0] ?? "" } });
  expect(await visitor.call(routes.account.view, {})).toMatchObject({ recoveryLeft: 9 });
});

const refused: [string, Odd][] = [
  ["from another site", { origin: "https://evil.example" }],
  ["from a site that only begins like ours", { origin: "http://localhost.evil.example" }],
  ["for another domain", { domain: "evil.example" }],
  ["for another challenge", { challenge: Buffer.from("another").toString("base64url") }],
  ["without PIN or fingerprint", { verified: false }],
  ["of another kind of ceremony", { type: "webauthn.other" }],
];
test.each(refused)("an answer %s is refused, in signing in and in adding", async (_, odd) => {
  const ma = await enter("mayor");
  expect(await problemOf(add(ma, softPasskey(origin), odd))).toMatchObject({ status: 401, code: "wrongPasskey" });
  expect(await ma.call(routes.account.view, {})).toMatchObject({ passkeys: [] });
  const clerk = visitorOf(at.base);
  await clerk.call(routes.session.signIn, { body: { name: "justice", password: demoPassword } });
  const key = softPasskey(origin);
  await add(clerk, key).catch(async () => undefined);
  expect(await problemOf(signInBy(key, odd))).toMatchObject({ code: "wrongPasskey" });
  await at.at.db.rows("", "DELETE FROM identity.passkey WHERE login = 'justice'");
  await at.at.db.rows("", "DELETE FROM identity.recovery_code WHERE login = 'justice'");
});

test("a key under another account’s handle, an unknown key, a changed signature: all are answered alike", async () => {
  const head = await enter("head");
  const key = softPasskey(origin);
  await add(head, key);
  const handle = Buffer.from("00000000-0000-4000-8000-000000000000").toString("base64url");
  const outcomes = [await problemOf(signInBy(key, { handle })), await problemOf(signInBy(softPasskey(origin)))];
  const visitor = visitorOf(at.base);
  const { ticket, options } = await visitor.call(routes.signIn.startPasskey, {});
  const assertion = key.use(options);
  const signature = Buffer.from(assertion.response.signature, "base64url");
  signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
  const bent = { ...assertion, response: { ...assertion.response, signature: signature.toString("base64url") } };
  outcomes.push(await problemOf(visitor.call(routes.signIn.passkey, { body: { ticket, assertion: bent } })));
  const [one, ...others] = outcomes;
  expect(one).toMatchObject({ code: "wrongPasskey" });
  // But for the request's number.
  for (const other of others) expect({ ...other, instance: "" }).toEqual({ ...one, instance: "" });
  // A ticket that failed is used up.
  expect(await problemOf(visitor.call(routes.signIn.passkey, { body: { ticket, assertion } }))).toMatchObject({
    code: "ceremonyOver",
  });
});

test("a recorded sign-in cannot be played again; a counter that does not rise is a copy’s, and its owner is told", async () => {
  const reviewer = await enter("reviewer");
  const key = softPasskey(origin);
  await add(reviewer, key);
  const { ticket, assertion, visitor } = await signInBy(key);
  expect(
    await problemOf(visitorOf(at.base).call(routes.signIn.passkey, { body: { ticket, assertion } })),
  ).toMatchObject({ code: "ceremonyOver" });
  const { ticket: fresh } = await visitorOf(at.base).call(routes.signIn.startPasskey, {});
  expect(
    await problemOf(visitorOf(at.base).call(routes.signIn.passkey, { body: { ticket: fresh, assertion } })),
  ).toMatchObject({ code: "wrongPasskey" });
  expect(await problemOf(signInBy(key, { counter: 1 }))).toMatchObject({ code: "wrongPasskey" });
  const { events } = await visitor.call(routes.account.view, {});
  expect(events[0]).toMatchObject({ what: "passkeyCloned" });
});

test("a key that does not count may stand at zero for ever", async () => {
  const visitor = await enter("justice2");
  const key = softPasskey(origin);
  await add(visitor, key, { counter: 0 });
  for (let time = 0; time < 2; time++)
    expect((await signInBy(key, { counter: 0 })).session).toMatchObject({ id: "justice2" });
});

test("several to an account, each with its name; one device is not added twice; removed, it opens nothing", async () => {
  const visitor = await enter("fire");
  const [first, second] = [softPasskey(origin), softPasskey(origin)];
  await add(visitor, first, {}, "办公室电脑");
  expect((await add(visitor, second, {}, "手机")).recoveryCodes).toEqual([]);
  const { options } = await visitor.call(routes.account.startPasskey, {});
  expect(options).toMatchObject({ excludeCredentials: [{}, {}] });
  expect(await problemOf(add(visitor, first))).toMatchObject({ code: "wrongPasskey" });
  const { passkeys } = await visitor.call(routes.account.view, {});
  const [one, two] = passkeys.map(({ id }) => ({ passkey: id }));
  if (!one || !two) throw new Error("two passkeys were added");
  await visitor.call(routes.account.renamePasskey, { params: one, body: { name: "旧电脑" } });
  const stranger = await enter("ma");
  expect(await problemOf(stranger.call(routes.account.removePasskey, { params: one }))).toMatchObject({
    code: "noSuchEntry",
  });
  expect(
    await problemOf(stranger.call(routes.account.renamePasskey, { params: one, body: { name: "x" } })),
  ).toMatchObject({ code: "noSuchEntry" });
  await visitor.call(routes.account.removePasskey, { params: one });
  expect(await problemOf(signInBy(first))).toMatchObject({ code: "wrongPasskey" });
  expect((await signInBy(second)).session).toMatchObject({ id: "fire" });
  at.node.identity.secondFactorDuties = ["reviewer"];
  expect(await problemOf(visitor.call(routes.account.removePasskey, { params: two }))).toMatchObject({
    code: "lastFactor",
  });
  at.node.identity.secondFactorDuties = [];
  await visitor.call(routes.account.removePasskey, { params: two });
  expect(await visitor.call(routes.account.view, {})).toMatchObject({ passkeys: [], recoveryLeft: 0 });
});

test("where passkeys cannot work, that is said, and the other ways remain", async () => {
  const { passkeys } = at.node.identity;
  expect(await visitorOf(at.base).call(routes.signIn.means, {})).toEqual({ passkeyDomain: "localhost" });
  at.node.identity.passkeys = undefined;
  try {
    expect(await visitorOf(at.base).call(routes.signIn.means, {})).toEqual({});
    expect(await problemOf(visitorOf(at.base).call(routes.signIn.startPasskey, {}))).toMatchObject({
      code: "noPasskeysHere",
    });
    await enter("ma");
  } finally {
    at.node.identity.passkeys = passkeys;
  }
});
