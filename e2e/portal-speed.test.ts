import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, visit } from "./harness/browser.ts";
import { slowDown } from "./harness/slow-phone.ts";
import { startNode, type TestNode } from "./harness/node.ts";

let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

/** Adds up how far things moved by themselves, as browsers report it (cumulative layout shift). */
const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ("value" in entry && typeof entry.value === "number" && "hadRecentInput" in entry && !entry.hadRecentInput)
          shifts.sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
};

const pages = [
  { name: "home", path: "/", usable: "#search", full: ".tiles a" },
  { name: "guide", path: "/items/food-business-licence", usable: "a.mf-button", full: ".materials" },
];

/** Milliseconds until a page can be used. */
const limit = 2_500;
const mostRounds = 6;

test.each(pages)(
  "$name is usable within 2.5 s on a slow phone and does not jump",
  async ({ name, path, usable, full }) => {
    const times: number[] = [];
    const moved: number[] = [];
    const rates: number[] = [];
    // The best of a few: what else runs on the machine can only slow it down.
    while (times.length < mostRounds && !(Math.min(...times) <= limit)) {
      const { page, context } = await visit(browser, node.url, "phone");
      rates.push(await slowDown(page));
      await watchShifts(page);
      await page.goto(path, { waitUntil: "commit" });
      await page.locator(usable).first().waitFor();
      await page.locator(full).first().waitFor();
      times.push(await page.evaluate(() => performance.now()));
      await page.waitForLoadState("networkidle");
      moved.push(await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum));
      await context.close();
    }
    console.log(
      `${name}: usable after ${times.map(Math.round).join(", ")} ms with the processor slowed ${rates.map((rate) => rate.toFixed(1)).join(", ")} times; layout shift ${moved.map((one) => one.toFixed(3)).join(", ")}`,
    );
    expect(Math.min(...times)).toBeLessThanOrEqual(limit);
    expect(Math.max(...moved)).toBeLessThanOrEqual(0.1);
  },
);
