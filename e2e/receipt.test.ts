import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "@mingfa/contract";
import type { Receipt } from "@mingfa/core/ledger";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { apiAs, applyByApi } from "./harness/api.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { changeContent, flipBit, forge, insiderOf, strangerOf } from "./harness/forgery.ts";
import { runMingfa, startNode, type TestNode } from "./harness/node.ts";

let node: TestNode;
let browser: Browser;
let anyone: Visitor;
let receipt: Receipt;
let fingerprint: string;
/** A checkpoint that someone kept. */
let kept: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingfa-receipts-"));
  [node, browser] = await Promise.all([startNode(), launch()]);
  const lin = await apiAs(node.url, "lin");
  for (let i = 0; i < 3; i++) await applyByApi(lin);
  const { matter } = await applyByApi(lin);
  await vi.waitUntil(
    async () => !(await lin.call(routes.log.receipt, { params: { matter, sequence: 1 } })).pending,
    10_000,
  );
  // The contract leaves the receipt's shape to core/ledger.
  receipt = (await lin.call(routes.log.receipt, { params: { matter, sequence: 1 } })).receipt as Receipt;
  ({ fingerprint } = await lin.call(routes.log.key, {}));
  kept = await (await fetch(`${node.url}/checkpoint`)).text();
  anyone = await visit(browser, node.url);
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => keepEvidence("receipt", anyone));

/** What the verifier page says of a receipt. */
const inBrowser = async (given: Receipt, checkpoint = ""): Promise<string> => {
  const { page } = anyone;
  await page.goto("/verify");
  await page.getByLabel("或粘贴凭证内容").fill(JSON.stringify(given));
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByLabel("你信任的公钥指纹").fill(fingerprint);
  await page.getByLabel("另外保存的检查点").fill(checkpoint);
  await page.getByRole("button", { name: "核对凭证", exact: true }).click();
  return page.locator(".mf-verdict").innerText();
};

/** What the command line says of it: exit code and answer. */
const onCommandLine = async (given: Receipt, checkpoint?: string) => {
  const file = join(folder, "receipt.json");
  await writeFile(file, JSON.stringify(given));
  const other = join(folder, "checkpoint");
  if (checkpoint !== undefined) await writeFile(other, checkpoint);
  const { code, stdout } = await runMingfa(
    "verify",
    file,
    "--key",
    fingerprint,
    "--json",
    ...(checkpoint === undefined ? [] : ["--checkpoint", other]),
  );
  const answer: unknown = JSON.parse(stdout);
  return { code, answer };
};

test("a receipt is valid, alone and against a kept checkpoint", async () => {
  expect(await inBrowser(receipt)).toContain("凭证有效");
  expect(await onCommandLine(receipt)).toMatchObject({ code: 0, answer: { valid: true } });
  expect(await inBrowser(receipt, kept)).toContain("日志没有被分叉或改写");
});

test("one flipped bit is detected", async () => {
  const forged = flipBit(receipt);
  expect(await inBrowser(forged)).toContain("凭证无效");
  expect(await onCommandLine(forged)).toMatchObject({ code: 3, answer: { valid: false } });
});

test("changed content is detected", async () => {
  const forged = changeContent(receipt);
  expect(await inBrowser(forged)).toContain("所披露的内容与条目的承诺不符");
  expect(await onCommandLine(forged)).toMatchObject({ code: 3, answer: { valid: false, code: "notOpened" } });
});

test("a substituted key is detected", async () => {
  const forged = forge(receipt, strangerOf(receipt));
  expect(await inBrowser(forged)).toContain("凭证的公钥与所给的指纹或公钥不符");
  expect(await onCommandLine(forged)).toMatchObject({ code: 3, answer: { valid: false, code: "otherKey" } });
});

test("a log forked under its own key is detected by a checkpoint kept elsewhere, and by nothing less", async () => {
  const forged = forge(receipt, await insiderOf(receipt, node.dataDir));
  expect(await inBrowser(forged)).toContain("凭证有效");
  const sameSize = forge({ ...receipt, treeSize: sizeOf(kept) }, await insiderOf(receipt, node.dataDir));
  expect(await inBrowser(sameSize, kept)).toContain("日志被分叉或改写");
  expect(await onCommandLine(sameSize, kept)).toMatchObject({ code: 3, answer: { valid: false, code: "forked" } });
});

test("a file that is no receipt is named as such, and what was pasted stays", async () => {
  const { page } = anyone;
  await page.goto("/verify");
  await page.getByLabel("或粘贴凭证内容").fill("not a receipt");
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByText("这不是凭证文件").waitFor();
  expect(await page.getByLabel("或粘贴凭证内容").inputValue()).toBe("not a receipt");
  expect(anyone.faults).toEqual([]);
});

const sizeOf = (checkpoint: string): number => Number(checkpoint.split("\n")[1]);
