import { routes } from "@mingfa/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pdf } from "../server/testing/sample-files.ts";
import { apiAs } from "./harness/api.ts";
import { answer, foodApplication, forgetDraft, goOn, signInAs } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { saveShot } from "./harness/shots.ts";

let node: TestNode;
let browser: Browser;
let lin: Visitor;
const item = "food-business-licence";
const cutNotice = "没有连上服务器。填写的内容已保存在这台设备上";

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});
beforeEach(async () => {
  lin = await visit(browser, node.url, "phone");
  keepEvidence("offline", lin);
});

const cut = () => lin.context.setOffline(true);
const mend = () => lin.context.setOffline(false);
const uploaded = (page: Page) => page.locator(".mf-file-line").getByText("未查毒").waitFor({ timeout: 30_000 });

test("the network cut at every step of a form: each says so, nothing is lost, and it is sent once", async () => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await forgetDraft(page, item);
  const api = await apiAs(node.url, "lin");
  const mine = async () => (await api.call(routes.matters.mine, { query: {} })).lines.length;
  const before = await mine();

  // On opening: what can't be read says so, and comes when the network does.
  await page.goto(`/items/${item}`);
  await page.getByRole("link", { name: "开始申请" }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "开始申请" }).first().click();
  await page.getByRole("link", { name: "开始填写" }).click();
  await answer(page, "以谁的名义申请", ["明州小满面馆（虚构）"]);

  // At each question: answered without a network, gone on with, kept.
  const questions = Object.entries(foodApplication);
  for (const [index, [question, given]] of [["", undefined], ...questions].entries() as Iterable<
    [number, [string, (typeof foodApplication)[string] | undefined]]
  >) {
    await cut();
    if (given !== undefined) await answer(page, question, given);
    if (given !== undefined && typeof given === "string" && index < 4) await page.getByText(cutNotice).waitFor();
    if (index === 1) await saveShot(page, "zh-phone-question-offline");
    await goOn(page);
    await mend();
    while ((await page.locator("input[type=file]").count()) > 0 && !(await isAt(page, questions[index]?.[0])))
      await upload(page);
  }
  await page.getByRole("heading", { level: 1, name: "请核对后确认" }).waitFor();

  // At the check: a reload under way loses nothing, for it is in the account.
  await page.getByText("布局图.pdf").waitFor();
  await expect
    .poll(async () => (await api.call(routes.drafts.mine, {})).map(({ name }) => name), { timeout: 20_000 })
    .toContain(item);

  // On sending: said at once, and nothing is sent.
  await cut();
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  await page.getByRole("heading", { name: "没有连上服务器" }).waitFor();
  await page.getByText("填写的内容仍在本页").waitFor();
  await saveShot(page, "zh-phone-submit-offline");
  await mend();
  expect(await mine()).toBe(before);

  // After sending, before the answer is here: sent again, it is the same application.
  let requests = 0;
  await page.route("**/api/matters", async (route) => {
    requests += 1;
    await route.fetch();
    await (requests === 1 ? route.abort() : route.continue());
  });
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  await page.getByRole("heading", { name: "没有连上服务器" }).waitFor();

  // And with the answer here, but nothing after it: the number is shown all the same.
  await page.route("**/api/matters/*", (route) => route.abort());
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "申请已提交" }).waitFor();
  const number = await page.locator("strong.number").innerText();
  expect(number).not.toBe("");
  await page.unroute("**/api/matters/*");
  await page.getByRole("heading", { name: "接下来" }).waitFor();
  expect([requests, await mine()]).toEqual([2, before + 1]);
  expect((await api.call(routes.drafts.mine, {})).map(({ name }) => name)).not.toContain(item);
  expect(lin.faults).toEqual([]);
});

/** The page asks this question, or checks all answers where there is no further one. */
const isAt = async (page: Page, question: string | undefined): Promise<boolean> =>
  (await page.locator("h1").innerText()) === (question ?? "请核对后确认");

/** In mid of an upload the network goes, and comes back. */
const upload = async (page: Page): Promise<void> => {
  const name = await page.locator("h1").innerText();
  if (name.includes("布局图")) {
    let cuts = 0;
    await page.route("**/api/files/*/bytes/*", async (route) => {
      if (route.request().url().endsWith("/0") || cuts > 0) return route.continue();
      cuts += 1;
      await cut();
      return route.abort();
    });
    const buffer = Buffer.from(pdf(900_000));
    await page.locator("input[type=file]").setInputFiles({ name: "布局图.pdf", mimeType: "application/pdf", buffer });
    await page.getByText(/网络断开了，已传 \d+%/).waitFor();
    await mend();
    await uploaded(page);
    await page.unroute("**/api/files/*/bytes/*");
  }
  await goOn(page);
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor({ state: "detached" });
};

test("a page that is opened without a network says so, and comes up once there is one", async () => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await forgetDraft(page, item);
  await page.route("**/api/my/drafts/*", (route) => route.abort());
  await page.goto(`/items/${item}/apply`);
  await page.getByText(cutNotice).waitFor();
  await page.getByRole("link", { name: "开始填写" }).waitFor();
  await page.unroute("**/api/my/drafts/*");
  await page.route(`**/api/items/${item}`, (route) => route.abort());
  await page.goto(`/items/${item}/apply`);
  await page.getByRole("heading", { name: "没有连上服务器" }).waitFor({ timeout: 20_000 });
  await page.unroute(`**/api/items/${item}`);
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByRole("link", { name: "开始填写" }).waitFor();
});
