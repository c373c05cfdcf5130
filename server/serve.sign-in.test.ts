import { routes } from "@mingfa/contract";
import { endPosts } from "#organ";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
});
afterAll(() => at.stop());

const attempt = async (name: string, password: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${at.base}/api/session`, {
    method: "POST",
    headers: { "x-mingfa": "1", "content-type": "application/json", ...headers },
    body: JSON.stringify({ name, password }),
  });
  const { code } = (await response.json()) as { code?: string };
  const given = response.headers;
  return { status: response.status, code, cookie: given.get("set-cookie"), after: given.get("retry-after") };
};

test("who signs in is told as what he may act; the cookie is out of reach of scripts and foreign pages", async () => {
  const clerk = await at.signIn("clerk");
  expect(await clerk.call(routes.session.current, {})).toEqual({
    kind: "officer",
    id: "clerk",
    name: "周收件",
    organ: { id: "mz-market", name: "明州市市场监督管理局（虚构）" },
    duties: ["clerk"],
  });
  const lin = await at.signIn("lin");
  expect(await lin.call(routes.session.current, {})).toMatchObject({
    kind: "party",
    parties: [{ id: "p-lin" }, { id: "f-noodle" }],
  });
  const { cookie } = await attempt("lin", "mingfa-demo");
  expect(cookie).toMatch(/^mingfa=[\w-]{43}; Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax$/);
});

test("a wrong name and a wrong password are answered alike, and take alike", async () => {
  const time = async (name: string) => {
    const begin = performance.now();
    const { status, code, cookie } = await attempt(name, "wrong");
    expect([status, code, cookie]).toEqual([401, "wrongCredentials", null]);
    return performance.now() - begin;
  };
  await time("nobody0");
  const known = Math.min(await time("he"), await time("he"), await time("he"));
  const unknown = Math.min(await time("nobody1"), await time("nobody2"), await time("nobody3"));
  expect(unknown).toBeGreaterThan(known / 3);
});

test("signing out ends the session on the server, and so does signing in again in its place", async () => {
  const ma = await at.signIn("ma");
  const { cookie } = ma;
  const asked = () => fetch(`${at.base}/api/session`, { headers: { cookie } });
  expect((await asked()).status).toBe(200);
  await ma.call(routes.session.signOut, {});
  expect((await asked()).status).toBe(401);
  const again = await at.signIn("ma");
  const { status } = await attempt("ma", "mingfa-demo", { cookie: again.cookie });
  expect(status).toBe(200);
  expect((await fetch(`${at.base}/api/session`, { headers: { cookie: again.cookie } })).status).toBe(401);
});

test("who loses his post acts no more from the next request on", async () => {
  const fire = await at.signIn("fire");
  await fire.call(routes.matters.desk, { query: {} });
  await endPosts(at.at.db, "fire", "2026-03-02");
  expect(await problemOf(fire.call(routes.matters.desk, { query: {} }))).toMatchObject({
    status: 403,
    code: "postEnded",
  });
  expect(await attempt("fire", "mingfa-demo")).toMatchObject({ status: 401 });
});

test("the table of sessions holds nothing with which one could sign in", async () => {
  const { cookie } = await at.signIn("he");
  const token = cookie.split("=")[1] ?? "";
  const rows = await at.at.db.rows<{ row: string }>("", "SELECT row_to_json(s)::text AS row FROM identity.session s");
  expect(rows.length).toBeGreaterThan(0);
  for (const { row } of rows) expect(row).not.toContain(token);
});

test("after ten wrong attempts an account waits, whatever the password; the right one before that clears its name", async () => {
  for (let count = 0; count < 9; count++) expect(await attempt("mayor", "wrong")).toMatchObject({ status: 401 });
  expect(await attempt("mayor", "mingfa-demo")).toMatchObject({ status: 200 });
  for (let count = 0; count < 10; count++) expect(await attempt("mayor", "wrong")).toMatchObject({ status: 401 });
  const held = await attempt("MAYOR", "wrong");
  expect(held).toMatchObject({ status: 429, code: "tooManyAttempts" });
  expect(Number(held.after)).toBeGreaterThan(0);
  expect(Number(held.after)).toBeLessThanOrEqual(60);
  expect(await attempt("mayor", "mingfa-demo")).toMatchObject({ status: 429 });
});

test("an address waits after sixty attempts, whatever the names", async () => {
  let last = { status: 0 };
  for (let count = 0; count < 61 && last.status !== 429; count++) last = await attempt(`nobody-${count}`, "wrong");
  expect(last.status).toBe(429);
});
