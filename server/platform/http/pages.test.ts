import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtPages } from "./pages.ts";
import { startHttp } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-pages-"));
const app = (name: string): string => {
  mkdirSync(join(folder, name, "assets"), { recursive: true });
  writeFileSync(join(folder, name, "index.html"), `<title>${name}</title>`);
  writeFileSync(join(folder, name, "assets", "index-abc.js"), "export {};");
  return join(folder, name);
};
writeFileSync(join(folder, "secret.txt"), "secret");

let server: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  server = await startHttp({
    pages: [
      { prefix: "/", folder: app("portal"), inlineStyles: false },
      { prefix: "/console/", folder: app("console"), inlineStyles: true },
    ],
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string, accept = "text/html") => {
  const response = await fetch(`${server.base}${path}`, { headers: { accept }, redirect: "manual" });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test.each([
  ["/", "portal"],
  ["/items/food?step=2", "portal"],
  ["/console/", "console"],
  ["/console/matters/1", "console"],
])("%s is a page of the %s", async (path, name) => {
  const { status, text, headers } = await get(path);
  expect([status, text]).toEqual([200, `<title>${name}</title>`]);
  expect(headers.get("cache-control")).toBe("no-cache");
});

test("the console's address without its last stroke leads to it", async () => {
  const { status, headers } = await get("/console");
  expect(status).toBeGreaterThanOrEqual(300);
  expect(status).toBeLessThan(400);
  expect(headers.get("location")).toBe("/console/");
});

test("hashed files are kept for ever, and a missing one is no page", async () => {
  const { headers, text } = await get("/console/assets/index-abc.js", "*/*");
  expect([text, headers.get("cache-control")]).toEqual(["export {};", "public, max-age=31536000, immutable"]);
  expect((await get("/assets/gone.js", "text/html")).status).toBe(404);
  expect((await get("/anything", "application/json")).status).toBe(404);
  expect((await get("/api/anything")).status).toBe(404);
});

test("only the console's pages may write styles of their own", async () => {
  expect((await get("/")).headers.get("content-security-policy")).toContain("style-src 'self';");
  expect((await get("/items/x")).headers.get("content-security-policy")).toContain("style-src 'self';");
  expect((await get("/console/x")).headers.get("content-security-policy")).toContain(
    "style-src 'self' 'unsafe-inline';",
  );
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/console/..%2f..%2fsecret.txt",
  "/assets/%00",
  "/console/%5c..%5csecret.txt",
])("%s leads nowhere", async (path) => {
  const { text } = await get(path);
  expect(text).not.toContain("secret\n");
  expect(text).not.toBe("secret");
});

test("pages that are not built are left out", () => {
  expect(builtPages([{ prefix: "/", folder: join(folder, "nothing"), inlineStyles: false }])).toEqual([]);
});
