import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readStatute } from "@mingfa/core/law";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { documentPart } from "./docx-archive.ts";
import { DocxFault } from "./docx-fault.ts";
import { docxLines } from "./docx-lines.ts";
import { readDocx } from "./read-docx.ts";
import { documentXml, makeDocx, paragraph } from "./testing/make-docx.ts";
import { lawFolder, withoutTexts } from "./testing/shared-texts.ts";

const body = (...lines: string[]) => documentXml(lines.map(paragraph).join(""));
const title = "中华人民共和国虚构法";

const faultOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DocxFault) return error.text.en;
    throw error;
  }
  return "none";
};

test("headings, articles, paragraphs and items are known by their words; the table of contents is left out", () => {
  const contents = ["目　　录", "第一章　总　　则", "第二章　申请、受理", "第一节　申请"];
  const law = ["第一章　总　　则", "第一条　为了试验，制定本法。", "第二条　本法适用于：", "（一）甲；", "（二）乙。"];
  const more = ["第二章　申请、受理", "第一节　申请", "第三条　可以申请。", "应当受理。", "第三条之一　可以撤回。"];
  const statute = readDocx(makeDocx(body(title, "（2026年1月1日通过）", ...contents, ...law, ...more)), "x.docx");
  expect(statute).toMatchObject({ title, preamble: ["（2026年1月1日通过）"] });
  expect(statute.parts.map(({ label }) => label)).toEqual(["第一章 总则", "第二章 申请、受理"]);
  expect(statute.articles.map(({ number, suffix, path }) => [number, suffix, path.join("/")])).toEqual([
    [1, undefined, "第一章 总则"],
    [2, undefined, "第一章 总则"],
    [3, undefined, "第二章 申请、受理/第一节 申请"],
    [3, 1, "第二章 申请、受理/第一节 申请"],
  ]);
  expect(statute.articles[1]?.paragraphs[0]?.items.map(({ text }) => text)).toEqual(["甲；", "乙。"]);
  expect(statute.articles[2]?.paragraphs).toHaveLength(2);
});

test("struck-out words are gone, line breaks part lines, a table is a row a line", () => {
  const table = `<w:tbl><w:tr><w:tc>${paragraph("甲列")}</w:tc><w:tc>${paragraph("乙列")}</w:tc></w:tr></w:tbl>`;
  const changed = `<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:t>删</w:t><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t><w:br/><w:t>下行</w:t></w:r></w:ins></w:p>`;
  expect(docxLines(documentXml(changed + table))).toEqual(["留增", "下行", "| 甲列 | 乙列 |"]);
});

describe("an archive that means harm or is none", () => {
  const harmless = makeDocx(body(title, "第一条　好。"));

  test("no zip, half a zip, no text in it", () => {
    expect(faultOf(() => documentPart(strToU8("not a zip at all")))).toMatch(/not a DOCX/);
    expect(faultOf(() => documentPart(new Uint8Array()))).toMatch(/not a DOCX/);
    for (let cut = 40; cut < harmless.length - 400; cut += 37)
      expect(
        faultOf(() => documentPart(harmless.subarray(0, cut))),
        `cut at ${cut}`,
      ).toMatch(/not a DOCX|no whole DOCX/);
  });

  test("a bomb is stopped long before it has unfolded, whatever sizes it claims", () => {
    const bomb = makeDocx("0".repeat(30_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(faultOf(() => documentPart(bomb))).toMatch(/too dense/);
    const lying = bomb.slice();
    const name = Buffer.from(lying).indexOf("word/document.xml");
    new DataView(lying.buffer).setUint32(name - 8, 100, true);
    expect(faultOf(() => documentPart(lying))).toMatch(/too dense/);
  });

  test("too large, too many entries, the text twice", () => {
    const limits = { archive: 10_000, part: 100, ratio: 200, entries: 5 };
    expect(faultOf(() => documentPart(new Uint8Array(10_001), limits))).toMatch(/exceeds 10000 bytes/);
    expect(faultOf(() => documentPart(harmless, limits))).toMatch(/too large when unpacked/);
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`word/${at}`, new Uint8Array()]));
    expect(faultOf(() => documentPart(makeDocx("", many), limits))).toMatch(/too many entries/);
    expect(faultOf(() => documentPart(Buffer.concat([harmless.subarray(0, -100), harmless])))).not.toBe("none");
  });

  test("XML that is broken, unfolds entities or is nested without end", () => {
    expect(faultOf(() => docxLines("<w:document><w:p></w:document>"))).toMatch(/well-formed/);
    expect(faultOf(() => docxLines("not XML"))).toMatch(/well-formed/);
    const entities = `<!DOCTYPE d [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>`;
    expect(faultOf(() => docxLines(entities))).toMatch(/document type/);
    expect(faultOf(() => docxLines(documentXml("<w:x>".repeat(5_000))))).toMatch(/nested too deeply/);
  });
});

describe.skipIf(withoutTexts)("a real statute given as DOCX", () => {
  test.each(["网络安全法(2025).md", "行政许可法(2019).md", "食品安全法(2025).md"])(
    "%s reads as its Markdown does",
    (file) => {
      const markdown = readFileSync(join(lawFolder, file), "utf8");
      const lines = markdown
        .replace(/<!--[\s\S]*?-->/g, "")
        .split("\n")
        .map((line) => line.replace(/^#+\s*/, "").trim())
        .filter((line) => line !== "");
      const chapters = lines.filter((line) => /^第[一二三四五六七八九十]+[章节]\s/.test(line));
      const [name = "", ...rest] = lines;
      const firstHeading = rest.indexOf(chapters[0] ?? "");
      const docx = makeDocx(
        body(name, ...rest.slice(0, firstHeading), "目　录", ...chapters, ...rest.slice(firstHeading)),
      );
      const [fromDocx, fromMarkdown] = [readDocx(docx, file.replace(/\.md$/, ".docx")), readStatute(markdown, file)];
      expect(fromMarkdown.articles.length).toBeGreaterThan(70);
      expect(fromDocx.articles).toEqual(fromMarkdown.articles);
      expect(fromDocx.parts).toEqual(fromMarkdown.parts);
    },
  );
});
