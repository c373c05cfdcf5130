import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import { routes } from "@mingfa/contract";
import { createPlatform, type PlatformSettings } from "#identity";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { demoPassword } from "./demo/city.ts";
import { client, startProvider, type IdentityProvider } from "./testing/identity-provider.ts";
import { startLyingProvider, type Lie, type LyingProvider } from "./testing/lying-provider.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";
import { visitorOf, type Visitor } from "./testing/visitor.ts";

const returnTo = "http://localhost:8080/sign-in/return";
let at: TestNode;
let provider: IdentityProvider;
let liar: LyingProvider;

const settings = (issuer: string, changed: Partial<PlatformSettings> = {}): PlatformSettings => ({
  issuer,
  clientId: client.id,
  clientSecret: client.secret,
  name: { zh: "统一身份认证", en: "Unified identity platform" },
  scope: "openid profile",
  identifierClaim: "id_number",
  nameClaim: "name",
  register: false,
  returnTo,
  ...changed,
});

beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  provider = await startProvider(returnTo, {
    lin: { name: "林小满", id_number: fictionalCitizenId(1) },
    newcomer: { name: "新来客", id_number: fictionalCitizenId(77) },
    firm: { name: "明州小满面馆（虚构）", id_number: fictionalCreditCode(11) },
    wrongDigit: {
      name: "错一位",
      id_number: `${fictionalCitizenId(1).slice(0, 17)}${fictionalCitizenId(1).endsWith("0") ? "1" : "0"}`,
    },
    officer: { name: "周收件" },
    he: { name: "何立夏", id_number: fictionalCitizenId(2) },
  });
  liar = await startLyingProvider({ sub: "lin", name: "林小满", id_number: fictionalCitizenId(1) });
});
beforeEach(async () => {
  at.node.identity.platform = createPlatform(settings(provider.issuer));
  liar.tell("none");
  await at.at.db.rows("", "DELETE FROM identity.platform_link");
  await at.at.db.rows("", "DELETE FROM identity.attempt");
});
afterAll(async () => {
  await at.stop();
  await provider.stop();
  await liar.stop();
});

const enter = async (name: string): Promise<Visitor> => {
  const visitor = visitorOf(at.base);
  await visitor.call(routes.session.signIn, { body: { name, password: demoPassword } });
  return visitor;
};
const signInAs = async (subject: string, visitor = visitorOf(at.base)) => {
  provider.nowAt(subject);
  const { ticket, address } = await visitor.call(routes.signIn.startPlatform, {});
  return visitor.call(routes.signIn.platform, { body: { ticket, query: await provider.through(address) } });
};
const link = async (visitor: Visitor, subject: string) => {
  provider.nowAt(subject);
  const { ticket, address } = await visitor.call(routes.account.startLink, {});
  return visitor.call(routes.account.link, { body: { ticket, query: await provider.through(address) } });
};

test("whose checked identity number is known here signs in, with code, PKCE, state and nonce", async () => {
  const visitor = visitorOf(at.base);
  expect(await visitor.call(routes.signIn.means, {})).toMatchObject({ identityPlatform: { zh: "统一身份认证" } });
  const { address } = await visitor.call(routes.signIn.startPlatform, {});
  const { searchParams } = new URL(address);
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: "code",
    code_challenge_method: "S256",
    redirect_uri: returnTo,
    scope: "openid profile",
    nonce: expect.stringMatching(/.{20}/),
    state: expect.stringMatching(/.{20}/),
  });
  expect(await signInAs("lin", visitor)).toMatchObject({
    kind: "party",
    id: "p-lin",
    parties: [{}, { id: "f-noodle" }],
  });
  expect(await visitor.call(routes.account.view, {})).toMatchObject({
    platformLinks: [{ issuer: provider.issuer }],
    sessions: expect.arrayContaining([expect.objectContaining({ means: "platform", current: true })]),
  });
});

