import { createServer } from "node:net";
import { fictionalCitizenId } from "@mingfa/core/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { client, startProvider, type IdentityProvider } from "../server/testing/identity-provider.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn } from "./harness/officer.ts";

let node: TestNode;
let browser: Browser;
let provider: IdentityProvider;
let url: string;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

beforeAll(async () => {
  const port = await freePort();
  url = `http://localhost:${port}`;
  provider = await startProvider(`${url}/sign-in/return`, {
    lin: { name: "林小满", id_number: fictionalCitizenId(1) },
    clerk: { name: "周收件" },
  });
  const settings = {
    PORT: String(port),
    PUBLIC_URL: url,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_IDENTIFIER_CLAIM: "id_number",
  };
  [node, browser] = await Promise.all([startNode(settings), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
  await provider?.stop();
});

const arrive = async (name: string): Promise<Visitor> => {
  const visitor = await visit(browser, url, "phone");
  keepEvidence(name, visitor);
  return visitor;
};

test("by the identity platform and back to the page one came from; nothing of the way stays in the address", async () => {
  const { page, faults } = await arrive("platform");
  provider.nowAt("lin");
  await page.goto("/sign-in?next=%2Fnotices");
  await page.getByRole("button", { name: "统一身份认证" }).click();
  await page.waitForURL((at) => at.pathname === "/notices");
  await page.getByText("林小满，已登录").waitFor();
  await page.goto("/account");
  await page.getByText(`已关联（${provider.issuer}`).waitFor();
  expect(faults).toEqual([]);
});

test("an officer ties his account once and then enters the console by the platform", async () => {
  const visitor = await arrive("platform-officer");
  const { page } = visitor;
  provider.nowAt("clerk");
  await officerSignsIn(visitor, "clerk");
  await page.goto("/console/account");
  await page.getByRole("button", { name: "关联到本账号" }).click();
  await page.waitForURL((at) => at.pathname === "/console/account");
  await page.getByText(`已关联（${provider.issuer}`).waitFor();
  await page.getByRole("button", { name: "退出", exact: true }).click();
  await page.getByRole("button", { name: "统一身份认证" }).click();
  await page.getByRole("heading", { name: "账号与安全" }).waitFor();
  await page.getByText("统一身份认证登录，").waitFor();
  expect(visitor.faults).toEqual([]);
});

test("an address that someone sent signs nobody in", async () => {
  const { page } = await arrive("platform-stray");
  await page.goto("/sign-in/return?code=stolen&state=guessed");
  await page.getByText("这个页面不是从本机的登录开始的").waitFor();
  expect(new URL(page.url()).search).toBe("");
  await page.goto("/my");
  await page.getByRole("link", { name: "登录", exact: true }).first().waitFor();
});

test("with the platform down, that is said, and the password still opens", async () => {
  await provider.stop();
  const { page } = await arrive("platform-down");
  await page.goto("/sign-in");
  // What was known of it ten seconds ago counts for nothing.
  await page.waitForTimeout(10_500);
  await page.getByRole("button", { name: "统一身份认证" }).click();
  await page.getByRole("heading", { name: "统一身份认证暂时连不上" }).waitFor();
  await page.getByText("请改用其他方式登录").waitFor();
  await page.getByLabel("用户名").fill("lin");
  await page.getByLabel("密码", { exact: true }).fill("mingfa-demo");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByText("林小满，已登录").waitFor();
});
