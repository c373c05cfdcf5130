import { expect, test } from "vitest";
import { csvDownload } from "./csv.ts";

const lines = (rows: string[][]) => Buffer.from(csvDownload("x", rows).body as Uint8Array).toString("utf8");

test("a table begins with a byte order mark, and quotes what would break it", () => {
  expect(
    lines([
      ["机关", 'a "b"'],
      ["一,二", "三\n四"],
    ]),
  ).toBe('\uFEFF机关,"a ""b"""\r\n"一,二","三\n四"\r\n');
});

test("no cell is a formula for a spreadsheet", () => {
  expect(lines([["=1+1", "+86", "-1", "@x", "2026-01-01"]])).toBe("\uFEFF'=1+1,'+86,'-1,'@x,2026-01-01\r\n");
});
