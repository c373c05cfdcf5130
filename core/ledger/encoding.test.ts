import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";
import { fromHex, toHex } from "./bytes.ts";
import { LedgerError } from "./problem.ts";
import { fromUtf8, toUtf8 } from "./utf8.ts";

const bytes = fc.uint8Array({ maxLength: 200 });

test("base64 is that of RFC 4648 §4 and comes back", () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(toBase64(data)).toBe(Buffer.from(data).toString("base64"));
      expect(fromBase64(toBase64(data))).toEqual(data);
    }),
  );
});

test("base64 has one spelling for each value: any text that is read is written the same", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."AQgwZ09+/=\n -_".split("")), maxLength: 8 });
  fc.assert(
    fc.property(letters, (text) => {
      const read = readable(text);
      fc.pre(read !== undefined);
      expect(toBase64(read)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

const readable = (text: string): Uint8Array | undefined => {
  try {
    return fromBase64(text);
  } catch (error) {
    if (error instanceof LedgerError && error.code === "malformedBase64") return undefined;
    throw error;
  }
};

test.each(["A", "AA", "AA=", "A===", "AB==", "AAB=", "AA==AA==", "=AAA", "AA A", "AA-_"])(
  "base64 that is short, loose or in another alphabet is refused: %s",
  (text) => {
    expect(() => fromBase64(text)).toThrow(expect.objectContaining({ code: "malformedBase64" }));
  },
);

test("hexadecimal comes back, and only in lower case", () => {
  fc.assert(
    fc.property(bytes, (data) => {
      expect(fromHex(toHex(data))).toEqual(data);
    }),
  );
  expect(() => fromHex("AB")).toThrow(expect.objectContaining({ code: "malformedHex" }));
  expect(() => fromHex("abc")).toThrow(expect.objectContaining({ code: "malformedHex" }));
});

test("UTF-8 comes back with its byte-order mark, and ill-formed bytes are refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(fromUtf8(toUtf8(text))).toBe(text);
    }),
  );
  expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe("\ufeffA");
  expect(() => fromUtf8(Uint8Array.of(0xc0, 0x80))).toThrow(expect.objectContaining({ code: "malformedText" }));
});
