import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./harness/accessibility.ts";
import { launch, watch } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { startMirror, type Mirror } from "./harness/mirror.ts";
import { saveShot } from "./harness/shots.ts";

const dist = join(import.meta.dirname, "..", "web", "portal", "dist");
let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

/** A phone that keeps what the portal gives it to keep. */
const phone = async (url: string): Promise<{ context: BrowserContext; page: Page; faults: string[] }> => {
  const context = await browser.newContext({
    baseURL: url,
    locale: "zh-CN",
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { context, page, faults: watch(page) };
};

/** Waits until the page is the worker's. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });

test("without a network the portal opens, a guide that was read can be read, and the page of what is kept names it", async () => {
  const { context, page, faults } = await phone(node.url);
  await page.goto("/");
  await kept(page);
  await page.getByRole("link", { name: "卖食品" }).click();
  await page.getByRole("link", { name: "仅销售预包装食品备案" }).click();
  await page.getByRole("heading", { level: 1, name: "仅销售预包装食品备案" }).waitFor();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.goto("/");
  await page.getByText("现在没有网络").waitFor();
  await page.getByRole("link", { name: "开饭店" }).waitFor();
  await page.goto("/items/prepackaged-food-filing");
  await page.getByText("只销售预包装食品").first().waitFor();
  await page.locator(".network").getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "没有网络时能看什么" }).waitFor();
  await page.locator("main").getByRole("link", { name: "仅销售预包装食品备案" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await saveShot(page, "zh-phone-offline");
  // What was not read is not there, and says so instead of showing nothing.
  await page.goto("/items/food-licence-change");
  await page.getByText("没有连上服务器").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByRole("heading", { level: 1, name: "食品经营许可变更" }).waitFor();
  expect(faults).toEqual([]);
});

test("nothing about a person is kept", async () => {
  const { page } = await phone(node.url);
  await page.goto("/sign-in");
  await kept(page);
  await page
    .locator(".mf-demo-accounts li", { hasText: /\slin$/ })
    .getByRole("button")
    .click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await page.goto("/my");
  await page.goto("/notices");
  await page.waitForLoadState("networkidle");
  const addresses = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  });
  const answers = addresses.filter((path) => path.startsWith("/api/"));
  expect(answers.filter((path) => !/^\/api\/(?:node|catalogue(?:\/items)?|items\/[^/]+)$/.test(path))).toEqual([]);
});

test("a new version waits: a form in progress goes on in the old one, and goes over when asked to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mingfa-versions-"));
  cpSync(dist, folder, { recursive: true });
  const mirror: Mirror = await startMirror(folder, node.url);
  try {
    const { page, faults } = await phone(mirror.url);
    await page.goto("/sign-in?next=/items/prepackaged-food-filing/apply");
    await kept(page);
    await page
      .locator(".mf-demo-accounts li", { hasText: /\slin$/ })
      .getByRole("button")
      .click();
    await page.getByRole("link", { name: "开始填写" }).click();
    await page.locator("h1").waitFor();
    const question = await page.locator("h1").innerText();
    deploy(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.getByText("本站有新版本").waitFor();
    // The chunks of the old version are gone from the server; the page still finds them.
    expect(await page.locator("h1").innerText()).toBe(question);
    await page.getByRole("link", { name: "法规库" }).click();
    await page.getByRole("heading", { level: 1, name: "法规库" }).waitFor();
    expect(await page.locator('meta[name="test-version"]').count()).toBe(0);
    await page.getByRole("link", { name: "办事", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "您要办什么事？" }).waitFor();
    await page.getByRole("button", { name: "现在更新" }).click();
    await page.locator('meta[name="test-version"]').waitFor({ state: "attached" });
    expect(faults).toEqual([]);
  } finally {
    await mirror.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A later version: another index, a worker that knows it, and none of the chunks that pages load when asked for. */
const deploy = (folder: string): void => {
  const index = join(folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace("<head>", '<head><meta name="test-version" content="2">'));
  const worker = join(folder, "worker.js");
  const source = readFileSync(worker, "utf8");
  const [, version = ""] = /version:[`"']([0-9a-f]{12})[`"']/.exec(source) ?? [];
  const [, library = ""] = /(\/assets\/library-[\w-]+\.js)/.exec(source) ?? [];
  writeFileSync(worker, source.replaceAll(version, "0123456789ab").replaceAll(`${library},`, ""));
  rmSync(join(folder, library));
};
