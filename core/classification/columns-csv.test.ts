import fc from "fast-check";
import { expect, test } from "vitest";
import { readColumns } from "./columns-csv.ts";
import { readCsv } from "./csv.ts";

const columns = (text: string) => {
  const read = readColumns(text);
  if (!read.ok) throw new Error(read.fault.message.en);
  return read.columns;
};
const fault = (text: string) => {
  const read = readColumns(text);
  return read.ok ? undefined : read.fault;
};

test("header with byte order mark, quotes, line breaks, further columns in any order", () => {
  const text =
    '\ufeffowner,comment,table,column,sample\r\n甲,"姓名，\n""全称""",person,xm,"张三;李四"\r\n\r\n乙,,person,sfzh,\r\n';
  expect(columns(text)).toEqual([
    { table: "person", tableComment: "", column: "xm", comment: '姓名，\n"全称"', type: "", sample: "张三;李四" },
    { table: "person", tableComment: "", column: "sfzh", comment: "", type: "", sample: "" },
  ]);
});

test("field and field_cn are accepted for column and comment", () => {
  expect(columns("table,field,field_cn\nt,xm,姓名")).toMatchObject([{ column: "xm", comment: "姓名" }]);
});

test.each([
  ["", "empty", 1, undefined],
  ["table,comment\nt,姓名", "missingHeader", 1, "column"],
  ["column,comment\nxm,姓名", "missingHeader", 1, "table"],
  ["table,column,field\nt,a,b", "repeatedHeader", 1, "column"],
  ["table,column\nt,a\nt,", "noName", 3, "column"],
  ["table,column,comment\nt,a,姓名,全称", "tooManyFields", 2, undefined],
  ['table,column\nt,"a', "openQuote", 2, undefined],
  ['table,column\n"t"x,a', "strayQuote", 2, undefined],
])("%j is refused: %s in line %i, column %s", (text, code, line, column) => {
  const found = fault(text);
  expect(found).toMatchObject({
    code,
    line,
    message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) },
  });
  expect(found?.column).toBe(column);
});

test("what is written by RFC 4180 is read back", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "姓", '"', ",", "\n", "\r", " ", "'") });
  const row = fc.array(field, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((fields) => fields.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\r\n");
      const read = readCsv(text);
      expect(read.ok && read.records.map(({ fields }) => fields)).toEqual(rows);
    }),
  );
});

test("no text makes the reader throw", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readColumns(text)));
});