test("nobody gets in by a name alone, by a number with a wrong digit, or unknown here", async () => {
  for (const subject of ["officer", "wrongDigit", "newcomer"])
    expect(await problemOf(signInAs(subject))).toMatchObject({ status: 403, code: "platformUnknown" });
});

test("where the installation registers, a checked newcomer gets one account, whichever of two tabs is first", async () => {
  at.node.identity.platform = createPlatform(settings(provider.issuer, { register: true }));
  const [one, two] = await Promise.all([signInAs("newcomer"), signInAs("newcomer")]);
  expect(one).toMatchObject({ kind: "party", name: "新来客" });
  expect(two).toEqual(one);
  const rows = await at.at.db.rows("", "SELECT FROM party.party WHERE name = '新来客'");
  expect(rows).toHaveLength(1);
  const account = one.kind === "party" ? one.id : "";
  for (const password of ["", " ", demoPassword])
    expect(
      (
        await fetch(`${at.base}/api/session`, {
          method: "POST",
          headers: { "x-mingfa": "1", "content-type": "application/json" },
          body: JSON.stringify({ name: account, password }),
        })
      ).status,
    ).toBe(password === "" ? 422 : 401);
});

test("an officer ties his account while signed in, and from then on enters by the platform; untied, no more", async () => {
  const clerk = await enter("clerk");
  await link(clerk, "officer");
  expect(await signInAs("officer")).toMatchObject({ kind: "officer", id: "clerk" });
  const { platformLinks } = await clerk.call(routes.account.view, {});
  const stranger = await enter("ma");
  expect(
    await problemOf(stranger.call(routes.account.unlink, { params: { link: platformLinks[0]?.id ?? "" } })),
  ).toMatchObject({ code: "noSuchEntry" });
  await clerk.call(routes.account.unlink, { params: { link: platformLinks[0]?.id ?? "" } });
  expect(await problemOf(signInAs("officer"))).toMatchObject({ code: "platformUnknown" });
});

test("an identity opens one account; another person’s is never tied to one’s own", async () => {
  await link(await enter("clerk"), "officer");
  expect(await problemOf(link(await enter("head"), "officer"))).toMatchObject({ status: 409, code: "platformTaken" });
  expect(await problemOf(link(await enter("ma"), "he"))).toMatchObject({ status: 403, code: "platformOtherPerson" });
  await at.at.db.rows("", "UPDATE identity.platform_link SET subject = 'he', login = 'lin'");
  expect(await problemOf(signInAs("he"))).toMatchObject({ code: "platformOtherPerson" });
});

test("what another browser began, or began for another purpose, does not end here", async () => {
  const [mine, theirs] = [visitorOf(at.base), visitorOf(at.base)];
  provider.nowAt("lin");
  const started = await mine.call(routes.signIn.startPlatform, {});
  const query = await provider.through(started.address);
  const other = await theirs.call(routes.signIn.startPlatform, {});
  expect(await problemOf(theirs.call(routes.signIn.platform, { body: { ticket: other.ticket, query } }))).toMatchObject(
    { code: "platformUntrusted" },
  );
  const clerk = await enter("clerk");
  expect(await problemOf(clerk.call(routes.account.link, { body: { ticket: started.ticket, query } }))).toMatchObject({
    code: "ceremonyOver",
  });
  await mine.call(routes.signIn.platform, { body: { ticket: started.ticket, query } });
  expect(await problemOf(mine.call(routes.signIn.platform, { body: { ticket: started.ticket, query } }))).toMatchObject(
    { code: "ceremonyOver" },
  );
});

test("an account with a second factor asks for it after the platform too", async () => {
  await at.at.db.rows("", "INSERT INTO identity.codes (login, secret, since) VALUES ('he', '\\x00', now())");
  const visitor = visitorOf(at.base);
  expect(await signInAs("he", visitor)).toMatchObject({ kind: "secondFactor", means: ["code"] });
  expect(visitor.cookie()).toBe("");
  await at.at.db.rows("", "DELETE FROM identity.codes WHERE login = 'he'");
});

