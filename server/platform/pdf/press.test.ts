import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountOf } from "../../testing/pdf-tools.ts";
import { installedRareFonts } from "./fonts.ts";
import { createPress, MissingGlyphs, sealKeyOf, type Paper, type Press, type SealKeys } from "./index.ts";
import type { SealKey } from "./paper.ts";
import { samplePaper } from "./testing/sample-paper.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-press-"));
const seals: SealKeys = { folder: join(folder, "seals"), node: "test.mingfa", now: () => "2026-03-02T02:00:00.000Z" };
const organ = { id: "../mz market", name: "明州市市场监督管理局（虚构）" };
let press: Press;
let key: SealKey;
beforeAll(async () => {
  press = createPress(undefined);
  key = await sealKeyOf(seals, organ);
});
afterAll(async () => {
  await press.close();
  rmSync(folder, { recursive: true, force: true });
});

const account = async (changed: Partial<Paper>) =>
  accountOf(folder, "paper.pdf", await press.print({ paper: samplePaper(changed), key }));

describe("a printed paper", () => {
  it("is the same bytes for the same paper, and others for another", async () => {
    const print = (changed = {}) => press.print({ paper: samplePaper(changed), key });
    const [first, second, other] = await Promise.all([print(), print(), print({ title: "受理通知书" })]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it.each([
    ["letter", 0],
    ["form", 4],
    ["certificate", 3],
  ] as const)("as a %s is sound, tagged and signed, with %d heads of rows", async (layout, heads) => {
    const paper = await account({ layout, body: ["名称：明州小满面馆（虚构）", "日期：2026年3月2日"] });
    expect(paper).toMatchObject({ fault: undefined, pages: 1, tagged: true });
    expect(paper.signature).toContain("Signature is Valid");
    expect(paper.structure).toContain("H1 (block)");
    expect(paper.structure.match(/^ *Figure$/gm)).toHaveLength(2);
    expect(paper.structure.match(/^ *TH\b/gm) ?? []).toHaveLength(heads);
  });

  it("prints what is very long over pages, each numbered, and leaves no signature alone", async () => {
    const paper = await account({ body: [`事实：${"经查明，当事人的经营场所不符合规定。".repeat(600)}`] });
    expect(paper.fault).toBeUndefined();
    expect(paper.pages).toBeGreaterThan(15);
    expect(paper.text).toContain(`第${paper.pages}页 共${paper.pages}页`);
    const last = paper.text.split("\f").at(-2) ?? "";
    expect(last).toContain("法律依据");
    expect(last).toContain("二〇二六年三月二日");
  });

  it.each(Array.from({ length: 10 }, (_, lines) => lines + 8))(
    "keeps company for the signature after %d lines",
    async (lines) => {
      const paper = await account({ body: Array.from({ length: lines + 1 }, (_, line) => `第${line}段。`), basis: [] });
      const last = paper.text.split("\f").at(-2) ?? "";
      expect(last).toMatch(/段。|决定书/);
      expect(last).toContain("二〇二六年三月二日");
    },
  );

  it.each(Array.from({ length: 10 }, (_, rows) => rows + 8))(
    "keeps the last row of a form, or the end of it, with the signature after %d rows",
    async (rows) => {
      const body = Array.from({ length: rows }, (_, row) => `第${row}行：内容`);
      const paper = await account({ layout: "form", body });
      const last = paper.text.split("\f").at(-2) ?? "";
      expect(last).toContain("第二款。");
      expect(last).toContain("二〇二六年三月二日");
    },
  );

  it("takes markup, controls and marks of direction for what they are", async () => {
    const hostile = "<script>alert(1)</script>\u202Egnp.exe\u0000\u200B&amp; \\n {facts.name} ((()))";
    const paper = await account({ addressee: hostile, body: [hostile] });
    expect(paper.fault).toBeUndefined();
    expect(paper.text.replaceAll(/\s/g, "")).toContain("<script>alert(1)</script>gnp.exe&amp;\\n{facts.name}((()))");
  });
});

describe("rare characters", () => {
  it("are printed, whatever font has them, and read back as themselves", async () => {
    const paper = await account({ addressee: "𬭎𠅤㛃䶮𠮷" });
    expect(paper.text).toContain("𬭎𠅤㛃䶮𠮷");
    expect(paper.fonts.map(({ name }) => name).join()).toMatch(/\+HanaMin[AB]\b/);
  });

  it("that no font has are an error that names them: no empty box is ever printed", async () => {
    const poor = createPress([]);
    const failure = await poor
      .print({ paper: samplePaper({ addressee: "𠮷田" }), key })
      .catch((error: unknown) => error);
    await poor.close();
    expect(failure).toBeInstanceOf(MissingGlyphs);
    expect(failure).toMatchObject({ characters: ["𠮷"], text: { zh: expect.stringContaining("𠮷（U+20BB7）") } });
    expect(installedRareFonts()).toHaveLength(2);
  });

  it("in a seal count too", async () => {
    const poor = createPress([]);
    const failure = await poor
      .print({ paper: samplePaper({ organ: "𠮷县市场监督管理局" }), key })
      .catch((error: unknown) => error);
    await poor.close();
    expect(failure).toBeInstanceOf(MissingGlyphs);
  });
});

describe("a seal's key", () => {
  it("is one, however many ask for it at once, for its account alone, wherever its organ's id points", async () => {
    const other = { ...seals, folder: join(folder, "race") };
    const keys = await Promise.all(Array.from({ length: 6 }, () => sealKeyOf(other, organ)));
    expect(new Set(keys.map((one) => one.key)).size).toBe(1);
    expect(readdirSync(other.folder).toSorted()).toEqual(["authority.pem", "organ-..%2Fmz%20market.pem"]);
    for (const file of readdirSync(other.folder)) expect(statSync(join(other.folder, file)).mode & 0o777).toBe(0o600);
  });
});
