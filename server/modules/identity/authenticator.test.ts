import { expect, test } from "vitest";
import { codeAt } from "../../testing/authenticator-app.ts";
import { newSecret, secretForApp, stepOf } from "./authenticator.ts";

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
const secret = Buffer.from("12345678901234567890");
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
])("the code of second %i is %s, and names its own step", (second, code) => {
  expect(stepOf(secret, code, second * 1000)).toBe(Math.floor(second / 30));
  expect(codeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", second * 1000)).toBe(code);
});

test("half a minute either way is forgiven, as the step it belongs to; more is not", () => {
  for (const [off, step] of [
    [-30_000, 1],
    [30_000, 1],
  ])
    expect(stepOf(secret, "287082", 59_000 + (off ?? 0))).toBe(step);
  expect(stepOf(secret, "287082", 59_000 + 61_000)).toBeUndefined();
});

test.each(["", "28708", "2870822", "abcdef", "２８７０８２", "١٢٣٤٥٦", "-28708"])("%j is no code", (code) => {
  expect(stepOf(secret, code, 59_000)).toBeUndefined();
});

test("each secret is new, of 160 bits, and an app reads it from the address", () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  expect(one).toHaveLength(20);
  const { address, secret: typed } = secretForApp(one, "王五");
  expect(decodeURIComponent(address)).toMatch(
    /^otpauth:\/\/totp\/明法:王五\?issuer=明法&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
  );
  expect(stepOf(one, codeAt(typed, 1_000_000_000_000), 1_000_000_000_000)).toBe(33_333_333);
});
