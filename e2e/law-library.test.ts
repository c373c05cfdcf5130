import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriers } from "./harness/accessibility.ts";
import { launch, visit, type Width } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn } from "./harness/officer.ts";
import { saveShot } from "./harness/shots.ts";

const folder = process.env["LAW_DIR"] ?? join(import.meta.dirname, "../../shared/law");
const withoutTexts = !existsSync(folder);
if (withoutTexts) {
  const reason = `the law library with texts is not tested; missing: ${folder} (set LAW_DIR)`;
  if (process.env["CI"] !== undefined) throw new Error(reason);
  console.warn(reason);
}

let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const comparison = "/law/网络安全法/compare?from=2016&to=2025";

describe.skipIf(withoutTexts)("with the texts", () => {
  test("a citizen searches, opens an article and follows it to the older version and to what cites it", async () => {
    const visitor = await visit(browser, node.url, "phone");
    const { page } = visitor;
    await page.goto("/");
    await page.getByRole("link", { name: "法规库" }).click();
    await page.getByLabel("查找条文").fill("留存相关的网络日志");
    await page.getByRole("button", { name: "查找", exact: true }).click();
    await page.locator("mark", { hasText: "留存相关的网络日志" }).first().waitFor();
    await page.getByRole("link", { name: "网络安全法 第二十三条" }).click();
    await page.getByRole("heading", { level: 1, name: "《网络安全法》第二十三条" }).waitFor();
    await page.locator(".mf-article", { hasText: "留存相关的网络日志不少于六个月" }).waitFor();
    await page.locator(".mf-citers", { hasText: "留存网络日志" }).waitFor();
    await page.getByRole("link", { name: "第二十一条" }).click();
    await page.getByRole("heading", { level: 1, name: "《网络安全法》第二十一条" }).waitFor();
    expect(new URL(page.url()).searchParams.get("on")).toBe("2017-06-01");
    await page.getByText("自 2017年6月1日（星期四） 起施行的文本").waitFor();
    expect(visitor.faults).toEqual([]);
  });

  test("two versions are compared word by word", async () => {
    const { page } = await visit(browser, node.url);
    await page.goto("/law/网络安全法");
    await page.getByRole("link", { name: "与2016年版对照" }).click();
    await page.getByText("修改 18 条，新增 5 条，删除 3 条，只改条号 56 条").waitFor();
    const change = page.locator(".library-change", { hasText: "第六十一条 → 第六十四条" });
    await change.locator("ins", { hasText: "或者应用程序" }).waitFor();
    expect(await change.locator("del").count()).toBeGreaterThan(0);
  });

  test("on an earlier day the earlier version is found, and a statute's own search stays in it", async () => {
    const { page } = await visit(browser, node.url);
    await page.goto("/law?q=人工智能&statute=网络安全法&on=2025-12-31");
    await page.getByText("没有“人工智能”").waitFor();
    await page.goto("/law?q=人工智能&statute=网络安全法");
    await page.getByRole("link", { name: "网络安全法 第二十条" }).waitFor();
    expect(await page.locator(".cards h3").count()).toBe(1);
  });

  test("an officer sees what an amendment changes here", async () => {
    const visitor = await visit(browser, node.url);
    const { page } = visitor;
    await officerSignsIn(visitor, "clerk");
    await page.goto("/console/law/impact?statute=网络安全法");
    await page.getByText("修改 18 条，新增 5 条，删除 3 条，只改条号 56 条").waitFor();
    await page.getByRole("switch").click();
    const row = page.getByRole("row", { name: "第二十一条 → 第二十三条" });
    await row.getByText("留存网络日志").waitFor();
    expect(await page.locator(".ant-table-tbody .ant-table-row").count()).toBe(3);
    expect(visitor.faults).toEqual([]);
  });

  const views: { width: Width; language: "zh" | "en" }[] = [
    { width: "phone", language: "zh" },
    { width: "desk", language: "zh" },
    { width: "phone", language: "en" },
  ];
  test.each(views)("each page fits and has no barrier at $width, in $language", async ({ width, language }) => {
    const visitor = await visit(browser, node.url, width);
    const { page, context } = visitor;
    await context.addInitScript((chosen) => localStorage.setItem("mingfa.language", chosen), language);
    const found: string[] = [];
    const look = async (name: string, path: string) => {
      await page.goto(path);
      await page.locator("h1").first().waitFor();
      await page.waitForLoadState("networkidle");
      found.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1))
        found.push(`${name}: wider than the window`);
      if (/\b(?:ui|portal|console):?\.?[a-z]+\.[a-zA-Z.]+\b/.test(await page.locator("body").innerText()))
        found.push(`${name}: a word is missing`);
      await saveShot(page, `${language}-${width}-${name}`);
    };
    await look("library", "/law");
    await look("library-found", "/law?q=网络 罚款");
    await look("library-nothing", "/law?q=没有这样的话");
    await look("library-statute", "/law/网络安全法");
    await look("library-compare", comparison);
    await look("library-article", "/law/行政许可法/32?place=1%2F4");
    expect([...found, ...visitor.faults]).toEqual([]);
  });
});

test.each(["phone", "desk"] as const)("the page of an amendment has no barrier at %s", async (width) => {
  const visitor = await visit(browser, node.url, width);
  const { page } = visitor;
  await officerSignsIn(visitor, "clerk");
  await page.goto("/console/law/impact?statute=网络安全法");
  await page.locator("h1", { hasText: "法规修改的影响" }).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await barriers(page)).toEqual([]);
  await saveShot(page, `zh-${width}-console-impact`);
});

test("without texts a statute, its versions and what cites it can be read, and the page says what is missing", async () => {
  const before = process.env["LAW_DIR"];
  process.env["LAW_DIR"] = mkdtempSync(join(tmpdir(), "mingfa-no-law-"));
  const bare = await startNode().finally(() => {
    if (before === undefined) delete process.env["LAW_DIR"];
    else process.env["LAW_DIR"] = before;
  });
  try {
    const { page } = await visit(browser, bare.url);
    await page.goto("/law");
    await page.getByText("本系统没有装载法规文本").waitFor();
    await page.getByRole("link", { name: "网络安全法", exact: true }).click();
    await page.getByText("没有装载这一版本的文本").waitFor();
    await page.goto("/law/网络安全法/23");
    await page.getByText("本系统没有装载这部法律的条文").waitFor();
    await page.locator(".mf-citers", { hasText: "留存网络日志" }).waitFor();
    await saveShot(page, "zh-desk-library-without-texts");
  } finally {
    await bare.stop();
  }
});
