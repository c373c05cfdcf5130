import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseRegionCode, provinceOf } from "./region-code.ts";

const data = join(import.meta.dirname, "../../../shared/data/region-codes");

test.each([
  ["100000", "nation", undefined, []],
  ["130000", "province", "河北省", []],
  ["130500", "prefecture", "河北省", ["130000"]],
  ["130502", "county", "河北省", ["130000", "130500"]],
  ["460003", "county", "海南省", ["460000"]],
  ["469021", "county", "海南省", ["460000", "469000"]],
  ["130502001", "township", "河北省", ["130000", "130500", "130502"]],
  ["441900003", "township", "广东省", ["440000", "441900"]],
  ["130502001003", "village", "河北省", ["130000", "130500", "130502", "130502001"]],
  ["130502000000", "county", "河北省", ["130000", "130500"]],
])("GB/T 2260: %s is a %s", (code, level, province, above) => {
  expect(parseRegionCode(code)).toMatchObject({ ok: true, level, above, ...(province ? { province } : {}) });
});

test.each([
  ["13050", "length"],
  ["13O502", "characters"],
  ["160000", "province"],
  ["000000", "province"],
  ["130502000001", "gap"],
])("GB/T 2260: %s is refused: %s", (code, fault) => {
  expect(parseRegionCode(code)).toMatchObject({ ok: false, code: fault });
});

const readData = (name: string, skip: (note: string) => never): Record<string, string> => {
  const file = join(data, "mumuy-mca-gb2260", name);
  if (!existsSync(file) && !process.env["CI"]) skip(`region codes missing: ${file}`);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
};

test("GB/T 2260: every division there ever was is read", (context) => {
  const codes = Object.keys(readData("history.json", context.skip));
  expect(codes.length).toBeGreaterThan(7000);
  expect(codes.filter((code) => !parseRegionCode(code).ok)).toEqual([]);
});

test("GB/T 2260: the provinces of today bear their names", (context) => {
  const codes = Object.entries(readData("list.json", context.skip)).filter(([code]) => code.endsWith("0000"));
  expect(codes.map(([code]) => provinceOf(code))).toEqual(codes.map(([, name]) => name));
  expect(codes).toHaveLength(34);
});
