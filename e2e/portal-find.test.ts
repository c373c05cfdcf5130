import { routes } from "@mingfa/contract";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { apiAs, applyByApi, performByApi } from "./harness/api.ts";
import { signInAs } from "./harness/applicant.ts";
import { launch, visit } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { lookAt, unfold, views, type Walk } from "./harness/walk.ts";

let node: TestNode;
let browser: Browser;
let decision = "";

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  decision = await publishedDecision();
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

/** Carries an application to a published licence; the address of the decision in the register. */
const publishedDecision = async (): Promise<string> => {
  const [lin, clerk, reviewer, head] = await Promise.all(
    ["lin", "clerk", "reviewer", "head"].map((name) => apiAs(node.url, name)),
  );
  if (!lin || !clerk || !reviewer || !head) throw new Error("nobody signed in");
  const { matter } = await applyByApi(lin);
  await performByApi(clerk, matter, "accept", { competent: true });
  const nothing = { affectsOthers: false, majorInterests: false, publicInterest: false };
  await performByApi(reviewer, matter, "assess", { siteCheckNeeded: true, ...nothing });
  await performByApi(reviewer, matter, "siteCheck", {
    officers: ["reviewer", "reviewer2"],
    passed: true,
    record: "好",
  });
  await performByApi(head, matter, "grant");
  await performByApi(clerk, matter, "publish", { sensitive: false });
  const listed = async () =>
    (await lin.call(routes.register.list, { query: {} })).lines.find((one) => one.matter === matter);
  await vi.waitUntil(async () => (await listed()) !== undefined, 10_000);
  return `/register/${matter}/${(await listed())?.decision ?? 0}`;
};

const anyone: Walk = {
  pages: () => [
    { name: "home-found", path: "/?q=spjy" },
    { name: "home-near", path: "/?q=食品经赢许可" },
    { name: "home-nothing", path: "/?q=结婚" },
    { name: "items", path: "/items" },
    { name: "items-event", path: "/items?event=open-restaurant&serves=firm" },
    { name: "item-joint", path: "/items/restaurant-joint-licence", then: unfold },
    { name: "register", path: "/register" },
    { name: "register-empty", path: "/register?q=没有这家" },
    { name: "decision", path: decision },
    { name: "offline", path: "/offline" },
    {
      name: "suggestions",
      path: "/",
      then: async (page) => {
        await page.locator("#search").pressSequentially("kaifandian");
        await page.getByRole("option").first().waitFor();
        await page.keyboard.press("ArrowDown");
      },
    },
    {
      name: "large-print",
      path: "/",
      then: (page) => page.locator(".top-choices button[aria-pressed=false]").click(),
    },
  ],
};

describe.each(views)("at $width, in $language", (view) => {
  test("finding, reading and the register are whole, fit and have no barrier", async () => {
    expect(await lookAt(browser, node.url, anyone, view)).toEqual([]);
  });
});

test("by keyboard alone: suggestions, an item, and back to searching; focus is never caught", async () => {
  const { page, faults } = await visit(browser, node.url, "phone");
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: "您要办什么事？" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
  await page.locator("#search").focus();
  await page.keyboard.type("kaifandian");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("option").count()).toBe(0);
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("option", { selected: true }).innerText()).toContain("食品经营许可（新办）");
  // Tab leaves the field, as it does everywhere.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("search");
  await page.locator("#search").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "食品经营许可（新办）" }).waitFor();
  await page.goBack();
  await page.locator("#search").fill("我想开一家小卖部");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "仅销售预包装食品备案" }).waitFor();
  expect(new URL(page.url()).searchParams.get("q")).toBe("我想开一家小卖部");
  expect(faults).toEqual([]);
});

test("large print is kept, shows fewer choices, and a person to ask stands on every page", async () => {
  const { page, context } = await visit(browser, node.url, "phone");
  await page.goto("/");
  await page.getByRole("heading", { name: "按部门找" }).waitFor();
  await page.getByRole("button", { name: "大字版" }).click();
  expect(await page.getByRole("heading", { name: "按部门找" }).count()).toBe(0);
  const again = await context.newPage();
  for (const path of ["/", "/items/food-business-licence", "/register", "/verify", "/sign-in", "/nothing-here"]) {
    await again.goto(path);
    await again.locator("h1").waitFor();
    expect(await again.evaluate(() => getComputedStyle(document.body).fontSize)).toBe("22px");
    await again.locator(".top-choices").getByText("人工服务").waitFor();
    await again.getByText("电话 0999-12345").waitFor();
    await again.getByRole("heading", { name: "您的权利" }).waitFor();
  }
});

test("what someone left unfinished heads his home, and nobody else’s", async () => {
  const visitor = await visit(browser, node.url);
  await visitor.page.goto("/");
  await visitor.page.getByRole("heading", { name: "按一件事找" }).waitFor();
  expect(await visitor.page.getByRole("heading", { name: "没办完的事" }).count()).toBe(0);
  await signInAs(visitor, "lin");
  await visitor.page.goto("/");
  await visitor.page.getByRole("heading", { name: "没办完的事" }).waitFor();
});

test("a guide prints whole: nothing is folded away, nothing to press remains", async () => {
  const { page } = await visit(browser, node.url);
  await page.goto("/items/restaurant-joint-licence");
  await page.getByRole("button", { name: "打印这份指南" }).waitFor();
  await page.evaluate(() => globalThis.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("main details:not([open])").count()).toBe(0);
  expect(await page.getByRole("link", { name: "开始申请" }).first().isVisible()).toBe(false);
  expect(await page.getByText("电话 0999-12345").isVisible()).toBe(true);
  await page.evaluate(() => globalThis.dispatchEvent(new Event("afterprint")));
  expect(await page.locator("main details[open]").count()).toBe(0);
});

test("a published decision is found by the firm’s name, and its receipt checked by anyone", async () => {
  const { page, faults } = await visit(browser, node.url, "phone");
  await page.goto("/");
  await page.getByRole("navigation", { name: "主要页面" }).getByRole("link", { name: "决定公示" }).click();
  await page.getByLabel("企业名称或者办件编号").fill("小满面馆");
  await page.getByRole("button", { name: "查找", exact: true }).click();
  await page.getByRole("link", { name: "明州小满面馆（虚构）：准予许可" }).first().click();
  await page.getByText("《行政许可法》第三十八条第一款").waitFor();
  await page.getByRole("button", { name: "使用本站公布的指纹" }).click();
  await page.getByRole("button", { name: "核对凭证", exact: true }).click();
  await page.getByText("凭证有效").waitFor();
  expect(faults).toEqual([]);
});
