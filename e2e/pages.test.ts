import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, visit } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn } from "./harness/officer.ts";
import { twoMatters } from "./harness/two-matters.ts";
import { lookAt, unfold, views, type Walk } from "./harness/walk.ts";

let node: TestNode;
let browser: Browser;
let matters = { waiting: "", reviewed: "" };

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  matters = await twoMatters(node);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const anyone: Walk = {
  pages: () => [
    { name: "home", path: "/" },
    { name: "item", path: "/items/food-business-licence", then: unfold },
    { name: "sign-in", path: "/sign-in" },
    { name: "apply-signed-out", path: "/items/food-business-licence/apply" },
    { name: "law", path: "/law/行政许可法/32?place=1%2F4" },
    { name: "verify", path: "/verify" },
    { name: "missing", path: "/nothing-here" },
    { name: "console-sign-in", path: "/console/" },
  ],
};

const officer: Walk = {
  signIn: (visitor) => officerSignsIn(visitor, "reviewer"),
  pages: () => [
    { name: "desk", path: "/console/" },
    { name: "desk-closed", path: "/console/?show=closed" },
    { name: "console-notices", path: "/console/notices" },
    { name: "console-matter", path: `/console/matters/${matters.reviewed}` },
    {
      name: "console-act",
      path: `/console/matters/${matters.reviewed}`,
      then: (page) => page.locator(".ant-collapse-header").first().click(),
    },
    { name: "console-receipt", path: `/console/matters/${matters.reviewed}/acts/1/receipt` },
    { name: "console-missing", path: "/console/nothing-here" },
  ],
};

describe.each(views)("at $width, in $language", (view) => {
  test("the pages open to anyone are whole, fit and have no barrier", async () => {
    expect(await lookAt(browser, node.url, anyone, view)).toEqual([]);
  });

  test("an officer’s pages are whole, fit and have no barrier", async () => {
    expect(await lookAt(browser, node.url, officer, view)).toEqual([]);
  });
});

test("the first page of the portal needs at most 150 kB of script, compressed as the server sends it", async () => {
  const { page } = await visit(browser, node.url, "phone");
  const sent: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") sent.push(request.sizes().then((sizes) => sizes.responseBodySize));
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const bytes = (await Promise.all(sent)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  console.log(`first page of the portal: ${bytes} bytes of compressed script in ${sent.length} files`);
  expect(bytes).toBeLessThanOrEqual(150_000);
});
