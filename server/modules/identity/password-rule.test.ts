import { expect, test } from "vitest";
import { passwordFault } from "./password-rule.ts";

test.each([
  ["short", "九个字符"],
  ["too short in characters, long in bytes", "密码密码密"],
  ["holds the name, in whatever width", "ｗａｎｇｗｕ-的-很长的密码"],
  ["one sign over and over", "aaaaaaaaaaaa"],
  ["figures in a row", "0123456789"],
  ["figures in a row, around the ten", "1234567890123"],
  ["letters in a row, backwards", "zyxwvutsrqp"],
  ["what everyone tries", "Password123456!"],
  ["what everyone tries here", "Mingfa@2026!!"],
])("refused: %s", (_, password) => {
  expect(passwordFault(password, "wangwu")).toMatchObject({ zh: expect.any(String), en: expect.any(String) });
});

test.each(["春天的青石路有三棵槐树", "correct horse battery", "x7#kQ2!vLp9"])("taken: %s", (password) => {
  expect(passwordFault(password, "wangwu")).toBeUndefined();
});
