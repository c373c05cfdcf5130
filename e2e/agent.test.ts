import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, goOn, signInAs, submit, type Given, type Submitted } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";

let node: TestNode;
let browser: Browser;
let applied: Submitted;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const arrive = async (who: string, name: string): Promise<Visitor> => {
  const visitor = await visit(browser, node.url, "phone");
  keepEvidence(name, visitor);
  await signInAs(visitor, who);
  return visitor;
};
const firm = "明州立夏茶饮有限公司（虚构）";
const filing: Record<string, Given> = {
  经营者名称: firm,
  统一社会信用代码: fictionalCreditCode(12),
  经营场所地址: "明州市青石路 2 号",
  只销售预包装食品: true,
};

test("a legal representative gives a mandate for one item, question by question, and gets a certificate", async () => {
  const he = await arrive("he", "mandate-give");
  const { page } = he;
  await page.goto("/account");
  await page.getByRole("link", { name: "办理新的委托" }).click();
  await page.getByRole("link", { name: "开始申请" }).first().click();
  await page.getByRole("link", { name: "开始填写" }).click();
  await page.getByLabel(firm, { exact: true }).check();
  await goOn(page);
  await answer(page, "代理人姓名", "马谷雨");
  await goOn(page);
  await answer(page, "代理人公民身份号码", fictionalCitizenId(3));
  await goOn(page);
  await answer(page, "委托办理哪些事项", ["只限下面选择的事项"]);
  await goOn(page);
  await answer(page, "委托的事项", ["仅销售预包装食品备案"]);
  await goOn(page);
  await answer(page, "委托到哪一天为止", "2032-12-31");
  await goOn(page);
  await page.getByRole("heading", { level: 1, name: "请核对后确认" }).waitFor();
  await submit(he);
  await page.goto("/account");
  await page.getByRole("heading", { name: `委托马谷雨（代${firm}）` }).waitFor();
  expect(he.faults).toEqual([]);
});

test("the agent applies in the firm’s name, and both read who acted for whom", async () => {
  const ma = await arrive("ma", "mandate-use");
  const { page } = ma;
  await page.goto("/items/prepackaged-food-filing");
  await page.getByRole("link", { name: "开始申请" }).first().click();
  await page.getByRole("link", { name: "开始填写" }).click();
  await page.getByLabel(`${firm}（受其委托）`, { exact: true }).check();
  await goOn(page);
  for (const [question, given] of Object.entries(filing)) {
    await answer(page, question, given);
    await goOn(page);
  }
  await page.getByRole("heading", { level: 1, name: "请核对后确认" }).waitFor();
  applied = await submit(ma);
  for (const visitor of [ma, await arrive("he", "mandate-seen")]) {
    await visitor.page.goto(`/matters/${applied.id}`);
    await visitor.page.getByText(`马谷雨（代${firm}）`).first().waitFor();
  }
  // Of other items, the firm is not among those one may apply for.
  await page.goto("/items/food-business-licence");
  await page.getByRole("link", { name: "开始申请" }).first().click();
  await page.getByRole("link", { name: "开始填写" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByText("受其委托").count()).toBe(0);
  expect(ma.faults).toEqual([]);
});

test("withdrawn while the agent has the page open, it ends at once, with the day and the article", async () => {
  const ma = await arrive("ma", "mandate-over");
  await ma.page.goto(`/matters/${applied.id}`);
  await ma.page.getByText(applied.number).first().waitFor();
  const he = await arrive("he", "mandate-withdraw");
  const { page } = he;
  await page.goto("/account");
  await page
    .locator("li", { has: page.getByRole("heading", { name: `委托马谷雨（代${firm}）` }) })
    .getByRole("link")
    .click();
  await page.getByRole("link", { name: "撤回委托" }).click();
  await goOn(page);
  await page.getByRole("button", { name: "确认：撤回委托" }).click();
  await page.waitForURL((url) => url.pathname.startsWith("/matters/") && !url.pathname.includes("/do/"));
  await ma.page.reload();
  await ma.page.getByRole("heading", { name: "您不能再代理这位委托人" }).waitFor();
  await ma.page.getByText(/委托人已撤回委托（自\d{4}-\d\d-\d\d起）/).waitFor();
  await ma.page.getByRole("link", { name: "《民法典》第一百七十三条第一款第（二）项" }).waitFor();
  await ma.page.goto("/my");
  await ma.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await ma.page.getByText(applied.number).count()).toBe(0);
  await ma.page.goto("/account");
  await ma.page
    .locator("li", { has: ma.page.getByRole("heading", { name: `代${firm}` }) })
    .getByText("已撤回", { exact: true })
    .waitFor();
  expect([...he.faults, ...ma.faults]).toEqual([]);
});
