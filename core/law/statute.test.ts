import { describe, expect, it } from "vitest";
import { parseCitationKey } from "./citation-key.ts";
import { readStatute } from "./statute-read.ts";
import { resolveCitation } from "./statute-resolve.ts";
import type { Part } from "./statute.ts";

const SAMPLE = `\uFEFF# 中华人民共和国示例法

2020年1月1日 示例会议通过

<!-- 来源: 第九条 不是条文 -->

## 第一编 总 则

### 第一章　一般规定

第一条 甲，

接上行。

\u200b

第二条【定义】乙，包括：

（一）丙：

1.丁；

２．戊；

(二)己。

庚。

第三人可以申请：

（一）辛。

第二条之一 壬。

第二分编 通 则

### 第二章 附则

第三条

癸。

---

印发机关
`;

const outline = (parts: Part[]): unknown[] =>
  parts.map((part) => [part.unit, part.number, part.title, outline(part.parts)]);

describe("reading a statute", () => {
  const statute = readStatute(SAMPLE.replaceAll("\n", "\r\n"), "示例法(2020).md");
  const find = (key: string) => {
    const parsed = parseCitationKey(key);
    if (!parsed.ok) throw new Error(parsed.error.message.en);
    const found = resolveCitation(statute, parsed.citation);
    return found.ok ? found.text : found.code;
  };

  it("keeps the official title, the name it is cited by and what precedes the text", () => {
    expect(statute.title).toBe("中华人民共和国示例法");
    expect(statute.shortTitle).toBe("示例法");
    expect(statute.preamble).toEqual(["2020年1月1日 示例会议通过"]);
  });

  it("builds the tree of 编, 分编, 章 and 节, marked or not", () => {
    expect(outline(statute.parts)).toEqual([
      [
        "编",
        1,
        "总则",
        [
          ["章", 1, "一般规定", []],
          ["分编", 2, "通则", [["章", 2, "附则", []]]],
        ],
      ],
    ]);
    expect(statute.articles.at(-1)?.path).toEqual(["第一编 总则", "第二分编 通则", "第二章 附则"]);
  });

  it("numbers articles, reads 之一 and a heading in 【】", () => {
    expect(statute.articles.map(({ number, suffix }) => [number, suffix])).toEqual([
      [1, undefined],
      [2, undefined],
      [2, 1],
      [3, undefined],
    ]);
    expect(statute.articles[1]?.heading).toBe("定义");
  });

  it.each([
    ["示例法/1", "甲，接上行。"],
    ["示例法/2/1", "乙，包括：\n（一）丙：\n1.丁；\n2.戊；\n（二）己。"],
    ["示例法/2/1/1", "丙：\n1.丁；\n2.戊；"],
    ["示例法/2/1/1/2", "戊；"],
    ["示例法/2/1/2", "己。"],
    ["示例法/2/2", "庚。"],
    ["示例法/2/3/1", "辛。"],
    ["示例法/2-1", "壬。"],
    ["示例法/3", "癸。"],
  ])("%s is found", (key, text) => expect(find(key)).toBe(text));

  it.each([
    ["示例法/4", "noArticle"],
    ["示例法/2-2", "noArticle"],
    ["示例法/2/4", "noParagraph"],
    ["示例法/2/1/3", "noItem"],
    ["示例法/1/-/1", "noItem"],
    ["示例法/2/-/1", "ambiguousItem"],
    ["示例法/2/1/2/1", "noSubitem"],
  ])("%s is refused: %s", (key, code) => expect(find(key)).toBe(code));

  it("says what is missing in Chinese and English", () => {
    const found = resolveCitation(statute, { statute: "示例法", article: 2, paragraph: 4 });
    expect(found.ok || found.reason).toEqual({
      zh: "《示例法》第二条第四款：没有这一款（共3款）；文本示例法(2020).md",
      en: "《示例法》第二条第四款: no such paragraph (there are 3); text 示例法(2020).md",
    });
  });

  it("a text without 条 has no articles, and says so", () => {
    const notice = readStatute("# 某规定\n\n一、甲。\n\n二、乙。", "某规定(1999).md");
    expect(notice.articles).toEqual([]);
    expect(notice.preamble).toEqual(["一、甲。", "二、乙。"]);
    const found = resolveCitation(notice, { statute: "某规定", article: 1 });
    expect(found.ok || found.reason.zh).toContain("没有条号");
  });

  it("an empty text is an empty statute", () => {
    expect(readStatute("", "空法.md")).toEqual({
      fileName: "空法.md",
      title: "空法",
      shortTitle: "空法",
      preamble: [],
      parts: [],
      articles: [],
    });
  });
});
