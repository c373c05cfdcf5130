import { routes } from "@mingfa/contract";
import { fictionalCitizenId } from "@mingfa/core/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { apiAs } from "./harness/api.ts";
import { answer, foodApplication, fillIn, forgetDraft, goOn, signInAs, submit } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, watch, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn, openMatter } from "./harness/officer.ts";

let node: TestNode;
let browser: Browser;
let lin: Visitor;
const start = "/items/food-business-licence/apply";
const question = (name: string) => `${start}?question=${name}`;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});
beforeEach(async () => {
  lin = await visit(browser, node.url, "phone");
  keepEvidence("form", lin);
});

test("a wrong check digit is named at the field; the summary has the focus and leads there; the answer stays", async () => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await page.goto(question("personInChargeId"));
  const right = fictionalCitizenId(1);
  const wrong = right.slice(0, -1) + (right.endsWith("1") ? "2" : "1");
  await answer(page, "负责人身份证号", wrong);
  await goOn(page);
  const summary = page.locator(".mf-error-summary");
  await summary.getByText("有 1 处需要修改").waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.title()).toMatch(/^错误：/);
  const field = page.getByLabel("负责人身份证号", { exact: true });
  const message = await page.locator(".mf-field-fault").innerText();
  expect(message).toContain("校验");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  await summary.getByRole("button").click();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await field.inputValue()).toBe(wrong);
  // Full-width characters and spaces are forgiven.
  await field.fill(`　${fullWidth(right)} `);
  await goOn(page);
  await page.getByRole("heading", { level: 1, name: "食品安全管理人员姓名" }).waitFor();
});

test("an answer left out is asked for; numbers that are none are named", async () => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await page.goto(question("contact"));
  await goOn(page);
  await page.locator(".mf-field-fault", { hasText: "请填写“联系人”" }).waitFor();
  await page.goto(question("area"));
  await answer(page, "经营面积（平方米）", "八十六");
  await goOn(page);
  await page.locator(".mf-field-fault", { hasText: "应为数字" }).waitFor();
});

test("one can stop and come back: windows follow each other, and whoever signs out leaves nothing on the device", async () => {
  const { page, context } = lin;
  await signInAs(lin, "lin");
  await forgetDraft(page, "food-business-licence");
  await page.goto(question("businessName"));
  await answer(page, "经营者名称", "小满面馆");
  const second = await context.newPage();
  const faults = watch(second);
  await second.goto(question("businessName"));
  expect(await second.getByLabel("经营者名称", { exact: true }).inputValue()).toBe("小满面馆");
  await answer(second, "经营者名称", "小满面馆二店");
  await expect.poll(() => page.getByLabel("经营者名称", { exact: true }).inputValue()).toBe("小满面馆二店");
  await page.goto(start);
  await page.getByText("已填 1 项，共 14 项。").waitFor();
  await page.getByRole("link", { name: "继续填写" }).waitFor();
  await page.getByRole("button", { name: "退出" }).click();
  await page.getByRole("link", { name: "登录", exact: true }).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("mingfa.draft.")))).toEqual(
    [],
  );
  expect([...lin.faults, ...faults]).toEqual([]);
});

test("each answer can be changed from the check page and returns there", async () => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await fillIn(lin, "food-business-licence", "林小满", foodApplication);
  await page.getByRole("button", { name: "修改“联系人”" }).click();
  await answer(page, "联系人", "何立夏");
  await goOn(page);
  await page.getByRole("heading", { level: 1, name: "请核对后确认" }).waitFor();
  await page.locator(".mf-answer", { hasText: "联系人" }).getByText("何立夏").waitFor();
  await page.getByRole("button", { name: "修改“我对所填内容和材料的真实性负责”" }).click();
  await answer(page, "我对所填内容和材料的真实性负责", false);
  await goOn(page);
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  // The law's own refusal, with its article, and nothing lost.
  await page.getByText("请先声明对申请内容的真实性负责").waitFor();
  await page.getByRole("link", { name: "《行政许可法》第三十一条第一款" }).waitFor();
});

test("hostile strings are text to everyone who reads them", async () => {
  const hostile = `<img src=x onerror="document.title='pwned'">'"{{t}}\${1}</script><script>alert(1)</script>`;
  await signInAs(lin, "lin");
  await fillIn(lin, "food-business-licence", "明州小满面馆（虚构）", {
    ...foodApplication,
    经营者名称: hostile,
    经营场所地址: hostile,
  });
  const { number, id } = await submit(lin);
  await lin.page.goto(`/matters/${id}`);
  await lin.page.getByText("申请内容", { exact: true }).click();
  await lin.page.locator("main > details").getByText(hostile).first().waitFor();
  const clerk = await visit(browser, node.url);
  await officerSignsIn(clerk, "clerk");
  await openMatter(clerk, number);
  await clerk.page.locator(".matter-column").first().getByText(hostile).first().waitFor();
  for (const { page, faults } of [lin, clerk]) {
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).not.toContain("pwned");
    expect(faults).toEqual([]);
  }
});

test("control characters that could not be kept are refused at the field", async () => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await page.goto(question("contact"));
  await answer(page, "联系人", "林\u0007小满");
  await goOn(page);
  await page.locator(".mf-field-fault", { hasText: "控制字符" }).waitFor();
});

test("an application is sent once, however often the answer is lost", async () => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await fillIn(lin, "food-business-licence", "林小满", foodApplication);
  const api = await apiAs(node.url, "lin");
  const mine = async () => (await api.call(routes.matters.mine, { query: {} })).lines;
  const before = (await mine()).length;
  let sent = 0;
  await page.route("**/api/matters", async (route) => {
    sent += 1;
    // The server has it; its answer never arrives.
    await route.fetch();
    await (sent === 1 ? route.abort() : route.continue());
  });
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  await page.getByRole("heading", { name: "没有连上服务器" }).waitFor();
  await submit(lin);
  expect(sent).toBe(2);
  expect((await mine()).length).toBe(before + 1);
});

const fullWidth = (text: string): string =>
  Array.from(text, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join("");
