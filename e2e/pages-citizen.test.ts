import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signInAs } from "./harness/applicant.ts";
import { launch } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { twoMatters } from "./harness/two-matters.ts";
import { lookAt, unfold, views, type Walk } from "./harness/walk.ts";

let node: TestNode;
let browser: Browser;
let matters = { waiting: "", reviewed: "" };

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  matters = await twoMatters(node);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const apply = "/items/food-business-licence/apply";

const citizen: Walk = {
  signIn: (visitor) => signInAs(visitor, "lin"),
  pages: () => [
    { name: "apply", path: apply },
    { name: "question-choices", path: `${apply}?question=businessKinds` },
    { name: "question-group", path: `${apply}?question=equipment` },
    {
      name: "question-fault",
      path: `${apply}?question=phone`,
      then: (page) => page.locator(".mf-buttons .mf-button").click(),
    },
    { name: "check", path: `${apply}?check=true` },
    { name: "mine", path: "/my" },
    { name: "notices", path: "/notices" },
    { name: "submitted", path: `/matters/${matters.reviewed}/submitted` },
    { name: "matter-waiting", path: `/matters/${matters.waiting}`, then: unfold },
    { name: "matter", path: `/matters/${matters.reviewed}` },
    { name: "supplement", path: `/matters/${matters.waiting}/do/supplement` },
    {
      name: "receipt",
      path: `/matters/${matters.reviewed}/acts/1/receipt`,
      then: (page) => page.locator("form .mf-button").last().click(),
    },
  ],
};

test.each(views)("a citizen’s pages are whole, fit and have no barrier: $width, $language", async (view) => {
  expect(await lookAt(browser, node.url, citizen, view)).toEqual([]);
});
