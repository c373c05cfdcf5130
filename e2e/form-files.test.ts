import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { disguised, pdf } from "../server/testing/sample-files.ts";
import { barriers } from "./harness/accessibility.ts";
import { answer, fillIn, foodApplication, forgetDraft, goOn, signInAs, submit } from "./harness/applicant.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn, openMatter } from "./harness/officer.ts";
import { saveShot } from "./harness/shots.ts";

let node: TestNode;
let browser: Browser;
let lin: Visitor;
const item = "food-business-licence";
const label = "经营场所平面布局图（电子件）";
const field = `${label}（选填）`;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});
beforeEach(async () => {
  lin = await visit(browser, node.url, "phone");
  keepEvidence("files", lin);
});

/** At the question for the floor plan, which is asked of those who say they have one. */
const atQuestion = async (): Promise<Page> => {
  const { page } = lin;
  await signInAs(lin, "lin");
  await forgetDraft(page, item);
  await page.goto(`/items/${item}/apply?question=materials`);
  await answer(page, "已提交的材料", ["经营场所平面布局图"]);
  await goOn(page);
  await page.getByRole("heading", { level: 1, name: field }).waitFor();
  return page;
};

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page.getByLabel(field).setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });

test("a file goes with the application; the applicant and the officer get the very bytes", async () => {
  await signInAs(lin, "lin");
  const bytes = pdf(700_000);
  const answers: typeof foodApplication = {};
  for (const [question, given] of Object.entries(foodApplication)) {
    answers[question] = given;
    if (question === "已提交的材料") answers[field] = { file: "布局图 𠮷.pdf", bytes };
  }
  await fillIn(lin, item, "明州小满面馆（虚构）", answers);
  await lin.page.locator(".mf-answer", { hasText: label }).getByText("布局图 𠮷.pdf").waitFor();
  const { number, id } = await submit(lin);
  await lin.page.goto(`/matters/${id}`);
  await lin.page.getByText("申请内容", { exact: true }).click();
  const download = async (page: Page, place: ReturnType<Page["locator"]>): Promise<[string, Buffer]> => {
    const [got] = await Promise.all([page.waitForEvent("download"), place.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await got.createReadStream()) chunks.push(chunk as Buffer);
    return [got.suggestedFilename(), Buffer.concat(chunks)];
  };
  const [name, mine] = await download(lin.page, lin.page.locator("main > details a", { hasText: "布局图" }));
  expect(name).toBe("布局图 𠮷.pdf");
  expect(Buffer.compare(mine, bytes)).toBe(0);
  const clerk = await visit(browser, node.url);
  await officerSignsIn(clerk, "clerk");
  await openMatter(clerk, number);
  const facts = clerk.page.locator(".matter-column").first();
  await facts.getByText("未查毒").first().waitFor();
  const [, theirs] = await download(clerk.page, facts.locator("a", { hasText: "布局图" }).first());
  expect(Buffer.compare(theirs, bytes)).toBe(0);
  await saveShot(clerk.page, "zh-desk-matter-files");
  expect([...lin.faults, ...clerk.faults]).toEqual([]);
});

test("200 MB are refused on the page and never leave it; a program with the name of a PDF is refused by its content", async () => {
  const page = await atQuestion();
  let sent = 0;
  await page.route("**/api/**/files*", (route) => ((sent += 1), route.continue()));
  // A file of that size is too much for the test's own protocol: the page is told of one.
  await page.getByLabel(field).evaluate((input: HTMLInputElement) => {
    const file = new File(["%PDF-1.4"], "大图.pdf");
    Object.defineProperty(file, "size", { value: 200_000_000 });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.getByText("大图.pdf：文件有 200 MB，超过了 20 MB 的上限").waitFor();
  expect(sent).toBe(0);
  await page.reload();
  for (const [, bytes] of disguised.slice(0, 4)) {
    await choose(page, "布局图.pdf", bytes);
    await page.getByRole("alert").getByText("系统按文件内容判断，改文件名没有用").waitFor();
    // The form does not go on with it, and says so at the question.
    await goOn(page);
    await page.locator(".mf-field-fault", { hasText: "没有传完" }).waitFor();
    await page.getByRole("button", { name: "删除“布局图.pdf”" }).click();
    await page.locator(".mf-file-line").waitFor({ state: "detached" });
  }
  expect(await barriers(page)).toEqual([]);
});

test("an upload that the network cuts goes on by itself where it stopped; one that a reload cuts goes on with the file", async () => {
  const page = await atQuestion();
  const folder = mkdtempSync(join(tmpdir(), "mingfa-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "布局图.pdf");
  writeFileSync(file, pdf(3_000_000));
  const offsets: number[] = [];
  let network: "whole" | "cut" | "mended" = "whole";
  await page.route("**/api/files/*/bytes/*", async (route) => {
    const offset = Number(route.request().url().split("/").at(-1));
    if (offset > 700_000 && network === "whole") network = "cut";
    if (network === "cut") return route.abort();
    offsets.push(offset);
    return route.continue();
  });
  await page.getByLabel(field).setInputFiles(file);
  await page.getByText(/网络断开了，已传 \d+%/).waitFor();
  await saveShot(page, "zh-phone-upload-cut");
  expect(await barriers(page)).toEqual([]);
  const first = offsets.length;
  await page.reload();
  await page.getByText("没有传完。请再选择一次这个文件").waitFor();
  network = "mended";
  await page.getByLabel(field).setInputFiles(file);
  await page.locator(".mf-file-line").getByText("未查毒").waitFor({ timeout: 30_000 });
  expect(first).toBeGreaterThan(0);
  // No piece that had arrived was sent again.
  expect(new Set(offsets).size).toBe(offsets.length);
  await goOn(page);
  await page.getByRole("heading", { level: 1, name: "我对所填内容和材料的真实性负责" }).waitFor();
});

test("by keyboard alone a file is chosen, heard of and removed, in both languages", async () => {
  const page = await atQuestion();
  const plan = { name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf()) };
  page.on("filechooser", (chooser) => void chooser.setFiles(plan));
  for (const [language, words] of [
    ["zh", ["未查毒", "删除"]],
    ["en", ["not scanned for viruses", "Remove"]],
  ] as const) {
    await page.evaluate((chosen) => localStorage.setItem("mingfa.language", chosen), language);
    await page.reload();
    const input = page.locator("input[type=file]");
    await input.focus();
    await page.keyboard.press("Enter");
    const line = page.locator(".mf-file-line");
    await line.getByText(words[0]).waitFor();
    expect(await line.getByRole("status").innerText()).toContain("plan.pdf");
    await line.getByRole("button", { name: words[1] }).focus();
    await page.keyboard.press("Enter");
    await line.waitFor({ state: "detached" });
    expect(await barriers(page)).toEqual([]);
  }
});
