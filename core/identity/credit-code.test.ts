import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fictionalCreditCode } from "../testing/fictional.ts";
import { creditCheck, parseCreditCode } from "./credit-code.ts";

const vectors = join(import.meta.dirname, "../../../shared/data/identifier-vectors/uscc.json");

test("GB 32100-2015: published codes are accepted with both check digits, wrong ones refused for what is wrong", (context) => {
  if (!existsSync(vectors) && !process.env["CI"]) context.skip(`vectors missing: ${vectors}`);
  const { uscc_valid: valid, uscc_invalid: invalid } = JSON.parse(readFileSync(vectors, "utf8")) as {
    uscc_valid: string[];
    uscc_invalid: [string, string][];
  };
  expect(valid).toHaveLength(100);
  const parsed = valid.map((code) => parseCreditCode(code));
  expect(parsed).toMatchObject(valid.map((value) => ({ ok: true, value, organisationCheck: { holds: true } })));
  // The second is refused elsewhere for its leading letter; here a letter may lead and its check character is wrong.
  const faults = invalid.map(([code]) => parseCreditCode(code)).map((result) => (result.ok ? "accepted" : result.code));
  expect(faults).toEqual(["length", "checkDigit", "characters", "checkDigit"]);
});

test("GB 32100-2015: the parts stand where the standard puts them", () => {
  expect(parseCreditCode("11100000000013338W")).toEqual({
    ok: true,
    value: "11100000000013338W",
    department: "1",
    category: "1",
    region: "100000",
    organisation: "000013338",
    check: { actual: "W", expected: "W", holds: true },
    organisationCheck: { actual: "8", expected: "8", holds: true },
  });
});

test("GB 32100-2015: the first character may be a letter", () => {
  for (const department of ["A", "N", "Y"]) {
    const first17 = `${department}1100000000013338`;
    expect(parseCreditCode(first17 + creditCheck(first17))).toMatchObject({ ok: true, department });
  }
});

test("GB 32100-2015: a wrong inner organisation check digit is reported, not refused", () => {
  const first17 = "11100000000013339";
  expect(parseCreditCode(first17 + creditCheck(first17))).toMatchObject({
    ok: true,
    check: { holds: true },
    organisationCheck: { actual: "9", expected: "8", holds: false },
  });
});

test("full-width characters, lower case and spaces are forgiven", () => {
  expect(parseCreditCode(" １１１０００００ 000013338ｗ ")).toMatchObject({ ok: true, value: "11100000000013338W" });
});

test("any one wrong character is detected", () => {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY".split("");
  fc.assert(
    fc.property(fc.nat({ max: 99_999_999 }), fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (seed, at, other) => {
      const code = fictionalCreditCode(seed);
      expect(parseCreditCode(code)).toMatchObject({ ok: true, organisationCheck: { holds: true } });
      fc.pre(code.charAt(at) !== other);
      expect(parseCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
    }),
  );
});
