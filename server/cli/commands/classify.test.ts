import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-classify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (content: string | Uint8Array): string => {
  const path = join(folder, "columns.csv");
  writeFileSync(path, content);
  return path;
};

it("JSON Lines in the promised shape, one for each column, in order", () => {
  const run = mingfa([
    "classify",
    file(
      "\ufefftable,table_cn,field,field_cn,type,sample,note\r\np,人员信息,xm,姓名,varchar(50),,x\r\np,人员信息,mac,,,,\r\n",
    ),
    "--json",
  ]);
  expect(run.code).toBe(0);
  const lines = run.out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ column }) => column)).toEqual(["xm", "mac"]);
  expect(lines[0]).toEqual({
    table: "p",
    column: "xm",
    personal: "direct",
    kind: "name",
    sensitive: false,
    category: "个人基本资料",
    grade: "general3",
    reasons: expect.any(Array),
    confidence: expect.any(Number),
  });
});

it("without --json a line for people", () => {
  const run = mingfa(["classify", file("table,column,comment\np,xm,姓名\n")]);
  expect([run.code, run.out]).toEqual([0, expect.stringContaining("p.xm\t直接个人信息\tname")]);
});

it.each([
  ["table,comment\nt,姓名\n", "missingHeader", "column"],
  ['table,column\nt,"a\n', "openQuote", "line 2"],
  ["", "empty", "line 1"],
])("%j is bad input: %s, naming %s", (content, code, field) => {
  const run = mingfa(["classify", file(content), "--json"]);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.problem()).toMatchObject({
    code,
    problems: [{ field, message: { zh: expect.any(String), en: expect.any(String) } }],
  });
});

it("a file that isn't UTF-8, an unknown standard", () => {
  expect(mingfa(["classify", file(new Uint8Array([0xd0, 0xd5]))]).problem()).toMatchObject({ code: "notUtf8" });
  const run = mingfa(["classify", file("table,column\nt,a\n"), "--standard", "GB/T 1"]);
  expect([run.code, run.problem()]).toMatchObject([2, { code: "noSuchStandard" }]);
});
