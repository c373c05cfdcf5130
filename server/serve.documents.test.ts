import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes, type DocumentView } from "@mingfa/contract";
import { keyFingerprint, verifyReceipt } from "@mingfa/core/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loggedPapers, refusedFile, type LicenceFile } from "./testing/papers.ts";
import { accountOf, throughLibreOffice, type PdfAccount } from "./testing/pdf-tools.ts";
import { signInAll, type People } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-papers-"));
let at: TestNode;
let people: People;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02", work: true });
  people = await signInAll(at);
});
afterAll(async () => {
  await at.stop();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = async (who: Signed, matter: string, document: string, kind: "pdf" | "docx"): Promise<Uint8Array> =>
  who.call(routes.documents[kind], { params: { matter, document } });

const named = (papers: DocumentView[], title: string): DocumentView => {
  const paper = papers.find((one) => one.title.zh === title);
  if (!paper) throw new Error(`no ${title} among ${papers.map((one) => one.title.zh).join()}`);
  return paper;
};

describe("the file of a refused licence", () => {
  let file: LicenceFile;
  let papers: DocumentView[];
  let early: unknown;
  const accounts = new Map<string, PdfAccount>();

  beforeAll(async () => {
    file = await refusedFile(at, people);
    const { matter, sequence } = file;
    // At once, before the refusal can be printed: it may not be served.
    const served = { deliveredOn: "2026-04-01", means: "electronic" };
    early = await problemOf(people.clerk.perform(matter, "serveDecision", sequence, served));
    await loggedPapers(people.clerk, matter);
    at.moveTo("2026-04-02");
    await people.clerk.perform(matter, "serveDecision", sequence, { ...served, deliveredOn: "2026-04-02" });
    papers = await loggedPapers(people.lin, matter);
    for (const { id, title } of papers)
      accounts.set(title.zh, accountOf(folder, `${id}.pdf`, await bytesOf(people.lin, matter, id, "pdf")));
  });

  test("could not be served before its decision was sealed and in the log", () => {
    expect(early).toMatchObject({
      status: 409,
      reasons: [{ id: "papersInLog", basis: [{ key: "电子签名法/5/1/2" }] }],
    });
  });

  test("has a paper for every step that makes one, in order, each with a number", () => {
    expect(papers.map(({ title, number }) => [title.zh, number])).toEqual([
      ["申请材料补正告知书", "食许补〔2026〕第1号"],
      ["受理通知书", "食许受〔2026〕第1号"],
      ["听证权利告知书", "食许听告〔2026〕第1号"],
      ["不计入期限时间告知书", "食许告〔2026〕第1号"],
      ["听证通知书", "食许听〔2026〕第1号"],
      ["不予行政许可决定书", "食许不准〔2026〕第1号"],
      ["送达回证", "食许送〔2026〕第1号"],
    ]);
  });

  /** Titles of the papers that a look finds wanting. */
  const wanting = (holds: (account: PdfAccount) => boolean): string[] =>
    [...accounts].filter(([, account]) => !holds(account)).map(([title]) => title);

  test("third-party tools find every PDF sound and signed by the authority", () => {
    expect(accounts.size).toBe(7);
    expect(wanting(({ fault }) => fault === undefined)).toEqual([]);
    for (const words of [
      "Signature Validation: Signature is Valid.",
      "Signature Type: ETSI.CAdES.detached",
      "Total document signed",
      "Signer Certificate Common Name: 明州市市场监督管理局（虚构）",
    ])
      expect(wanting(({ signature }) => signature.includes(words))).toEqual([]);
  });

  test("every font is an embedded subset that reads back, every piece is tagged, every page numbered", () => {
    const good = { embedded: true, subset: true, unicode: true };
    expect(wanting(({ fonts }) => fonts.length > 1)).toEqual([]);
    for (const { fonts } of accounts.values()) expect(fonts).toEqual(fonts.map(({ name }) => ({ name, ...good })));
    expect(wanting(({ tagged }) => tagged)).toEqual([]);
    const begins = /^Document\n\s+P \(block\)\n\s+"明州市市场监督管理局（虚构）"\n\s+H1 \(block\)/;
    expect(wanting(({ structure }) => begins.test(structure))).toEqual([]);
    expect(wanting(({ text, pages }) => text.includes(`第${pages}页 共${pages}页`))).toEqual([]);
  });

  test("names stand as they were given: rare characters, and what looks like markup", () => {
    expect(wanting(({ text }) => text.includes("𬭎𠅤面馆<b>&甲"))).toEqual([]);
  });

  test("the refusal gives reasons, remedies, how the terms run, and the articles", () => {
    const text = accounts.get("不予行政许可决定书")?.text.replaceAll(/\s/g, "") ?? "";
    expect(text).toContain("食许不准〔2026〕第1号");
    expect(text).toContain("听证中申请人未能说明如何改正");
    expect(text).toContain("六十日内向明州市人民政府（虚构）申请行政复议");
    expect(text).toContain("收到当日不计入");
    expect(text).toContain("法律依据：《行政许可法》第三十八条第二款");
    expect(text).toContain("二〇二六年四月一日");
  });

  test("the proof of service names the last days and how they were counted", () => {
    const text = accounts.get("送达回证")?.text.replaceAll(/\s/g, "") ?? "";
    expect(text).toContain("2026年6月1日");
    expect(text).toContain("次日起算");
    expect(text).toContain("2026年10月8日");
  });

  test("each opens in LibreOffice as Word with the same words", async () => {
    const { id } = named(papers, "不予行政许可决定书");
    const docx = await bytesOf(people.clerk, file.matter, id, "docx");
    const text = throughLibreOffice(folder, "refusal.docx", docx).replaceAll(/\s/g, "");
    expect(text).toContain("𬭎𠅤面馆<b>&甲：");
    expect(text).toContain("收到当日不计入");
    expect(text).toContain("第1页共");
    const receipt = await bytesOf(people.clerk, file.matter, named(papers, "送达回证").id, "docx");
    expect(throughLibreOffice(folder, "receipt.docx", receipt).replaceAll(/\s/g, "")).toContain("送达日期2026年4月2日");
  }, 120_000);

  test("anyone who holds a PDF can prove that its hash is in the log; one changed byte and it is unknown", async () => {
    const { id } = named(papers, "不予行政许可决定书");
    const pdf = await bytesOf(people.lin, file.matter, id, "pdf");
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const ask = async (sha256: string) => people.stranger.call(routes.documents.byHash, { params: { hash: sha256 } });
    const { paper, receipt } = await ask(hash(pdf));
    expect(paper).toMatchObject({ state: "logged", number: "食许不准〔2026〕第1号", sha256: hash(pdf) });
    expect(receipt?.pending).toBe(false);
    const key = keyFingerprint(at.node.ledger.signer.key.publicKey);
    expect(verifyReceipt(receipt?.receipt, { keyFingerprint: key })).toMatchObject({ valid: true, opened: true });
    expect(receipt?.receipt).toMatchObject({
      disclosed: { envelope: { sha256: hash(pdf), title: "不予行政许可决定书" } },
    });
    const tampered = Uint8Array.from(pdf);
    const place = tampered.indexOf(0x3e, 5_000);
    tampered[place] = 0x3c;
    expect(await ask(hash(tampered))).toEqual({});
    expect(accountOf(folder, "tampered.pdf", tampered).signature).not.toContain("Signature is Valid.");
  });
});
