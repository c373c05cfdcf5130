import { readFile } from "node:fs/promises";
import { routes } from "@mingfa/contract";
import type { Client } from "@mingfa/contract/client";
import { fromBase64, parseEntry } from "@mingfa/core/ledger";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { apiAs, applyByApi, performByApi } from "./harness/api.ts";
import { keepEvidence, launch, visit, type Visitor } from "./harness/browser.ts";
import { startNode, type TestNode } from "./harness/node.ts";
import { officerSignsIn } from "./harness/officer.ts";
import { signInAs } from "./harness/applicant.ts";
import { lookAt, views } from "./harness/walk.ts";

let node: TestNode;
let browser: Browser;
let lin: Visitor;
let clerk: Visitor;
let matter: string;

beforeAll(async () => {
  [node, browser] = await Promise.all([startNode(), launch()]);
  const applicant = await apiAs(node.url, "lin");
  ({ matter } = await applyByApi(applicant));
  await performByApi(await apiAs(node.url, "clerk"), matter, "accept", { competent: true });
  lin = await visit(browser, node.url, "phone");
  clerk = await visit(browser, node.url);
  await signInAs(lin, "lin");
  await officerSignsIn(clerk, "clerk");
});
afterAll(async () => {
  await browser?.close();
  await node?.stop();
});
beforeEach(() => keepEvidence("papers", lin));

const download = async (page: Page, name: RegExp): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).first().click()]);
  return readFile(await file.path());
};

/** How the log names an act. */
const leafOf = async (api: Client, of: string, sequence: number): Promise<string> => {
  const params = { matter: of, sequence };
  const { receipt } = await vi.waitFor(async () => {
    const answer = await api.call(routes.log.receipt, { params });
    expect(answer.pending).toBe(false);
    return answer;
  }, 10_000);
  return parseEntry(fromBase64(parseReceiptEntry(receipt))).id;
};
const parseReceiptEntry = (receipt: unknown): string =>
  typeof receipt === "object" && receipt !== null && "entry" in receipt ? String(receipt.entry) : "";

const pdfFile = (buffer: Buffer) => ({ name: "受理通知书.pdf", mimeType: "application/pdf", buffer });

test("the party sees the paper of his matter come into the log and downloads it; checked on his device it is genuine", async () => {
  const { page } = lin;
  await page.goto(`/matters/${matter}`);
  await page.getByText("已签章并存证").waitFor({ timeout: 30_000 });
  expect(await page.locator(".mf-papers").innerText()).toMatch(/受理通知书 食许受〔2032〕第\d+号/);
  const pdf = await download(page, /下载 PDF/);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await page.goto("/verify");
  await page.getByLabel("PDF 文书").setInputFiles(pdfFile(pdf));
  await page.getByText("这份文件与存证日志一致").waitFor();
  expect(await page.locator("main").innerText()).toContain("明州市市场监督管理局（虚构）");
  const tampered = Buffer.from(pdf);
  tampered.writeUInt8(pdf.readUInt8(9_000) ^ 1, 9_000);
  await page.getByLabel("PDF 文书").setInputFiles(pdfFile(tampered));
  await page.getByText("本系统没有作出过这份文件").waitFor();
  await page.getByLabel("PDF 文书").setInputFiles(pdfFile(Buffer.from("GIF89a")));
  await page.getByText("请选择 PDF 文件").waitFor();
  expect(lin.faults).toEqual([]);
});

test("the code on a paper leads to what its act made out, and says when another key is named", async () => {
  const { page } = lin;
  const api = await apiAs(node.url, "lin");
  const { fingerprint } = await api.call(routes.log.key, {});
  const act = await leafOf(api, matter, 2);
  await page.goto(`/verify?act=${act}&key=${fingerprint}`);
  await page.getByText("与本系统公布的相同").waitFor();
  await page.getByText("受理通知书").waitFor();
  await page.goto(`/verify?act=${act}&key=${"0".repeat(64)}`);
  await page.getByText("这份文书不是本系统作出的").waitFor();
  await page.goto(`/verify?act=00000000-0000-4000-8000-000000000000&key=${fingerprint}`);
  await page.getByText("二维码可能是伪造的").waitFor();
});

test("an officer downloads the paper, its Word copy and the archive of the matter", async () => {
  const { page } = clerk;
  await page.goto(`/console/matters/${matter}`);
  await page.getByText("已签章并存证").waitFor();
  expect((await download(page, /下载 Word/)).subarray(0, 2).toString()).toBe("PK");
  expect((await download(page, /归档包/)).subarray(0, 2).toString()).toBe("PK");
  expect(clerk.faults).toEqual([]);
});

test.each(views)("pages with papers at $width in $language have no barrier", async (view) => {
  const pages = () => [
    { name: "papers-matter", path: `/matters/${matter}` },
    { name: "papers-verify", path: "/verify" },
  ];
  expect(await lookAt(browser, node.url, { signIn: (visitor) => signInAs(visitor, "lin"), pages }, view)).toEqual([]);
});

test("the matter's page of an officer, with its papers, has no barrier", async () => {
  const signIn = (visitor: Visitor) => officerSignsIn(visitor, "clerk");
  const pages = () => [{ name: "papers-officer", path: `/console/matters/${matter}` }];
  expect(await lookAt(browser, node.url, { signIn, pages }, { width: "desk", language: "zh" })).toEqual([]);
});
