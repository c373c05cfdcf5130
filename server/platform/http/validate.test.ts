import fc from "fast-check";
import { Type } from "typebox";
import { describe, expect, test } from "vitest";
import { unstorable } from "./unstorable.ts";
import { validator } from "./validate.ts";

const schema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 3 }),
    count: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })),
    kind: Type.Optional(Type.Union([Type.Literal("a"), Type.Literal("b")])),
    rows: Type.Optional(Type.Array(Type.Object({ n: Type.Integer() }, { additionalProperties: false }))),
  },
  { additionalProperties: false },
);
const faults = (value: unknown, part = "body") => {
  const checked = validator(schema, part)(value);
  return "error" in checked
    ? (checked.error.document.problems ?? []).map(({ field, code, message }) => [field, code, message.en])
    : [];
};

describe("each fault of a request names its field", () => {
  test.each([
    [{}, [["name", "missing", "is missing"]]],
    [null, [["", "shape", "must be an object"]]],
    [{ name: 5 }, [["name", "shape", "must be text"]]],
    [{ name: "" }, [["name", "shape", "takes at least 1 characters"]]],
    [{ name: "abcd" }, [["name", "shape", "takes at most 3 characters"]]],
    [{ name: "a", count: -1 }, [["count", "shape", "must be at least 0"]]],
    [{ name: "a", count: 1.5 }, [["count", "shape", "must be a whole number"]]],
    [{ name: "a", count: "1" }, [["count", "shape", "must be a whole number"]]],
    [{ name: "a", kind: "c" }, [["kind", "shape", "is not one of the values allowed"]]],
    [{ name: "a", "x/y~z": 1 }, [["x/y~z", "unknown", "there is no such field"]]],
    [
      { name: "a", rows: [{ n: 1 }, { m: 2 }] },
      [
        ["rows.1.n", "missing", "is missing"],
        ["rows.1.m", "unknown", "there is no such field"],
      ],
    ],
  ])("%j", (value, expected) => {
    expect(faults(value)).toEqual(expected);
  });
});

test("parameters arrive as text and are read as numbers; a body is taken as sent", () => {
  const checked = validator(schema, "querystring")({ name: "a", count: "7" });
  expect(checked).toEqual({ value: { name: "a", count: 7 } });
  expect(faults({ name: "a", count: "7x" }, "querystring")).toEqual([["count", "shape", "must be a whole number"]]);
});

test("no JSON makes the checks throw or run away, and what passes is what was sent", () => {
  const check = validator(schema, "body");
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const checked = check(value);
      return !("value" in checked) || checked.value === value;
    }),
  );
});

test("strings that cannot be kept are found wherever they are, keys included", () => {
  expect(unstorable({ a: [{ b: "x\0" }] })).toMatchObject({ field: "a.0.b", code: "controlCharacter" });
  expect(unstorable({ a: { "b\0": 1 } })).toMatchObject({ field: "a", code: "controlCharacter" });
  expect(unstorable({ a: "\udc00" })).toMatchObject({ field: "a" });
  expect(unstorable({ a: "𠮷\n\t", b: [null, 1, true] })).toBeUndefined();
});

test("a megabyte of brackets is refused without exhausting the stack", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(500_000)}${"]".repeat(500_000)}`);
  expect(unstorable({ input: deep })).toMatchObject({ code: "tooDeep" });
});
