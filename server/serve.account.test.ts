import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "./demo/city.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";
import { visitorOf, type Visitor } from "./testing/visitor.ts";

let at: TestNode;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
});
afterAll(() => at.stop());

const enter = async (name: string, password = demoPassword, agent?: string): Promise<Visitor> => {
  const visitor = visitorOf(at.base, agent);
  await visitor.call(routes.session.signIn, { body: { name, password } });
  return visitor;
};
const account = (visitor: Visitor) => visitor.call(routes.account.view, {});

test("one sees where one is signed in, in plain words, and ends it there at once", async () => {
  const here = await enter("lin");
  const phone = await enter("lin", demoPassword, "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Safari/604.1");
  const { sessions } = await account(here);
  const other = sessions.find(({ current }) => !current);
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
  expect(other).toMatchObject({ device: { browser: "Safari", system: "iOS" }, means: "password" });
  await here.call(routes.account.endSession, { params: { session: other?.id ?? "" } });
  expect(await problemOf(phone.call(routes.session.current, {}))).toMatchObject({ status: 401, code: "signInFirst" });
  expect((await account(here)).sessions).toHaveLength(1);
  expect((await account(here)).events.map(({ what }) => what).slice(0, 3)).toEqual([
    "sessionEnded",
    "signedIn",
    "signedIn",
  ]);
});

test("another’s session cannot be ended, nor is it told apart from one that never was", async () => {
  const [lin, he] = [await enter("lin"), await enter("he")];
  const { sessions } = await account(he);
  for (const session of [sessions[0]?.id ?? "", "00000000-0000-4000-8000-000000000000", "'; DROP TABLE x"])
    expect(await problemOf(lin.call(routes.account.endSession, { params: { session } }))).toMatchObject({
      status: 404,
      code: "noSuchEntry",
    });
  expect(await he.call(routes.session.current, {})).toMatchObject({ id: "p-he" });
});

test("a session that nobody has used for two hours has ended, and is listed no more; one in use goes on", async () => {
  const [left, used] = [await enter("head"), await enter("head")];
  const since = (minutes: number, kept: Visitor) =>
    at.at.db.rows(
      "",
      `UPDATE identity.session SET last_used_at = now() - $1 * interval '1 minute' WHERE token_hash = sha256($2::bytea)`,
      [minutes, kept.cookie().split("=")[1]],
    );
  await since(121, left);
  await since(119, used);
  expect((await account(used)).sessions).toHaveLength(1);
  expect(await problemOf(left.call(routes.session.current, {}))).toMatchObject({ status: 401, code: "signInFirst" });
  // The use itself was noted.
  await used.call(routes.session.current, {});
  const [row] = await at.at.db.rows<{ fresh: boolean }>(
    "",
    "SELECT bool_or(last_used_at > now() - interval '1 minute') AS fresh FROM identity.session WHERE login = 'head'",
  );
  expect(row).toEqual({ fresh: true });
});

test("all other sessions end together, the one at hand stays", async () => {
  const [first, second, third] = [await enter("he"), await enter("he"), await enter("he")];
  await second.call(routes.account.endOthers, {});
  for (const other of [first, third])
    expect(await problemOf(other.call(routes.session.current, {}))).toMatchObject({ status: 401 });
  expect((await account(second)).sessions).toHaveLength(1);
});

test("a new password takes the present one, ends every session, and gives the one at hand a new cookie", async () => {
  const [here, elsewhere] = [await enter("justice2"), await enter("justice2")];
  const before = here.cookie();
  const change = (current: string | undefined, next: string) =>
    problemOf(
      here.call(routes.account.changePassword, { body: { next, ...(current === undefined ? {} : { current }) } }),
    );
  expect(await change(undefined, "青石路三号的三棵槐树")).toMatchObject({ code: "proveAgain" });
  expect(await change("wrong", "青石路三号的三棵槐树")).toMatchObject({ status: 401, code: "wrongCredentials" });
  expect(await change(demoPassword, "justice2!")).toMatchObject({
    code: "weakPassword",
    problems: [{ field: "next" }],
  });
  expect(await change(demoPassword, demoPassword)).toMatchObject({ code: "weakPassword" });
  await here.call(routes.account.changePassword, { body: { current: demoPassword, next: "青石路三号的三棵槐树" } });
  expect(here.cookie()).not.toBe(before);
  expect(await here.call(routes.session.current, {})).toMatchObject({ id: "justice2" });
  expect(await problemOf(elsewhere.call(routes.session.current, {}))).toMatchObject({ status: 401 });
  expect((await fetch(`${at.base}/api/session`, { headers: { cookie: before } })).status).toBe(401);
  expect(await problemOf(enter("justice2"))).toMatchObject({ code: "wrongCredentials" });
  await enter("justice2", "青石路三号的三棵槐树");
});

test("guessing at the present password of an open session is held up like any guessing", async () => {
  const here = await enter("justice");
  let last = "";
  for (let count = 0; count < 11; count++)
    ({ code: last } = await problemOf(
      here.call(routes.account.changePassword, { body: { current: `guess ${count}`, next: "青石路三号的三棵槐树" } }),
    ));
  expect(last).toBe("tooManyAttempts");
});

test("hostile input is refused in its shape", async () => {
  const visitor = await enter("lin");
  const post = async (path: string, body: string) => {
    const headers = { "x-mingfa": "1", "content-type": "application/json", cookie: visitor.cookie() };
    const answer = await fetch(`${at.base}${path}`, { method: "POST", headers, body });
    return answer.status;
  };
  expect(await post("/api/session/second-factor", JSON.stringify({ ticket: "short", code: "1" }))).toBe(422);
  expect(await post("/api/session/second-factor", JSON.stringify({ ticket: "x".repeat(43), code: { $ne: "" } }))).toBe(
    422,
  );
  expect(await post("/api/session/second-factor", JSON.stringify({ ticket: "x".repeat(43), code: "\u0000" }))).toBe(
    422,
  );
  expect(await post("/api/session", JSON.stringify({ name: ["lin"], password: demoPassword }))).toBe(422);
  expect(await post("/api/session/passkey", JSON.stringify({ ticket: "x".repeat(43), assertion: {} }))).toBe(422);
  expect(await post("/api/account/codes", "[".repeat(5000))).toBe(400);
  const { cookie } = { cookie: visitor.cookie() };
  const foreign = await fetch(`${at.base}/api/account/sessions`, { method: "DELETE", headers: { cookie } });
  expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([403, "foreignPage"]);
});

test("sessions belong to the database: another process knows them, and one revoked here is gone there", async () => {
  const visitor = await enter("he");
  const { serve } = await import("./serve.ts");
  const { createMetrics } = await import("#platform/metrics");
  const { createLog } = await import("#platform/log");
  const beside = await serve(
    at.node,
    { publicUrl: undefined, trustedProxies: [] },
    createMetrics(),
    createLog("silent"),
  );
  const other = `http://127.0.0.1:${await beside.listen("127.0.0.1", 0)}`;
  try {
    const there = () => fetch(`${other}/api/session`, { headers: { cookie: visitor.cookie() } });
    expect((await there()).status).toBe(200);
    await visitor.call(routes.session.signOut, {});
    expect((await there()).status).toBe(401);
  } finally {
    await beside.close();
  }
});
