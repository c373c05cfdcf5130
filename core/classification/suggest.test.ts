import fc from "fast-check";
import { expect, test } from "vitest";
import { fictionalCitizenId } from "../testing/fictional.ts";
import type { Column } from "./column.ts";
import { suggestAll } from "./suggest.ts";
import { lexicon, today } from "./testing/score.ts";

const column = (given: Partial<Column>): Column => ({
  table: "t",
  tableComment: "",
  column: "",
  comment: "",
  type: "",
  sample: "",
  ...given,
});
const suggest = (given: Partial<Column>[], options: { today: string; standard?: string } = { today }) =>
  suggestAll(lexicon, given.map(column), options);

test("name is a person's in a table of persons and a firm's in a table of firms", () => {
  const names = (table: string) =>
    suggest([
      { table, column: "name" },
      { table, column: "address" },
    ]);
  expect(names("person")).toMatchObject([
    { personal: "direct", kind: "name" },
    { personal: "direct", kind: "address" },
  ]);
  expect(names("company")).toMatchObject([
    { personal: "none", kind: null },
    { personal: "none", kind: "address" },
  ]);
});

test("where the title says nothing the other columns do", () => {
  const person = suggest([{ column: "mc" }, { column: "sfzh" }, { column: "xb" }, { column: "dz" }]);
  expect(person).toMatchObject([{ kind: "name" }, {}, {}, { personal: "direct", kind: "address" }]);
  const firm = suggest([{ column: "mc" }, { column: "tyshxydm" }, { column: "zczb" }, { column: "dz" }]);
  expect(firm).toMatchObject([{ kind: null }, {}, {}, { personal: "none", kind: "address" }]);
});

test("个人信息保护法 28: an ID number is sensitive by GB/T 35273-2020 and not by GB/T 45574-2025, in force since", () => {
  const id = (options: { today: string; standard?: string }) => suggest([{ comment: "身份证号" }], options)[0];
  expect(id({ today: "2025-10-31" })).toMatchObject({ sensitive: true, grade: "general4" });
  expect(id({ today: "2025-11-01" })).toMatchObject({ sensitive: false, grade: "general3" });
  expect(id({ today, standard: "GB/T 35273-2020" })).toMatchObject({ sensitive: true });
  expect(() => id({ today, standard: "GB/T 1" })).toThrow("no such standard");
});

test("个人信息保护法 28: everything about a child under fourteen is sensitive, his parents' names are not", () => {
  const table = { tableComment: "小学生学籍信息" };
  expect(
    suggest([
      { ...table, comment: "姓名" },
      { ...table, comment: "家长姓名" },
      { ...table, comment: "班级" },
    ]),
  ).toMatchObject([{ sensitive: true, grade: "general4" }, { sensitive: false }, { sensitive: true }]);
});

test("ID numbers in the sample decide whatever the column is called, with the check digit as the reason", () => {
  const sample = `${fictionalCitizenId(1)};${fictionalCitizenId(2)}`;
  const [spare] = suggest([{ comment: "备用字段1", sample }]);
  expect(spare).toMatchObject({ personal: "direct", kind: "idNumber" });
  expect(spare?.confidence).toBeGreaterThan(0.9);
  expect(spare?.reasons[0]?.zh).toContain("100% 是公民身份号码");
});

test("a driving licence stays one though its number is the ID number", () => {
  expect(suggest([{ comment: "驾驶证号", sample: fictionalCitizenId(1) }])).toMatchObject([{ kind: "certificate" }]);
});

test("values that agree make the suggestion surer", () => {
  const [alone, confirmed] = suggest([{ comment: "联系手机" }, { comment: "联系手机", sample: "13800138000" }]);
  expect(confirmed?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
});

test("a date or a yes/no column holds no name", () => {
  expect(
    suggest([
      { column: "fzr", type: "date" },
      { column: "xm", type: "bit(1)" },
    ]).map(({ personal }) => personal),
  ).toEqual(["none", "none"]);
});

test("what nothing explains is said to be so", () => {
  expect(suggest([{ column: "vvkk" }])).toMatchObject([
    { personal: "none", kind: null, confidence: 0.3, reasons: [{ zh: expect.stringContaining("没有认得的词") }, {}] },
  ]);
});

test("each column gets its suggestion, in order, whatever stands in it", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom("姓名", "xm", "__proto__", "（（", '"', "toString", "、、"),
  );
  const any = fc.record({ table: text, tableComment: text, column: text, comment: text, type: text, sample: text });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), (columns) => {
      const suggestions = suggestAll(lexicon, columns, { today });
      expect(suggestions.map(({ table, column: name }) => [table, name])).toEqual(
        columns.map((c) => [c.table, c.column]),
      );
      for (const { confidence, sensitive, personal } of suggestions) {
        expect(confidence >= 0 && confidence <= 1).toBe(true);
        expect(sensitive && personal === "none").toBe(false);
      }
    }),
  );
});
