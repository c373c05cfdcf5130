import fc from "fast-check";
import { expect, test } from "vitest";
import { readName } from "./reading.ts";
import { segment } from "./segment.ts";
import { Spelling } from "./spelling.ts";
import { lexicon } from "./testing/score.ts";

const phrases = (name: string) => readName(lexicon, name).map(({ phrase }) => phrase);

test.each([
  ["sfzh", "身份证号"],
  ["fddbrsfzh", "法定代表人身份证号"],
  ["LXRDH", "联系人电话"],
  ["shenfenzhenghao", "身份证号"],
  ["xm", "姓名"],
  ["aac003", "姓名"],
  ["legal_repre", "法定代表人"],
  ["legalPersonIdCard", "法定代表人身份证"],
  ["is:contactsPhone", "标志联系人电话"],
  ["bankcardno", "银行卡号"],
  ["corp_legal_tel_no", "法定代表人电话"],
  ["qymc_2024", "企业名称"],
])("%s may be read as %s", (name, phrase) => {
  expect(phrases(name)).toContain(phrase);
});

test("a name in Chinese is its own reading, and one that says nothing has none", () => {
  expect(phrases("姓名")).toEqual(["姓名"]);
  expect(phrases("")).toEqual([]);
  expect(phrases("vvkk")).toEqual([]);
  expect(phrases("__proto__")).toEqual([]);
  expect(phrases("constructor")).toEqual([]);
});

test("a segmentation covers its letters, or says that it leaves some over", () => {
  const words = new Map([
    ["ab", ["甲"]],
    ["abc", ["乙"]],
    ["cd", ["丙"]],
    ["d", ["丁"]],
  ]);
  const piece = (letters: string) => {
    const found = words.get(letters);
    return found && { words: found, cost: 1 };
  };
  expect(segment("abcd", piece, false).map(({ words: row }) => row.join(""))).toEqual(["甲丙", "乙丁"]);
  expect(segment("xabcd", piece, false)).toEqual([]);
  expect(segment("xabcd", piece, true)[0]?.words).toEqual(["□", "甲", "丙"]);
});

test("letters of any length are read in a moment", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("s", "j", "x", "m"), maxLength: 200 }),
      (name) => void readName(lexicon, name),
    ),
    { numRuns: 200 },
  );
});

test("a character with two readings is spelt both ways", () => {
  const spelling = new Spelling({ yin: "银", hang: "行", xing: "行" });
  expect(spelling.initials("银行")).toEqual(["yh", "yx"]);
  expect(spelling.full("银行")).toEqual(["yinhang", "yinxing"]);
  expect(spelling.missing(["银行卡"])).toEqual(["卡"]);
});
