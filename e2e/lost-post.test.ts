import { routes } from "@mingfa/contract";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiAs, applyByApi, freshKey } from "./harness/api.ts";
import { keepEvidence, launch, visit } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn, openAct, openMatter, yesNo } from "./harness/officer.ts";

let node: TestNode;
let browser: Browser;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

test("an officer who loses his post with the page open does nothing more with it, and is told why", async () => {
  const { number, matter } = await applyByApi(await apiAs(node.url, "lin"));
  const clerk = await visit(browser, node.url);
  keepEvidence("lost-post", clerk);
  const { page } = clerk;
  await officerSignsIn(clerk, "clerk");
  await openMatter(clerk, number);
  const form = await openAct(page, "受理");
  await yesNo(form, "属于本机关职权范围", true);
  await form.getByRole("button", { name: "继续", exact: true }).click();

  const security = await apiAs(node.url, "security");
  await security.call(routes.registry.open, {
    body: {
      procedure: "administration.registry",
      act: "endPost",
      input: {
        organ: "mz-market",
        officer: "clerk",
        duty: "clerk",
        decision: "明人免〔2032〕1号",
        decidedBy: "市局党组",
      },
      key: freshKey(),
    },
  });

  await form.getByRole("button", { name: "确认：受理" }).click();
  await page.getByRole("heading", { name: "您的岗位已经结束，不能再办理" }).first().waitFor();
  // What was entered is still there, and nothing more can be done with it.
  await page.getByText("页面改为只读").first().waitFor();
  expect(await form.getByRole("button", { name: "确认：受理" }).isDisabled()).toBe(true);
  expect(await form.getByText("属于本机关职权范围").isVisible()).toBe(true);
  expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes("accept")))).toBe(true);
  const lin = await apiAs(node.url, "lin");
  expect((await lin.call(routes.matters.view, { params: { matter } })).sequence).toBe(1);
  expect(clerk.faults).toEqual([]);
});
