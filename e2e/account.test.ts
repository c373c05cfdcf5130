import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeAt } from "../server/testing/authenticator-app.ts";
import { signInAs } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { byName, giveDeviceKey } from "./harness/device-key.ts";
import { startNode, type TestNode } from "./harness/node.ts";

let node: TestNode;
let browser: Browser;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode({ SECOND_FACTOR_DUTIES: "clerk" }), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const arrive = async (name: string, width: "phone" | "desk" = "desk"): Promise<Visitor> => {
  const visitor = await visit(browser, byName(node.url), width);
  keepEvidence(name, visitor);
  return visitor;
};
const toAccount = async ({ page }: Visitor): Promise<void> => {
  await page.goto("/account");
  await page.getByRole("heading", { name: "登录中的设备" }).waitFor();
};
const section = (page: Page, name: string) =>
  page.locator(".mf-account > section", { has: page.getByRole("heading", { level: 2, name, exact: true }) });
const signInByPassword = async (page: Page, name: string, password: string): Promise<void> => {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
};

test("one signs a forgotten device out, and that device learns it with its next step", async () => {
  const [here, there] = [await arrive("sessions-here"), await arrive("sessions-there", "phone")];
  await signInAs(here, "lin");
  await signInAs(there, "lin");
  await there.page.goto("/my");
  await toAccount(here);
  const devices = section(here.page, "登录中的设备");
  await devices.getByText("当前设备").waitFor();
  await devices.getByRole("button", { name: /^让 Linux 上的 Chrome 退出登录/ }).click();
  await section(here.page, "最近的安全记录").getByText("让一台设备退出登录").first().waitFor();
  expect(await devices.locator("li").count()).toBe(1);
  await there.page.reload();
  await there.page
    .getByText("登录后才能")
    .or(there.page.getByRole("link", { name: "登录" }))
    .first()
    .waitFor();
  expect([...here.faults, ...there.faults]).toEqual([]);
});

test("a new password: what is wrong is said at the field, what is right signs the others out", async () => {
  const visitor = await arrive("password");
  const { page } = visitor;
  await signInAs(visitor, "ma");
  await toAccount(visitor);
  await page.getByText("修改密码", { exact: true }).first().click();
  await page.getByRole("button", { name: "保存新密码" }).click();
  await page.getByRole("heading", { name: "有 2 处需要修改" }).waitFor();
  await page.getByLabel("现在的密码").fill("mingfa-demo");
  await page.getByLabel("新密码", { exact: true }).fill("0123456789");
  await page.getByLabel("再填一次新密码").fill("0123456789");
  await page.getByRole("button", { name: "保存新密码" }).click();
  await page.getByText("太容易被猜到").waitFor();
  await page.getByLabel("新密码", { exact: true }).fill("春天的青石路有三棵槐树");
  await page.getByLabel("再填一次新密码").fill("春天的青石路有三棵槐树");
  await page.getByRole("button", { name: "保存新密码" }).click();
  await page.getByText("密码已修改").waitFor();
  const fresh = await arrive("password-fresh");
  await signInByPassword(fresh.page, "ma", "mingfa-demo");
  await fresh.page.getByRole("heading", { name: "账号或者密码不对" }).waitFor();
  await signInByPassword(fresh.page, "ma", "春天的青石路有三棵槐树");
  await fresh.page.waitForURL((url) => url.pathname === "/my");
  expect([...visitor.faults, ...fresh.faults]).toEqual([]);
});

test("codes of an app: turned on by its first code, asked for after the password, and a recovery code instead", async () => {
  const visitor = await arrive("codes", "phone");
  const { page } = visitor;
  await signInAs(visitor, "he");
  await toAccount(visitor);
  await page.getByRole("button", { name: "开启动态验证码" }).click();
  await page.getByRole("img", { name: /供验证器扫描的二维码/ }).waitFor();
  const secret = (await page.locator(".mf-secret").innerText()).replaceAll(/\s/g, "");
  await page.getByLabel("验证器显示的六位数字").fill("000000");
  await page.getByRole("button", { name: "确认开启" }).click();
  await page.getByRole("heading", { name: "验证码不对或者已经用过" }).waitFor();
  await page.getByLabel("验证器显示的六位数字").fill(codeAt(secret, Date.now()));
  await page.getByRole("button", { name: "确认开启" }).click();
  await page.getByRole("heading", { name: "请现在保存这些恢复码" }).waitFor();
  const [recovery = ""] = await page.locator(".mf-recovery-codes code").allInnerTexts();
  await page.getByRole("button", { name: "我已经保存好了" }).click();
  const fresh = await arrive("codes-fresh", "phone");
  await signInByPassword(fresh.page, "he", "mingfa-demo");
  await fresh.page.getByRole("heading", { name: "再验证一次" }).waitFor();
  await fresh.page.getByRole("button", { name: "继续登录" }).click();
  await fresh.page.getByRole("heading", { name: "有 1 处需要修改" }).waitFor();
  await fresh.page.getByLabel("六位验证码").fill(recovery);
  await fresh.page.getByRole("button", { name: "继续登录" }).click();
  await fresh.page.waitForURL((url) => url.pathname === "/my");
  await toAccount(fresh);
  await fresh.page.getByText("还有 9 个没有用过的恢复码").waitFor();
  expect([...visitor.faults, ...fresh.faults]).toEqual([]);
});

