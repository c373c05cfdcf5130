import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("RFC 8785: reading canonical JSON gives the value back", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "grapheme", noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("RFC 8785: the order in which members were set does not matter, and canonical text is its own canon", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
  );
});

test("RFC 8785 §3.2.3: members stand in the order of UTF-16 code units, not of code points", () => {
  const value = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test("RFC 8785 §3.2.2: numbers and strings are printed as ECMAScript prints them", () => {
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
    "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
  );
  expect(canonicalJson('€$\u000f\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"');
});

test.each([
  ["undefined", { a: undefined }],
  ["not a number", [Number.NaN]],
  ["infinity", { a: { b: -Infinity } }],
  ["a lone surrogate in a value", "\ud800"],
  ["a lone surrogate in a key", { "\udc00": 1 }],
  ["a hole in an array", Array(2)],
  ["a bigint", 1n],
  ["a date", new Date(0)],
  ["a map", new Map()],
  ["a function", () => 1],
])("what JSON cannot hold is refused: %s", (_, value) => {
  expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code: "notJson" }));
});

test("a value nested without end is refused, not a stack overflow", () => {
  const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  expect(() => canonicalJson(deep)).toThrow(expect.objectContaining({ code: "notJson" }));
});

test("the refusal names the place in both languages", () => {
  expect(() => canonicalJson({ a: [1, { b: undefined }] })).toThrow(
    expect.objectContaining({
      text: { zh: expect.stringContaining("$.a[1].b"), en: expect.stringContaining("$.a[1].b") },
    }),
  );
});
