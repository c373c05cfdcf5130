import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import consoleEn from "./console/locales/en.ts";
import consoleZh from "./console/locales/zh.ts";
import portalEn from "./portal/locales/en.ts";
import portalZh from "./portal/locales/zh.ts";
import uiEn from "./ui/locales/en.ts";
import uiZh from "./ui/locales/zh.ts";

const dictionaries = { ui: [uiZh, uiEn], portal: [portalZh, portalEn], console: [consoleZh, consoleEn] } as const;

const flat = (words: object, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? flat(value, `${path}${key}.`)
      : [[path + key, String(value)] as [string, string]],
  );
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted((a, b) => a.localeCompare(b));
const han = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

test("each sentence stands in both languages, with the same parts to fill in", () => {
  for (const [name, [zh, en]] of Object.entries(dictionaries)) {
    const english = new Map(flat(en));
    expect(new Set(english.keys())).toEqual(new Set(flat(zh).map(([key]) => key)));
    for (const [key, text] of flat(zh))
      expect(placeholders(english.get(key) ?? ""), `${name}.${key}`).toEqual(placeholders(text));
  }
});

test("the English is English, but for the name of the other language", () => {
  const english = Object.entries(dictionaries).flatMap(([name, [, en]]) =>
    flat(en).map(([key, text]) => [`${name}.${key}`, text] as const),
  );
  const chinese = english.filter(([, text]) => han.test(text)).map(([key]) => key);
  expect(chinese).toEqual(["ui.language.other"]);
});

const root = import.meta.dirname;
const code = globSync("{ui,portal,console}/**/*.{ts,tsx}", {
  cwd: root,
  exclude: (path) => /(^|\/)(dist|node_modules|locales)(\/|$)|\.test\.tsx?$/.test(path),
});

test("no sentence stands in the code of the pages", () => {
  expect(code.length).toBeGreaterThan(60);
  const offenders = code.flatMap((file) =>
    wordsIn(readFileSync(join(root, file), "utf8")).map((words) => `${file}: ${words}`),
  );
  expect(offenders).toEqual([]);
});

test("a planted sentence is found", () => {
  expect(wordsIn("return <p>提交</p>; // 提交")).toHaveLength(1);
  expect(wordsIn("return <p>\n  Submit now\n</p>;")).toHaveLength(1);
  expect(wordsIn('/** 提交 */ return <p>{t("act.submit")}</p>;')).toEqual([]);
});

/** Chinese anywhere outside comments, and English as the text of an element. */
const wordsIn = (source: string): string[] => {
  const bare = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
  const chinese = bare.split("\n").filter((line) => han.test(line));
  const english = [...bare.matchAll(/<\/?[\w.]+[^<>{}=]*>\s*([A-Z][a-z]+(?: [a-z]+)*)\s*</g)].map(
    ([, words]) => words ?? "",
  );
  return [...chinese, ...english].map((line) => line.trim());
};
