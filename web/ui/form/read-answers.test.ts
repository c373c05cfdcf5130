import fc from "fast-check";
import { expect, test } from "vitest";
import type { Form } from "./answers.ts";
import { readAnswers } from "./read-answers.ts";

const label = { zh: "项", en: "Field" };
const form: Form = {
  fee: { type: "money", label, optional: true },
  area: { type: "decimal", label, optional: true },
  id: { type: "citizenId", label, optional: true },
  who: { type: "officers", label, optional: true },
  note: { type: "longText", label, optional: true },
  ok: { type: "boolean", label, optional: true },
  kinds: { type: "choices", label, optional: true, options: [{ value: "a", label }] },
  tools: { type: "group", label, min: 1, fields: { name: { type: "text", label }, count: { type: "integer", label } } },
};
const read = (name: string, answer: string | boolean | string[]) => readAnswers(form, { [name]: answer })[name];

test("money is read through its digits into 分", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), (yuan, fen) => {
      expect(read("fee", `${yuan}.${String(fen).padStart(2, "0")}`)).toBe(yuan * 100 + fen);
    }),
  );
  expect(read("fee", "0.29")).toBe(29);
  expect(read("fee", "１，２３４．５")).toBe(123450);
});

test("what cannot be read stays as typed, for the check to name it", () => {
  for (const text of ["1.234", "12元", "abc", "1e5", "--1"]) expect(read("fee", text)).toBe(text);
  for (const text of ["十", "0x10", "Infinity", "1e5"]) expect(read("area", text)).toBe(text);
});

test("full-width characters and spaces are forgiven in numbers and identifiers", () => {
  expect(read("area", "　８６．５ ")).toBe(86.5);
  expect(read("id", "１１０１０１ １９９００３０７ ７７５x")).toBe("11010119900307775X");
  expect(read("who", "reviewer， reviewer2\nhead、other；")).toEqual(["reviewer", "reviewer2", "head", "other"]);
});

test("an empty answer is none; text keeps its own characters", () => {
  for (const name of ["fee", "area", "id", "note", "who"]) expect(read(name, "  ")).toBeUndefined();
  expect(read("kinds", [])).toBeUndefined();
  expect(read("note", " 第一行\n第二行，ＡＢＣ ")).toBe(" 第一行\n第二行，ＡＢＣ ");
  expect(read("ok", false)).toBe(false);
});

test("a group keeps its rows, empty or not", () => {
  expect(readAnswers(form, { tools: [{ name: "冰柜", count: "２" }, {}] })).toEqual({
    tools: [{ name: "冰柜", count: 2 }, {}],
  });
  expect(readAnswers(form, {})).toEqual({ tools: [] });
});
