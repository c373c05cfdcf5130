import { setTimeout as pause } from "node:timers/promises";
import { problemMediaType } from "@mingfa/contract";
import { afterEach, expect, test } from "vitest";
import { bind } from "./call.ts";
import { Problem } from "./problem.ts";
import { openRoute, ours, signedIn, startHttp, closedRoute } from "./testing.ts";

const running: { close: () => Promise<void> }[] = [];
const start = async (...options: Parameters<typeof startHttp>) => {
  const server = await startHttp(...options);
  running.push(server);
  return server;
};
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const post = (base: string, body: unknown, headers: Record<string, string> = ours) =>
  fetch(`${base}/api/write/4`, { method: "POST", headers, body: JSON.stringify(body) });

test("a route is closed unless it says that it is public", async () => {
  const { base } = await start();
  expect((await fetch(`${base}/api/open`)).status).toBe(200);
  for (const headers of [{}, { cookie: "mingfa=bad" }, { authorization: "Bearer good" }]) {
    const answer = await fetch(`${base}/api/closed`, { headers });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, "signInFirst"]);
  }
  const answer = await fetch(`${base}/api/closed`, { headers: signedIn });
  expect(await answer.json()).toEqual({ hello: "某某" });
});

test("what changes something is refused without the header that a foreign page cannot send", async () => {
  const { base } = await start();
  const { "x-mingfa": _, ...foreign } = ours;
  const answer = await post(base, { name: "甲" }, foreign);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, "foreignPage"]);
  expect(await (await post(base, { name: "甲" })).json()).toEqual({ hello: "甲 5" });
  const preflight = await fetch(`${base}/api/write/4`, {
    method: "OPTIONS",
    headers: { origin: "http://evil.example", "access-control-request-method": "POST" },
  });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
});

test("a problem thrown by a use case is sent as it stands, with the request's number; another error tells nothing", async () => {
  const secret = "110101199003071234";
  const { base, logged } = await start({
    bindings: [
      bind(openRoute, () => {
        throw new Problem({ status: 409, code: "refused", title: { zh: "不行", en: "No" } });
      }),
      bind(closedRoute, () => {
        throw Object.assign(new Error("broken"), { detail: `Key (identifier)=(${secret})` });
      }),
    ],
  });
  const refused = await fetch(`${base}/api/open`);
  expect(refused.status).toBe(409);
  expect(refused.headers.get("content-type")).toContain(problemMediaType);
  expect(await refused.json()).toEqual({
    type: "/problems/refused",
    status: 409,
    code: "refused",
    title: { zh: "不行", en: "No" },
    instance: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const failed = await fetch(`${base}/api/closed`, { headers: signedIn });
  const { code, instance, ...rest } = (await failed.json()) as { code: string; instance: string };
  expect([failed.status, code]).toEqual([500, "failed"]);
  expect(JSON.stringify(rest)).not.toContain("broken");
  expect(logged()).toContain(instance);
  expect(logged()).not.toContain(secret);
});

test.each([
  ["53100", 507, "storageFull"],
  ["57P01", 503, "unavailable"],
  ["40P01", 503, "unavailable"],
])("a database that answers %s is a problem of its own", async (code, status, problem) => {
  const { base } = await start({
    bindings: [
      bind(openRoute, () => {
        throw Object.assign(new Error("database"), { code });
      }),
    ],
  });
  const answer = await fetch(`${base}/api/open`);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, problem]);
});

test("headers keep scripts from elsewhere, frames and sniffing out; over https the cookie is bound to it", async () => {
  const { base } = await start();
  const { headers } = await fetch(`${base}/api/open`);
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("strict-transport-security")).toBeNull();
  const secure = await start({ secure: true });
  const answer = await fetch(`${secure.base}/api/open`);
  expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
  expect((await fetch(`${secure.base}/api/closed`, { headers: signedIn })).status).toBe(401);
  expect((await fetch(`${secure.base}/api/closed`, { headers: { cookie: "__Host-mingfa=good" } })).status).toBe(200);
});

test("an answer holds what its schema names and nothing else", async () => {
  const { base } = await start({ bindings: [bind(openRoute, () => ({ hello: "x", password: "y" }))] });
  expect(await (await fetch(`${base}/api/open`)).json()).toEqual({ hello: "x" });
});

test("where a request comes from is what a trusted proxy says, and nobody else", async () => {
  const bindings = [bind(openRoute, ({ address }) => ({ hello: address }))];
  const ask = async (base: string) =>
    (
      (await (await fetch(`${base}/api/open`, { headers: { "x-forwarded-for": "203.0.113.9" } })).json()) as {
        hello: string;
      }
    ).hello;
  expect(await ask((await start({ bindings })).base)).toBe("127.0.0.1");
  expect(await ask((await start({ bindings, trustedProxies: ["10.0.0.1"] })).base)).toBe("127.0.0.1");
  expect(await ask((await start({ bindings, trustedProxies: ["127.0.0.1"] })).base)).toBe("203.0.113.9");
});

test("closing finishes the request in hand and takes no new one", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { base, close } = await startHttp({ bindings: [bind(openRoute, () => held.then(() => ({ hello: "late" })))] });
  const inHand = fetch(`${base}/api/open`);
  await pause(100);
  const closed = close();
  await pause(100);
  await expect(fetch(`${base}/healthz`)).rejects.toThrow("fetch failed");
  release();
  expect(await (await inHand).json()).toEqual({ hello: "late" });
  await closed;
});

test("alive, ready, and figures by route, not by address", async () => {
  let reasons: string[] = [];
  const { base } = await start({ ready: async () => reasons });
  expect(await (await fetch(`${base}/healthz`)).json()).toEqual({ status: "ok" });
  expect((await fetch(`${base}/readyz`)).status).toBe(200);
  reasons = ["database"];
  const unready = await fetch(`${base}/readyz`);
  expect([unready.status, await unready.json()]).toEqual([503, { ready: false, reasons: ["database"] }]);
  await post(base, { name: "甲" });
  const text = await (await fetch(`${base}/metrics`)).text();
  expect(text).toContain('mingfa_http_request_seconds_count{method="POST",route="/api/write/:count",status="200"} 1');
  expect(text).toContain("process_cpu_user_seconds_total");
});