const byLiar = async (lie: Lie) => {
  const visitor = visitorOf(at.base);
  const { ticket, address } = await visitor.call(routes.signIn.startPlatform, {});
  const query = liar.through(address);
  liar.tell(lie);
  const call = visitor.call(routes.signIn.platform, { body: { ticket, query } });
  return { call, visitor };
};

test("the provider made by hand is believed while it tells the truth, and the verifier fits the challenge", async () => {
  at.node.identity.platform = createPlatform(settings(liar.issuer));
  const { call } = await byLiar("none");
  expect(await call).toMatchObject({ id: "p-lin" });
  expect(liar.verifierFits()).toBe(true);
});

const lies: Lie[] = [
  "nonce",
  "issuer",
  "audience",
  "expired",
  "future",
  "signature",
  "otherKey",
  "algNone",
  "algHmac",
  "noIdToken",
  "noSubject",
  "userinfoSubject",
  "html",
];
test.each(lies)(
  "a provider that lies (%s) signs nobody in, and the lie is named for the administrator",
  async (lie) => {
    at.node.identity.platform = createPlatform(settings(liar.issuer));
    const { call, visitor } = await byLiar(lie);
    const problem = await problemOf(call);
    expect(problem).toMatchObject({ status: 502, code: "platformUntrusted" });
    expect(problem.detail?.zh).toMatch(/请改用其他方式登录.*：[\w ]+$/);
    expect(visitor.cookie()).toBe("");
    expect(await at.at.db.rows("", "SELECT FROM identity.platform_link")).toEqual([]);
  },
);

test("a provider that names another issuer in its discovery is not used", async () => {
  at.node.identity.platform = createPlatform(settings(liar.issuer));
  liar.tell("otherDiscovery");
  expect(await problemOf(visitorOf(at.base).call(routes.signIn.startPlatform, {}))).toMatchObject({
    code: "platformUntrusted",
  });
});

test.each(["fault", "silent"] as const)(
  "a provider that is down (%s) is said to be so; the password still works, and it is asked anew",
  async (lie) => {
    at.node.identity.platform = createPlatform(settings(liar.issuer));
    const { call } = await byLiar(lie);
    expect(await problemOf(call)).toMatchObject({
      status: 503,
      code: "platformDown",
      detail: { zh: expect.stringContaining("其他方式") },
    });
    at.node.identity.platform = createPlatform(settings(liar.issuer));
    expect(await problemOf(visitorOf(at.base).call(routes.signIn.startPlatform, {}))).toMatchObject({
      code: "platformDown",
    });
    await enter("lin");
    liar.tell("none");
    await visitorOf(at.base).call(routes.signIn.startPlatform, {});
  },
  30_000,
);

test("nobody listening at the address is the same; the server runs nevertheless", async () => {
  at.node.identity.platform = createPlatform(settings("http://localhost:9"));
  expect(await problemOf(visitorOf(at.base).call(routes.signIn.startPlatform, {}))).toMatchObject({
    code: "platformDown",
  });
  expect(await visitorOf(at.base).call(routes.signIn.means, {})).toHaveProperty("identityPlatform");
});

test("who turns back at the platform is told that nothing happened", async () => {
  const visitor = visitorOf(at.base);
  const { ticket, address } = await visitor.call(routes.signIn.startPlatform, {});
  const state = new URL(address).searchParams.get("state") ?? "";
  const query = new URLSearchParams({ error: "access_denied", state, iss: provider.issuer }).toString();
  expect(await problemOf(visitor.call(routes.signIn.platform, { body: { ticket, query } }))).toMatchObject({
    status: 401,
    code: "platformDenied",
  });
});

test("without a platform there is none, and no secret of it was ever written to the log", async () => {
  at.node.identity.platform = undefined;
  expect(await problemOf(visitorOf(at.base).call(routes.signIn.startPlatform, {}))).toMatchObject({
    status: 409,
    code: "noPlatformHere",
  });
  for (const secret of [client.secret, fictionalCitizenId(1), "opaque", "id_token"])
    expect(at.logged()).not.toContain(secret);
});
