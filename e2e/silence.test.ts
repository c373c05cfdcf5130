import type { Browser } from "playwright-core";
import { routes } from "@mingfa/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { apiAs, applyByApi } from "./harness/api.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { dueOf, moveDay, officerSignsIn, openMatter } from "./harness/officer.ts";

let node: TestNode;
let browser: Browser;
let clerk: Visitor;
let matter: { matter: string; number: string };

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  clerk = await visit(browser, node.url);
  matter = await applyByApi(await apiAs(node.url, "lin"));
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});
beforeEach(() => keepEvidence("silence", clerk));

const stage = (name: string) => clerk.page.locator(".matter-stage", { hasText: name }).waitFor();

test("第三十二条: on the fifth working day the application still waits, and the queue says so", async () => {
  await officerSignsIn(clerk, "clerk");
  await moveDay(clerk, "2032-03-08");
  await clerk.page.goto("/console/");
  const row = clerk.page.getByRole("row", { name: new RegExp(matter.number) });
  await row.getByText("即将到期").waitFor();
  await row.getByText("2032年3月8日（星期一）").waitFor();
  await openMatter(clerk, matter.number);
  await stage("收件审查");
});

test("第三十二条: on the sixth it counts as accepted as of the day of receipt, by the law itself", async () => {
  await moveDay(clerk, "2032-03-09");
  await openMatter(clerk, matter.number);
  await stage("审查中");
  const entry = clerk.page.locator(".mf-timeline-entry", { hasText: "视为受理" });
  await entry.getByText("2032年3月1日（星期一）", { exact: true }).waitFor();
  await entry.getByText("依法发生").waitFor();
  await entry.getByRole("link", { name: "《行政许可法》第三十二条第一款第（四）项" }).waitFor();
  // Twenty working days from 2 March, not from the sixth day.
  await dueOf(clerk.page, "作出许可决定（法定）").getByText("2032年3月29日（星期一）").waitFor();
});

test("the applicant is told", async () => {
  const lin = await apiAs(node.url, "lin");
  await expect
    .poll(async () => (await lin.call(routes.notices.mine, {})).map(({ text }) => text.zh), { timeout: 10_000 })
    .toContain("您的申请因机关逾期未告知补正而视为受理");
  expect(clerk.faults).toEqual([]);
});

test("a decision that is not made in time stands in the queue of what is overdue", async () => {
  await moveDay(clerk, "2032-03-30");
  await clerk.page.goto("/console/?show=overdue");
  await clerk.page
    .getByRole("row", { name: new RegExp(matter.number) })
    .getByText("已超期")
    .waitFor();
});
