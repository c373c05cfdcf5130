import { Type } from "typebox";
import { expect, test } from "vitest";
import { address, createClient, ProblemError } from "./client.ts";
import { route } from "./route.ts";

const view = route({
  method: "GET",
  path: "/api/matters/:matter",
  params: Type.Object({ matter: Type.String() }),
  response: Type.Object({ id: Type.String() }),
});
const answering = (status: number, body: string, seen: { url?: string; init?: RequestInit | undefined } = {}) =>
  createClient({
    lang: () => "zh",
    fetch: (url, init) => {
      seen.url = url;
      seen.init = init;
      return Promise.resolve(new Response(body, { status }));
    },
  });

test("path parameters are encoded, absent query values left out", () => {
  expect(address("/api/law/:statute/:article", { statute: "行政许可法", article: "4/2" }, { on: undefined })).toBe(
    `/api/law/${encodeURIComponent("行政许可法")}/4%2F2`,
  );
  expect(address("/api/desk", {}, { show: "open", after: "a b" })).toBe("/api/desk?show=open&after=a+b");
});

test("a call carries the header that foreign pages cannot send, and answers with the body", async () => {
  const seen: { url?: string; init?: RequestInit | undefined } = {};
  const answer = await answering(200, `{"id":"m1"}`, seen).call(view, { params: { matter: "m1" } });
  expect(answer.id).toBe("m1");
  expect(seen.url).toBe("/api/matters/m1");
  expect(new Headers(seen.init?.headers).get("x-mingfa")).toBe("1");
  expect(seen.init?.credentials).toBe("same-origin");
});

test("a refusal arrives as its problem document", async () => {
  const title = { zh: "本案已有新的行为", en: "The matter has moved on" };
  const problem = { type: "stale", title, status: 409, code: "stale" };
  const call = answering(409, JSON.stringify(problem)).call(view, { params: { matter: "m1" } });
  await expect(call).rejects.toMatchObject({ problem: { code: "stale", status: 409 } });
});

test("no answer, or one that is not JSON, is a problem too", async () => {
  const silent = createClient({ lang: () => "zh", fetch: () => Promise.reject(new TypeError("fetch failed")) });
  await expect(silent.call(view, { params: { matter: "m" } })).rejects.toMatchObject({
    problem: { code: "unreachable" },
  });
  const error: unknown = await answering(502, "<html>")
    .call(view, { params: { matter: "m" } })
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({ problem: { code: "unreadable", status: 502 } });
});
