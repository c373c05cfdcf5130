import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./harness/accessibility.ts";
import { fillIn, foodApplication, goOn, signInAs, submit } from "./harness/applicant.ts";
import { keepEvidence, launch, visit } from "./harness/browser.ts";
import { packsWithLaterForm } from "./harness/changed-packs.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { saveShot } from "./harness/shots.ts";

let node: TestNode;
let browser: Browser;
let packs: { folder: string; remove: () => void };

beforeAll(async () => {
  packs = packsWithLaterForm("2032-04-01");
  [node, browser] = await Promise.all([startNode({ PACKS_DIR: packs.folder }), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
  packs.remove();
});

test("a form that changes while it is open: not sent as it was, the difference is shown, the rest is kept and sent", async () => {
  const lin = await visit(browser, node.url, "phone");
  keepEvidence("change", lin);
  const { page } = lin;
  await signInAs(lin, "lin");
  const answers = { ...foodApplication, 经营项目: ["餐饮服务", "单位食堂"] };
  await fillIn(lin, "food-business-licence", "明州小满面馆（虚构）", answers);

  await node.moveTo("2032-04-01");
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  await page.getByRole("heading", { name: "表单刚有了新版本，没有提交" }).waitFor();
  const changed = page.getByRole("status").filter({ hasText: "表单更新了" });
  await changed.getByText("网上店铺地址").waitFor();
  await changed.getByText("经营项目：原来填的是“餐饮服务, 单位食堂”").waitFor();
  await saveShot(page, "zh-phone-form-changed");
  expect(await barriers(page)).toEqual([]);

  // It is shown until it was seen, on any device.
  const desk = await visit(browser, node.url, "desk", "en-GB");
  await signInAs(desk, "lin");
  await desk.page.evaluate(() => localStorage.setItem("mingfa.language", "en"));
  await desk.page.goto("/items/food-business-licence/apply");
  await desk.page.getByRole("heading", { name: "The form has changed" }).waitFor({ timeout: 20_000 });
  await desk.page.getByText("Address of the online shop").first().waitFor();
  await saveShot(desk.page, "en-desk-form-changed");

  await changed.getByRole("button", { name: "知道了" }).click();
  await changed.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "修改“经营项目”" }).click();
  expect(await page.getByLabel("餐饮服务", { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel("单位食堂", { exact: true }).count()).toBe(0);
  await goOn(page);
  await submit(lin);
  expect([...lin.faults, ...desk.faults]).toEqual([]);
});
