import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "./export-file.ts";

/** Reads what a spreadsheet would: cells of RFC 4180. */
const cells = (bytes: Uint8Array): string[] =>
  [...new TextDecoder().decode(bytes).matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"'));

test("no cell begins as a formula, whatever was typed", () => {
  for (const text of ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", " =1", "\r=cmd"])
    expect(cells(csv([[text]]))).toEqual([`'${text}`]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const [cell = ""] = cells(csv([[text]]));
      expect(/^\s*[=+\-@]/.test(cell)).toBe(false);
      expect(cell === text || cell === `'${text}`).toBe(true);
    }),
  );
});

test("it begins with the mark by which office programs know UTF-8", () => {
  expect(Array.from(csv([["编号"]]).slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
});
