import { routes } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { apiAs, applyByApi, foodInput, freshKey, performByApi } from "./harness/api.ts";
import { signInAs } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, watch, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { doAct, officerSignsIn, openAct, openMatter, yesNo } from "./harness/officer.ts";

let node: TestNode;
let browser: Browser;
let visitor: Visitor;
let matter: { matter: string; number: string };

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  matter = await applyByApi(await apiAs(node.url, "lin"));
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});
beforeEach(async () => {
  visitor = await visit(browser, node.url);
  keepEvidence("officers", visitor);
});

test("an officer of another organ is refused with the article", async () => {
  const { page } = visitor;
  await officerSignsIn(visitor, "other-clerk");
  expect(await page.getByText(matter.number).count()).toBe(0);
  await page.goto(`/console/matters/${matter.matter}`);
  await page.getByRole("heading", { name: "本件由其他机关办理" }).waitFor();
  const [article] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "《食品安全法》第三十五条第二款" }).click(),
  ]);
  await article.getByRole("heading", { level: 1, name: "《食品安全法》第三十五条" }).waitFor();
});

test("and cannot act in it past the pages either", async () => {
  const other = await apiAs(node.url, "other-clerk");
  const attempt = other.call(routes.matters.perform, {
    params: { matter: matter.matter },
    body: { act: "accept", input: { competent: true }, sequence: 1, key: freshKey() },
  });
  const error = await attempt.catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(ProblemError);
  const problem = error instanceof ProblemError ? error.problem : undefined;
  expect(problem?.reasons?.map(({ id }) => id)).toEqual(["notEntitled"]);
  expect(problem?.reasons?.[0]?.basis.map(({ key }) => key)).toEqual(["食品安全法/35/2"]);
});

test("within the organ, the clerk sees what only the head may do, with the article", async () => {
  await officerSignsIn(visitor, "clerk");
  await openMatter(visitor, matter.number);
  const refused = visitor.page.locator(".refused li", {
    has: visitor.page.getByRole("heading", { name: "准予许可", exact: true }),
  });
  await refused.getByText("只能由本机关负责人作出").waitFor();
  await refused.getByRole("link", { name: "《行政许可法》第三十八条第一款" }).waitFor();
});

test("another citizen cannot see it, nor apply for a firm that is not his", async () => {
  await signInAs(visitor, "he");
  await visitor.page.goto(`/matters/${matter.matter}`);
  await visitor.page.getByRole("heading", { name: "没有这个办件，或者您无权查看" }).waitFor();
  const he = await apiAs(node.url, "he");
  const attempt = he.call(routes.matters.open, {
    body: { item: "food-business-licence", party: "f-noodle", input: foodInput, key: freshKey() },
  });
  await expect(attempt).rejects.toMatchObject({ problem: { status: 403, code: "notYourParty" } });
});

test("a citizen’s account opens no door of the console", async () => {
  await signInAs(visitor, "lin");
  await visitor.page.goto(`/console/matters/${matter.matter}`);
  await visitor.page.getByText("这个账号是当事人账号").waitFor();
  expect(visitor.faults).toEqual([]);
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
