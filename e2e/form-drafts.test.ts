import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./harness/accessibility.ts";
import { answer, fillIn, foodApplication, forgetDraft, goOn, signInAs, submit } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { saveShot } from "./harness/shots.ts";

let node: TestNode;
let browser: Browser;
const item = "food-business-licence";
const start = `/items/${item}/apply`;
const question = (name: string) => `${start}?question=${name}`;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const arrive = async (name: string): Promise<Visitor> => {
  const visitor = await visit(browser, node.url, "phone");
  keepEvidence(`drafts-${name}`, visitor);
  await signInAs(visitor, "lin");
  return visitor;
};

test("begun on one device, gone on with on another, found under “my matters”, and gone once it is removed", async () => {
  const phone = await arrive("phone");
  await forgetDraft(phone.page, item);
  await phone.page.goto(question("businessName"));
  await answer(phone.page, "经营者名称", "𰻞𰻞面馆");
  await phone.page.getByText("换一台设备登录也能接着填").waitFor();
  const desk = await arrive("desk");
  await desk.page.goto("/my");
  await desk.page.getByRole("heading", { name: "没有提交的草稿" }).waitFor();
  await desk.page.locator("h3").getByRole("link", { name: "食品经营许可（新办）" }).click();
  await desk.page.getByText("已填 1 项，共 14 项。").waitFor();
  await saveShot(desk.page, "zh-phone-apply-resumed");
  expect(await barriers(desk.page)).toEqual([]);
  await desk.page.goto(question("businessName"));
  expect(await desk.page.getByLabel("经营者名称", { exact: true }).inputValue()).toBe("𰻞𰻞面馆");
  await desk.page.goto(start);
  await desk.page.getByRole("button", { name: "删除这份草稿" }).click();
  await desk.page.getByRole("button", { name: "删除草稿" }).click();
  await desk.page.getByRole("link", { name: "开始填写" }).waitFor();
  await desk.page.goto("/my");
  await desk.page.getByRole("heading", { level: 1, name: "我的办件" }).waitFor();
  expect(await desk.page.getByRole("heading", { name: "没有提交的草稿" }).count()).toBe(0);
  expect([...phone.faults, ...desk.faults]).toEqual([]);
});

test("two devices on one draft: one wins, the other learns of it and can still have what it entered", async () => {
  const [phone, desk] = [await arrive("phone"), await arrive("desk")];
  await forgetDraft(phone.page, item);
  await phone.page.goto(question("contact"));
  await answer(phone.page, "联系人", "林小满");
  await phone.page.getByText("换一台设备登录也能接着填").waitFor();
  await desk.page.goto(question("contact"));
  await expect.poll(() => desk.page.getByLabel("联系人", { exact: true }).inputValue()).toBe("林小满");
  await answer(phone.page, "联系人", "何立夏");
  await phone.page.waitForResponse((response) => response.request().method() === "PUT" && response.ok());
  await answer(desk.page, "联系人", "马处暑");
  const notice = desk.page.getByRole("alert").filter({ hasText: "另一处也改了这份草稿" });
  await notice.waitFor();
  expect(await desk.page.getByLabel("联系人", { exact: true }).inputValue()).toBe("何立夏");
  await notice.getByText("马处暑").waitFor();
  await saveShot(desk.page, "zh-phone-draft-clash");
  expect(await barriers(desk.page)).toEqual([]);
  await notice.getByRole("button", { name: "改用这里填的" }).click();
  expect(await desk.page.getByLabel("联系人", { exact: true }).inputValue()).toBe("马处暑");
  await notice.waitFor({ state: "detached" });
});

test("a draft that another device has sent: who still types in it is told, and what he typed is a draft of its own", async () => {
  const [phone, desk] = [await arrive("phone"), await arrive("desk")];
  await fillIn(phone, item, "明州小满面馆（虚构）", foodApplication);
  // The account has all of it, the last answer included, before the other device looks.
  await expect
    .poll(async () => (await phone.page.request.get(`/api/my/drafts/${item}`)).text(), { timeout: 10_000 })
    .toContain('"promise":true');
  await desk.page.goto(question("contact"));
  await expect.poll(() => desk.page.getByLabel("联系人", { exact: true }).inputValue()).toBe("林小满");
  await submit(phone);
  await answer(desk.page, "联系人", "何立夏");
  await desk.page.getByRole("alert").getByText("这份草稿已在别处提交或删除").waitFor();
  await goOn(desk.page);
  await desk.page.getByRole("heading", { level: 1, name: "联系电话" }).waitFor();
});
