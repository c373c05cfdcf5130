import type { Page } from "playwright-core";
import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import type { Visitor } from "./browser.ts";

/** What is typed, ticked or chosen in answer to a question; rows of a group as lists of labelled texts; a file. */
export type Given = string | string[] | boolean | Record<string, string>[] | { file: string; bytes: Uint8Array };

/** A complete and truthful application for the food business licence, by the words of its questions. */
export const foodApplication: Record<string, Given> = {
  经营者名称: "明州小满面馆（虚构）",
  统一社会信用代码: fictionalCreditCode(11),
  联系人: "林小满",
  联系电话: "13800000000",
  经营场所地址: "明州市青石路 1 号",
  "经营面积（平方米）": "86.5",
  经营项目: ["餐饮服务"],
  负责人姓名: "林小满",
  负责人身份证号: fictionalCitizenId(1),
  食品安全管理人员姓名: "何立夏",
  主要设备设施清单: [{ 名称: "冰柜", 数量: "2" }],
  已提交的材料: ["经营场所平面布局图", "操作流程说明", "食品安全管理制度"],
  我对所填内容和材料的真实性负责: true,
};

/** Signs in on the portal by a demonstration account. */
export const signInAs = async ({ page }: Visitor, name: string, start = "/sign-in"): Promise<void> => {
  await page.goto(start);
  await page
    .locator(".mf-demo-accounts li", { hasText: new RegExp(`\\s${name}$`) })
    .getByRole("button")
    .click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
};

/** Answers the question that heads the page, and nothing else. */
export const answer = async (page: Page, question: string, given: Given): Promise<void> => {
  await page.getByRole("heading", { level: 1, name: question, exact: true }).waitFor();
  if (typeof given === "string") await page.getByLabel(question, { exact: true }).fill(given);
  else if (typeof given === "boolean") await page.getByLabel(given ? "是" : "否", { exact: true }).check();
  else if (!Array.isArray(given)) await uploadOn(page, question, given);
  else
    for (const [index, one] of given.entries()) {
      if (typeof one === "string") {
        await page.getByLabel(one, { exact: true }).check();
        continue;
      }
      if (index > 0) await page.getByRole("button", { name: "添加一项" }).click();
      for (const [label, text] of Object.entries(one))
        await page.getByLabel(label, { exact: true }).nth(index).fill(text);
    }
};

/** Chooses a file at the question that heads the page, and waits until it is whole. */
const uploadOn = async (page: Page, question: string, { file, bytes }: { file: string; bytes: Uint8Array }) => {
  const buffer = Buffer.from(bytes);
  await page
    .getByLabel(question, { exact: true })
    .setInputFiles({ name: file, mimeType: "application/octet-stream", buffer });
  await page.locator(".mf-file-line", { hasText: file }).getByText("未查毒").waitFor();
};

export const goOn = (page: Page): Promise<void> => page.getByRole("button", { name: "继续", exact: true }).click();

/** From the guide of the item to the check of all answers. */
export const fillIn = async (
  { page }: Visitor,
  item: string,
  onBehalfOf: string,
  answers: Record<string, Given>,
): Promise<void> => {
  await forgetDraft(page, item);
  await page.goto(`/items/${item}`);
  await page.getByRole("link", { name: "开始申请" }).first().click();
  await page.getByRole("link", { name: "开始填写" }).click();
  await page.getByRole("heading", { level: 1, name: "以谁的名义申请" }).waitFor();
  await page.getByLabel(onBehalfOf, { exact: true }).check();
  await goOn(page);
  for (const [question, given] of Object.entries(answers)) {
    await passFiles(page, question);
    await answer(page, question, given);
    await goOn(page);
  }
  await passFiles(page, "请核对后确认");
  await page.getByRole("heading", { level: 1, name: "请核对后确认" }).waitFor();
};

/** Takes away what an earlier test entered and did not send. */
export const forgetDraft = async (page: Page, item: string): Promise<void> => {
  await page.request.delete(`/api/my/drafts/${item}`, { headers: { "x-mingfa": "1" } });
};

/** Passes over the questions for files before the next one: who brings paper to the counter uploads nothing. */
const passFiles = async (page: Page, next: string): Promise<void> => {
  for (;;) {
    const heading = page.locator("h1");
    await heading.getByText(next, { exact: true }).or(page.locator("input[type=file]")).first().waitFor();
    if (
      (await page.locator("input[type=file]").count()) === 0 ||
      (await heading.getByText(next, { exact: true }).count()) > 0
    )
      return;
    const name = await heading.innerText();
    await goOn(page);
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor({ state: "detached" });
  }
};

export type Submitted = { id: string; number: string };

/** Sends what was checked; the new matter's id and number, as the confirmation shows them. */
export const submit = async ({ page }: Visitor): Promise<Submitted> => {
  await page.getByRole("button", { name: "提交申请", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "申请已提交" }).waitFor();
  const [, id = ""] = /\/matters\/([^/]+)\/submitted/.exec(page.url()) ?? [];
  const number = await page.locator("strong.number").innerText();
  return { id, number };
};

/** The food business licence for 林小满's noodle shop, with these materials. */
export const applyForFoodLicence = async (visitor: Visitor, materials: string[]): Promise<Submitted> => {
  await signInAs(visitor, "lin");
  const answers = { ...foodApplication, 已提交的材料: materials };
  await fillIn(visitor, "food-business-licence", "明州小满面馆（虚构）", answers);
  return submit(visitor);
};
