import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryTexts, root } from "./repository.ts";
import { sharedRuns } from "./shared-runs.ts";

const lawFolder = process.env["LAW_DIR"] ?? join(root, "../shared/law");
const hasTexts = existsSync(lawFolder);
if (!hasTexts) {
  const why = `statute texts are missing: ${lawFolder} (set LAW_DIR)`;
  if (process.env["CI"] !== undefined) throw new Error(why);
  console.warn(`copies of statute texts not looked for; ${why}`);
}

test("no path of the machine it was written on", () => {
  const paths = [root, homedir()].filter((path) => path.length > 5).map((path) => `${path}/`);
  const found = repositoryTexts().flatMap(({ file, text }) =>
    paths.filter((path) => text.includes(path)).map((path) => `${file}: ${path}`),
  );
  expect(found).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "https?:/);
});

test("core asks nobody for the present", () => {
  const asking = repositoryTexts().filter(
    ({ file, text }) =>
      /^core\/.*\.ts$/.test(file) && !/\.test\.ts$|\/testing\//.test(file) && /new Date\(\)/.test(text),
  );
  expect(asking.map(({ file }) => file)).toEqual([]);
});

test("a copied sentence is found whatever its spacing and punctuation; a short quote is let through", () => {
  const law = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃。辰宿列张";
  const find = sharedRuns([law]);
  expect(find(`前言：${Array.from(law).join(" ")}。`)).toEqual([law.replace("。", "")]);
  expect(find(`依照“${law.slice(3, 30)}”的规定`)).toEqual([]);
});

describe.runIf(hasTexts)("statute texts", () => {
  test("stay outside the repository", () => {
    const files = readdirSync(lawFolder).filter((file) => file.endsWith(".md") && file !== "INDEX.md");
    const texts = files.map((file) => readFileSync(join(lawFolder, file), "utf8"));
    const titles = texts.map((text, at) =>
      `${text.split("\n")[0] ?? ""} ${files[at] ?? ""}`.replace(/[^\p{L}\p{N}]/gu, ""),
    );
    const find = sharedRuns(texts);
    const copies = repositoryTexts().flatMap(({ file, text }) =>
      find(text)
        .filter((run) => !titles.some((title) => title.includes(run)))
        .map((run) => `${file}: ${run}`),
    );
    expect(copies).toEqual([]);
  });
});