test("a passkey of the device: made, named, used without a password, removed", async () => {
  const visitor = await arrive("passkey", "phone");
  const { page } = visitor;
  await giveDeviceKey(page);
  await signInAs(visitor, "lin");
  await toAccount(visitor);
  await page.getByRole("button", { name: "添加通行密钥" }).click();
  await page.getByLabel("给这个通行密钥起个名字").fill("我的手机");
  await page.getByRole("button", { name: "在这台设备上创建" }).click();
  await page.getByRole("heading", { name: "我的手机" }).waitFor();
  await page.getByRole("button", { name: "我已经保存好了" }).click();
  await page.getByRole("button", { name: "退出", exact: true }).click();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "用通行密钥登录" }).click();
  await page.waitForURL((url) => url.pathname === "/my");
  await toAccount(visitor);
  await page.getByText("通行密钥登录，").waitFor();
  await page.getByRole("button", { name: "移除“我的手机”" }).click();
  await page.getByText("还没有通行密钥。").waitFor();
  await page.getByRole("button", { name: "退出", exact: true }).click();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "用通行密钥登录" }).click();
  await page.getByRole("heading", { name: "这个通行密钥没有通过验证" }).waitFor();
  expect(visitor.faults).toEqual([]);
});

test("an officer whose post demands it sets up a second factor before anything else opens", async () => {
  const visitor = await arrive("obliged");
  const { page } = visitor;
  await giveDeviceKey(page);
  await page.goto("/console/");
  await page
    .locator(".mf-demo-accounts li", { hasText: /\sclerk$/ })
    .getByRole("button")
    .click();
  await page.getByRole("heading", { name: "请先设置第二验证方式" }).waitFor();
  expect(await page.getByRole("heading", { name: "办件队列" }).count()).toBe(0);
  await page.getByRole("button", { name: "添加通行密钥" }).click();
  await page.getByLabel("给这个通行密钥起个名字").fill("办公室电脑");
  await page.getByRole("button", { name: "在这台设备上创建" }).click();
  await page.getByRole("heading", { level: 1, name: "办件队列" }).waitFor();
  await page.goto("/console/account");
  await page.getByRole("button", { name: "移除“办公室电脑”" }).click();
  await page.getByRole("heading", { name: "这是最后一个第二验证方式，不能移除" }).waitFor();
  expect(visitor.faults).toEqual([]);
});

test("who is held up for guessing is told for how long, and the way of signing in stays in reach", async () => {
  const visitor = await arrive("held-up");
  const { page } = visitor;
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("mayor");
  await page.getByLabel("密码", { exact: true }).fill("guess");
  const send = page.getByRole("button", { name: "登录", exact: true });
  for (let count = 0; count < 11; count++) {
    const answered = page.waitForResponse((response) => response.url().endsWith("/api/session"));
    await send.click();
    await answered;
  }
  await page.getByRole("heading", { name: "尝试次数过多" }).waitFor();
  await page.getByText(/请在 \d+ 秒后再试/).waitFor();
  expect(await send.isEnabled()).toBe(true);
  expect(visitor.faults).toEqual([]);
});

test("by keyboard alone: signing in, and a password once more before a way in changes", async () => {
  const visitor = await arrive("keyboard");
  const { page } = visitor;
  await page.goto("/sign-in");
  await page.getByLabel("用户名").waitFor();
  const tabTo = async (reached: () => Promise<boolean>) => {
    for (let count = 0; count < 60 && !(await reached()); count++) await page.keyboard.press("Tab");
    expect(await reached()).toBe(true);
  };
  const on = (text: string) => () =>
    page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, text);
  await tabTo(() => page.getByLabel("用户名").evaluate((input) => input === document.activeElement));
  await page.keyboard.type("justice");
  await page.keyboard.press("Tab");
  await page.keyboard.type("mingfa-demo");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "退出", exact: true }).waitFor();
  await page.goto("/account");
  await page.getByRole("heading", { name: "动态验证码" }).waitFor();
  await tabTo(on("开启动态验证码"));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "用验证器扫描" }).waitFor();
  expect(await on("用验证器扫描")()).toBe(true);
  expect(visitor.faults).toEqual([]);
});
