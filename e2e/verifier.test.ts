import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "@mingfa/contract";
import type { Receipt } from "@mingfa/core/ledger";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { barriers } from "./harness/accessibility.ts";
import { apiAs, applyByApi } from "./harness/api.ts";
import { launch, visit, watch } from "./harness/browser.ts";
import { flipBit } from "./harness/forgery.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { saveShot } from "./harness/shots.ts";

let node: TestNode;
let browser: Browser;
let folder: string;
let receipt: Receipt;
let fingerprint: string;
/** The verifier and the log's checkpoint, saved from the portal as anyone would. */
const saved = { verifier: "", checkpoint: "" };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingfa-verifier-"));
  [node, browser] = await Promise.all([startNode(), launch()]);
  const lin = await apiAs(node.url, "lin");
  const { matter } = await applyByApi(lin);
  const answer = () => lin.call(routes.log.receipt, { params: { matter, sequence: 1 } });
  await vi.waitUntil(async () => !(await answer()).pending, 10_000);
  // The contract leaves the receipt's shape to core/ledger.
  receipt = (await answer()).receipt as Receipt;
  ({ fingerprint } = await lin.call(routes.log.key, {}));
  await applyByApi(lin);
  await vi.waitUntil(
    async () => sizeOf(await (await fetch(`${node.url}/checkpoint`)).text()) > receipt.treeSize,
    10_000,
  );
  await save();
  await node.stop();
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const sizeOf = (checkpoint: string): number => Number(checkpoint.split("\n")[1]);

const save = async (): Promise<void> => {
  const { page, context, faults } = await visit(browser, node.url);
  await page.goto("/verify");
  saved.verifier = await downloaded(page, "下载独立核对工具", "verifier.html");
  await page.getByLabel("或粘贴凭证内容").fill(JSON.stringify(receipt));
  await page.getByRole("button", { name: "读取" }).click();
  saved.checkpoint = await downloaded(page, "保存日志现在的检查点", "checkpoint.json");
  expect(faults).toEqual([]);
  await context.close();
};

const downloaded = async (page: Page, name: string, as: string): Promise<string> => {
  const coming = page.waitForEvent("download");
  await page.locator("a, button").filter({ hasText: name }).click();
  const path = join(folder, as);
  await (await coming).saveAs(path);
  return path;
};

/** Opens the saved page from the disk, in a browser without a network; gives what it asked for beside itself. */
const fromDisk = async (width = 390): Promise<{ page: Page; asked: string[]; faults: string[] }> => {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width, height: 800 }, offline: true });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const asked: string[] = [];
  const faults = watch(page);
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`file://${saved.verifier}`);
  return { page, asked, faults };
};

const check = async (page: Page, given: unknown, print = fingerprint, checkpoint?: string): Promise<string> => {
  const file = join(folder, "receipt.json");
  await writeFile(file, JSON.stringify(given));
  await page.reload();
  await page.getByLabel("凭证文件").setInputFiles(file);
  await page.getByLabel("你信任的公钥指纹").fill(print);
  if (checkpoint !== undefined) await page.getByLabel("或选择检查点文件").setInputFiles(checkpoint);
  await page.getByRole("button", { name: "核对凭证", exact: true }).click();
  return page.locator(".mf-verdict").innerText();
};

test("from a disk, with the server gone and no network: valid, against a later checkpoint too; a flipped bit shows", async () => {
  const { page, asked, faults } = await fromDisk();
  expect(await check(page, receipt)).toContain("凭证有效");
  expect(await check(page, receipt, fingerprint, saved.checkpoint)).toContain("日志没有被分叉或改写");
  expect(await check(page, flipBit(receipt))).toContain("凭证无效");
  expect(
    await check(
      page,
      receipt,
      fingerprint.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
    ),
  ).toContain("凭证无效");
  expect(new Set(asked)).toEqual(new Set([`file://${saved.verifier}`]));
  expect(faults).toEqual([]);
});

test("it speaks English, works by keyboard alone and has no barrier", async () => {
  const { page, faults } = await fromDisk(1440);
  await page.getByRole("heading", { level: 1, name: "独立核对工具" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Stand-alone verifier of receipts" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(JSON.stringify(receipt));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("The receipt has been read.").waitFor();
  expect(await barriers(page)).toEqual([]);
  await saveShot(page, "en-desk-verifier");
  expect(faults).toEqual([]);
});
