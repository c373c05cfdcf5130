import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiAs, applyByApi, performByApi } from "./harness/api.ts";
import { keepEvidence, launch, visit, watch } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { doAct, officerSignsIn, openAct, openMatter, yesNo } from "./harness/officer.ts";

let node: TestNode;
let browser: Browser;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

test("of two officers at once one wins; the other learns what happened and loses no word of his", async () => {
  const { number, matter } = await applyByApi(await apiAs(node.url, "lin"));
  await performByApi(await apiAs(node.url, "clerk"), matter, "accept", { competent: true });
  const first = await visit(browser, node.url);
  const second = await visit(browser, node.url);
  keepEvidence("two-tabs", second);
  await officerSignsIn(first, "reviewer");
  await officerSignsIn(second, "reviewer2");
  await Promise.all([openMatter(first, number), openMatter(second, number)]);

  const form = await openAct(second.page, "现场核查");
  await form.getByLabel("吴审查").check();
  await form.getByLabel("郑核查").check();
  await yesNo(form, "符合许可条件", true);
  await form.getByLabel("核查记录").fill("冷藏柜两台，运行正常。");
  await form.getByRole("button", { name: "继续", exact: true }).click();

  await doAct(first.page, "确定审查方式", async (other) => {
    await yesNo(other, "需要到现场核查", true);
    for (const question of ["直接关系他人重大利益", "涉及申请人与他人之间的重大利益关系", "涉及公共利益，需要听证"])
      await yesNo(other, question, false);
  });

  await form.getByRole("button", { name: "确认：现场核查" }).click();
  await second.page.getByRole("heading", { name: "本案刚有新的进展" }).waitFor();
  await second.page.getByRole("button", { name: "查看最新情况" }).click();
  await second.page.locator(".mf-timeline-entry", { hasText: "确定审查方式" }).waitFor();
  expect(await form.getByLabel("核查记录").inputValue()).toBe("冷藏柜两台，运行正常。");
  await form.getByRole("button", { name: "继续", exact: true }).click();
  await form.getByRole("button", { name: "确认：现场核查" }).click();
  await second.page.getByRole("heading", { name: "“现场核查”已记入本案" }).waitFor();
  expect([...first.faults, ...second.faults]).toEqual([]);
});

test("an act confirmed in two tabs of one officer is done once", async () => {
  const { number, matter } = await applyByApi(await apiAs(node.url, "lin"));
  const clerk = await visit(browser, node.url);
  keepEvidence("two-tabs-one-officer", clerk);
  await officerSignsIn(clerk, "clerk");
  const other = await clerk.context.newPage();
  const faults = watch(other);
  await openMatter(clerk, number);
  await other.goto(`/console/matters/${matter}`);
  const form = await openAct(other, "受理");
  await yesNo(form, "属于本机关职权范围", true);
  await form.getByRole("button", { name: "继续", exact: true }).click();
  await doAct(clerk.page, "受理", (mine) => yesNo(mine, "属于本机关职权范围", true));
  await form.getByRole("button", { name: "确认：受理" }).click();
  await other.getByRole("heading", { name: "本案刚有新的进展" }).waitFor();
  await clerk.page.reload();
  await clerk.page.locator(".mf-timeline-entry").first().waitFor();
  expect(await clerk.page.locator(".mf-timeline-entry h3", { hasText: /^受理$/ }).count()).toBe(1);
  expect([...clerk.faults, ...faults]).toEqual([]);
});
