import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdf } from "../server/testing/sample-files.ts";
import { barriers } from "./harness/accessibility.ts";
import { foodApplication, forgetDraft, signInAs, type Given } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, type Width } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";

let node: TestNode;
let browser: Browser;
beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});

const item = "food-business-licence";
const file = "经营场所平面布局图（电子件）";
const plan = { name: "图.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf()) };

/** Goes on by Tab until the focus is there; fails where it never comes. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${String(target)}`);
};

const press = async (page: Page, target: Locator, key: "Enter" | "Space"): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press(key);
};

const type = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.insertText(text);
};

/** Ticks a box; of radio buttons Tab leads to the first, and arrows to the others. */
const pick = async (page: Page, target: Locator): Promise<void> => {
  const radio = (await target.getAttribute("type")) === "radio";
  if (!radio) return press(page, target, "Space");
  await tabTo(page, page.locator("input[type=radio]").first());
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 9 && !(await target.isChecked()); presses += 1)
    await page.keyboard.press("ArrowDown");
  expect(await target.isChecked()).toBe(true);
};

/** Answers the question at the head of the page, without a mouse. */
const answerByKeys = async (page: Page, question: string, given: Given): Promise<void> => {
  if (typeof given === "string") return type(page, page.getByLabel(question, { exact: true }), given);
  if (typeof given === "boolean") return pick(page, page.getByLabel(given ? "是" : "否", { exact: true }));
  if (!Array.isArray(given)) return;
  for (const one of given) {
    if (typeof one === "string") await pick(page, page.getByLabel(one, { exact: true }));
    else
      for (const [label, text] of Object.entries(one)) await type(page, page.getByLabel(label, { exact: true }), text);
  }
};

test.each<Width>(["phone", "desk"])(
  "a whole application without a mouse, a file and a correction included: %s",
  async (width) => {
    const lin = await visit(browser, node.url, width);
    keepEvidence(`keyboard-${width}`, lin);
    const { page } = lin;
    // Listening from the start: a browser on a busy machine must know that its dialogue is answered here.
    page.on("filechooser", (chooser) => void chooser.setFiles(plan));
    await signInAs(lin, "lin");
    await forgetDraft(page, item);
    await page.goto(`/items/${item}/apply`);
    await press(page, page.getByRole("link", { name: "开始填写" }), "Enter");
    const asked: [string, Given][] = [["以谁的名义申请", ["明州小满面馆（虚构）"]], ...Object.entries(foodApplication)];
    for (const [question, given] of asked) {
      while (question === "我对所填内容和材料的真实性负责" && (await page.locator("input[type=file]").count()) > 0)
        await passFile(page);
      await page.getByRole("heading", { level: 1, name: question, exact: true }).waitFor();
      // Who reads by ear hears the question first.
      expect(await page.locator("h1").evaluate((heading) => heading === document.activeElement)).toBe(true);
      await answerByKeys(page, question, given);
      await press(page, page.getByRole("button", { name: "继续", exact: true }), "Enter");
      await page.getByRole("heading", { level: 1, name: question, exact: true }).waitFor({ state: "detached" });
    }
    await page.getByRole("heading", { level: 1, name: "请核对后确认" }).waitFor();
    await press(page, page.getByRole("button", { name: "修改“联系人”" }), "Enter");
    await page.getByRole("heading", { level: 1, name: "联系人" }).waitFor();
    await tabTo(page, page.getByLabel("联系人", { exact: true }));
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("何立夏");
    await page.keyboard.press("Enter");
    await page.locator(".mf-answer", { hasText: "联系人" }).getByText("何立夏").waitFor();
    await press(page, page.getByRole("button", { name: "提交申请", exact: true }), "Enter");
    await page.getByRole("heading", { level: 1, name: "申请已提交" }).waitFor();
    await page.getByRole("heading", { name: "问谁" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(lin.faults).toEqual([]);
  },
);

/** Uploads the floor plan, and passes over the other questions for files. */
const passFile = async (page: Page): Promise<void> => {
  const heading = await page.locator("h1").innerText();
  if (heading.startsWith(file)) {
    await tabTo(page, page.locator("input[type=file]"));
    await page.keyboard.press("Enter");
    await page.locator(".mf-file-line").getByText("未查毒").waitFor();
    expect(await barriers(page)).toEqual([]);
  }
  await press(page, page.getByRole("button", { name: "继续", exact: true }), "Enter");
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor({ state: "detached" });
};
