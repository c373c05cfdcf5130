import { routes } from "@mingfa/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeAt } from "../server/testing/authenticator-app.ts";
import { apiAs } from "./harness/api.ts";
import { signInAs } from "./harness/applicant.ts";
import { launch } from "./harness/browser.ts";
import { byName } from "./harness/device-key.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn } from "./harness/officer.ts";
import { lookAt, unfold, views, type Walk } from "./harness/walk.ts";

let node: TestNode;
let browser: Browser;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  const he = await apiAs(node.url, "he");
  const { ticket, secret } = await he.call(routes.account.startCodes, {});
  await he.call(routes.account.confirmCodes, { body: { ticket, code: codeAt(secret, Date.now()) } });
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const settled = (page: Page) => page.locator(".mf-account-events li").first().waitFor();
const button = (page: Page, zh: string, en: string) =>
  page.getByRole("button", { name: zh }).or(page.getByRole("button", { name: en }));

const strangers: Walk = {
  pages: () => [
    { name: "sign-in", path: "/sign-in", then: (page) => page.locator(".mf-other-ways").waitFor() },
    {
      name: "sign-in-faults",
      path: "/sign-in",
      then: async (page) => {
        await page.locator("form button[type=submit]").click();
        await page.locator(".mf-error-summary").waitFor();
      },
    },
    {
      name: "sign-in-stray",
      path: "/sign-in/return?code=x&state=y",
      then: (page) => page.getByRole("alert").waitFor(),
    },
    { name: "console-sign-in", path: "/console/" },
  ],
};

const citizen: Walk = {
  signIn: (visitor) => signInAs(visitor, "lin"),
  pages: () => [
    { name: "account", path: "/account", then: (page) => settled(page).then(() => unfold(page)) },
    {
      name: "account-codes",
      path: "/account",
      then: async (page) => {
        await settled(page);
        await button(page, "开启动态验证码", "Turn codes on").first().click();
        await page.locator(".mf-qr").waitFor();
      },
    },
    {
      name: "account-passkey",
      path: "/account",
      then: async (page) => {
        await settled(page);
        await button(page, "添加通行密钥", "Add a passkey").click();
      },
    },
  ],
};

/** Someone whose account asks for a second step, and has recovery codes left. */
const guarded: Walk = {
  pages: () => [
    {
      name: "sign-in-second-step",
      path: "/sign-in",
      then: async (page) => {
        await page.getByLabel("用户名").or(page.getByLabel("User name")).fill("he");
        await page
          .getByLabel("密码", { exact: true })
          .or(page.getByLabel("Password", { exact: true }))
          .fill("mingfa-demo");
        await page.locator("form button[type=submit]").click();
        await page.getByLabel("六位验证码").or(page.getByLabel("Six-digit code")).waitFor();
      },
    },
  ],
};

const officer: Walk = {
  signIn: (visitor) => officerSignsIn(visitor, "head"),
  pages: () => [{ name: "console-account", path: "/console/account", then: settled }],
};

for (const view of views)
  test(`pages of signing in and of the account hold no barrier: ${view.language}, ${view.width}`, async () => {
    for (const walk of [strangers, citizen, guarded, officer])
      expect(await lookAt(browser, byName(node.url), walk, view)).toEqual([]);
  });
