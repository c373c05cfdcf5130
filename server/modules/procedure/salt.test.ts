import { expect, test } from "vitest";
import { newSalt } from "./salt.ts";

test("every salt has 32 bytes, none comes twice, and one that was given out stays as it was", () => {
  const salts = Array.from({ length: 1_000 }, newSalt);
  expect(salts.every((salt) => salt.length === 32)).toBe(true);
  const first = salts.map((salt) => salt.toString("hex"));
  expect(new Set(first).size).toBe(1_000);
  for (let n = 0; n < 1_000; n++) newSalt();
  expect(salts.map((salt) => salt.toString("hex"))).toEqual(first);
});
