import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, markWords, searchKeys, searchWords, wordKeys } from "./search-text.ts";

const piece = fc.array(
  fc.constantFrom(
    "网",
    "络",
    "，",
    "。",
    "（",
    "A",
    "ａ",
    "b",
    "1",
    "２",
    " ",
    "\n",
    "\u3000",
    "𠮷",
    "①",
    "ﬁ",
    "é",
    "e\u0301",
    "'",
    "\\",
    "%",
    "_",
  ),
  { maxLength: 20 },
);
const text = piece.map((parts) => parts.join(""));

test("the fold of two texts joined is their folds joined", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(foldText(a + b).folded).toBe(foldText(a).folded + foldText(b).folded);
    }),
  );
});

test("folding twice changes nothing", () => {
  fc.assert(
    fc.property(text, (a) => {
      expect(foldText(foldText(a).folded).folded).toBe(foldText(a).folded);
    }),
  );
});

test("every text that has a word has the word's keys", () => {
  fc.assert(
    fc.property(text, text, text, (before, word, after) => {
      const keys = new Set(searchKeys(foldText(before + word + after).folded));
      expect(wordKeys(foldText(word).folded).filter((key) => !keys.has(key))).toEqual([]);
    }),
  );
});

test("marked stretches give the text back, and each holds a word", () => {
  fc.assert(
    fc.property(text, text, (before, word) => {
      const words = searchWords(word);
      const marked = markWords(before, words);
      expect(marked.map((stretch) => stretch.text).join("")).toBe(before);
      for (const stretch of marked.filter(({ hit }) => hit))
        expect(words.some((sought) => foldText(stretch.text).folded.includes(sought))).toBe(true);
    }),
  );
});

test("width, case and spaces make no difference; words apart are words apart", () => {
  expect(foldText("（ＡＰＰ） 应用\n程序").folded).toBe("(app)应用程序");
  expect(searchWords(" 网络　安全 网络 ")).toEqual(["网络", "安全"]);
  expect(markWords("移动 App（应用）", ["app(应"])).toEqual([
    { text: "移动 ", hit: false },
    { text: "App（应", hit: true },
    { text: "用）", hit: false },
  ]);
});
