import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers } from "./harness/accessibility.ts";
import { apiAs, applyByApi, performByApi } from "./harness/api.ts";
import { signInAs } from "./harness/applicant.ts";
import { launch, visit, type Visitor, type Width } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn } from "./harness/officer.ts";
import { saveShot } from "./harness/shots.ts";

let node: TestNode;
let browser: Browser;
/** A matter that waits for its supplement, and one under review with time that does not count. */
const matters = { waiting: "", reviewed: "" };

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  const [lin, clerk, reviewer] = await Promise.all(["lin", "clerk", "reviewer"].map((name) => apiAs(node.url, name)));
  if (!lin || !clerk || !reviewer) throw new Error("no such accounts");
  matters.waiting = (await applyByApi(lin, { materials: ["layoutPlan"] })).matter;
  await performByApi(clerk, matters.waiting, "requestSupplement", {
    missing: ["processFlow", "safetyRules"],
    howToFix: "请补交",
  });
  matters.reviewed = (await applyByApi(lin)).matter;
  await performByApi(clerk, matters.reviewed, "accept", { competent: true });
  await performByApi(reviewer, matters.reviewed, "beginExclusion", {
    reason: "检测",
    noticeOn: "2032-03-01",
    expectedDays: 5,
  });
  await node.moveTo("2032-03-04");
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

type Shown = { name: string; path: string; then?: (page: Page) => Promise<void> };
type Walk = { by: string; signIn?: (visitor: Visitor) => Promise<void>; pages: () => Shown[] };

const food = "/items/food-business-licence";

const walks: Walk[] = [
  {
    by: "anyone",
    pages: () => [
      { name: "home", path: "/" },
      { name: "item", path: food, then: async (page) => unfold(page) },
      { name: "sign-in", path: "/sign-in" },
      { name: "apply-signed-out", path: `${food}/apply` },
      { name: "law", path: "/law/行政许可法/32?place=1%2F4" },
      { name: "verify", path: "/verify" },
      { name: "missing", path: "/nothing-here" },
      { name: "console-sign-in", path: "/console/" },
    ],
  },
  {
    by: "lin",
    signIn: (visitor) => signInAs(visitor, "lin"),
    pages: () => [
      { name: "apply", path: `${food}/apply` },
      { name: "question-choices", path: `${food}/apply?question=businessKinds` },
      { name: "question-group", path: `${food}/apply?question=equipment` },
      {
        name: "question-fault",
        path: `${food}/apply?question=phone`,
        then: (page) => page.locator(".mf-buttons .mf-button").click(),
      },
      { name: "check", path: `${food}/apply?check=true` },
      { name: "mine", path: "/my" },
      { name: "notices", path: "/notices" },
      { name: "submitted", path: `/matters/${matters.reviewed}/submitted` },
      { name: "matter-waiting", path: `/matters/${matters.waiting}`, then: async (page) => unfold(page) },
      { name: "matter", path: `/matters/${matters.reviewed}` },
      { name: "supplement", path: `/matters/${matters.waiting}/do/supplement` },
      {
        name: "receipt",
        path: `/matters/${matters.reviewed}/acts/1/receipt`,
        then: (page) => page.locator("form .mf-button").last().click(),
      },
    ],
  },
  {
    by: "reviewer",
    signIn: (visitor) => officerSignsIn(visitor, "reviewer"),
    pages: () => [
      { name: "desk", path: "/console/" },
      { name: "desk-closed", path: "/console/?show=closed" },
      { name: "console-matter", path: `/console/matters/${matters.reviewed}` },
      {
        name: "console-act",
        path: `/console/matters/${matters.reviewed}`,
        then: (page) => page.locator(".ant-collapse-header").first().click(),
      },
      { name: "console-receipt", path: `/console/matters/${matters.reviewed}/acts/1/receipt` },
      { name: "console-missing", path: "/console/nothing-here" },
    ],
  },
];

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

/** Nothing more is being read. */
const settled = (page: Page) => page.waitForFunction(() => document.querySelector(".mf-loading") === null);

const views: { width: Width; language: "zh" | "en" }[] = [
  { width: "phone", language: "zh" },
  { width: "desk", language: "zh" },
  { width: "phone", language: "en" },
];

describe.each(views)("at $width, in $language", ({ width, language }) => {
  test.each(walks)(
    "each page that $by opens is drawn whole, fits, and has no barrier",
    async ({ by, signIn, pages }) => {
      const visitor = await visit(browser, node.url, width);
      const { page, context } = visitor;
      await signIn?.(visitor);
      await context.addInitScript((chosen) => localStorage.setItem("mingfa.language", chosen), language);
      const found: string[] = [];
      for (const { name, path, then } of pages()) {
        await page.goto(path);
        await page.locator("h1").first().waitFor();
        await then?.(page);
        await settled(page);
        found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
        if (wide) found.push(`${name}: wider than the window`);
        if (/\b(?:ui|portal|console):?\.?[a-z]+\.[a-zA-Z.]+\b/.test(await page.locator("body").innerText()))
          found.push(`${name}: a word is missing`);
        await saveShot(page, `${language}-${width}-${name}`);
      }
      expect([...found, ...visitor.faults], `${by} at ${width} in ${language}`).toEqual([]);
      await context.close();
    },
  );
});

test("the first page of the portal needs at most 150 kB of compressed script", async () => {
  const { page } = await visit(browser, node.url, "phone");
  const scripts = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.add(new URL(response.url()).pathname);
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const dist = join(import.meta.dirname, "..", "web", "portal", "dist");
  const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0);
  expect(scripts.size).toBeGreaterThan(0);
  console.log(`first page of the portal: ${bytes} bytes of compressed script in ${scripts.size} files`);
  expect(bytes).toBeLessThanOrEqual(150_000);
});
