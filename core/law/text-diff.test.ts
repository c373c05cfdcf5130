import fc from "fast-check";
import { expect, test } from "vitest";
import { diffText, type TextChange } from "./text-diff.ts";

const without = (kind: TextChange["kind"], changes: TextChange[]) =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join("");

/** Texts that share much, as two versions of an article do. */
const text = fc
  .array(fc.constantFrom("应当", "可以", "处", "罚款", "，", "。", "\n", "2026", "20", "App", "𠮷", "的"), {
    maxLength: 40,
  })
  .map((words) => words.join(""));

test("leaving out what was added gives the text before, what was removed the text after", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffText(before, after);
      expect(without("added", changes)).toBe(before);
      expect(without("removed", changes)).toBe(after);
    }),
  );
});

test("of equal texts nothing changed; no two neighbours are of one kind, none is empty", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(diffText(before, before).every(({ kind }) => kind === "same")).toBe(true);
      const changes = diffText(before, after);
      expect(changes.filter(({ text: words }) => words === "")).toEqual([]);
      expect(changes.filter(({ kind }, at) => kind === changes[at + 1]?.kind)).toEqual([]);
    }),
  );
});

test("a figure and a foreign word change whole, a Chinese character alone", () => {
  expect(diffText("处2000元以下罚款", "处20000元以下罚款")).toEqual([
    { kind: "same", text: "处" },
    { kind: "removed", text: "2000" },
    { kind: "added", text: "20000" },
    { kind: "same", text: "元以下罚款" },
  ]);
  expect(diffText("第二十四条第一款", "第二十六条第一款")).toEqual([
    { kind: "same", text: "第二十" },
    { kind: "removed", text: "四" },
    { kind: "added", text: "六" },
    { kind: "same", text: "条第一款" },
  ]);
});

test("a single character that two changed stretches share by chance is no island", () => {
  const changes = diffText("甲乙丙丁", "甲子丙丑");
  expect(changes).toEqual([
    { kind: "same", text: "甲" },
    { kind: "removed", text: "乙丙丁" },
    { kind: "added", text: "子丙丑" },
  ]);
});
