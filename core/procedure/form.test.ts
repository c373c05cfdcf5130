import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fictionalCitizenId, fictionalCreditCode } from "../testing/fictional.ts";
import { isCivilDate } from "./civil-day.ts";
import type { Field, Form } from "./form-schema.ts";
import { checkForm } from "./form.ts";
import type { Json, JsonObject } from "./matter.ts";

const label = { zh: "题", en: "question" };
const options = ["a", "b"].map((value) => ({ value, label }));
const today = "2026-06-01";
const always = { today, shown: () => true };

/** What becomes of one answer: the value that is kept, or the code of what is wrong with it. */
const answered = (field: Field, answer: Json | undefined, exists?: (kind: string, id: string) => boolean): unknown => {
  const input: JsonObject = answer === undefined ? {} : { q: answer };
  const checked = checkForm({ q: field }, input, { ...always, ...(exists ? { exists } : {}) });
  return checked.ok ? checked.value["q"] : checked.problems.map(({ field: at, code }) => `${at} ${code}`).join();
};

describe("each type of answer", () => {
  it.each<[Field, [Json, Json][], Json[]]>([
    [
      { type: "text", label },
      [
        [" 面馆 ", "面馆"],
        ["长".repeat(200), "长".repeat(200)],
      ],
      [1, ["x"], "a\nb", "a\0", "\u001b[31m", "\ud800", "长".repeat(201)],
    ],
    [{ type: "text", label, maxLength: 2 }, [["😀😀", "😀😀"]], ["三个字"]],
    [
      { type: "text", label },
      // Ext A, B, C, D, E, F, G and H, a compatibility ideograph, a variant by its selector, names of other peoples.
      [
        "㛃",
        "𠮷野家",
        "𪜀",
        "𫝀",
        "𫠠",
        "𬺰",
        "𰻞",
        "𱍐",
        "塚",
        "葛\u{e0100}",
        "阿依古丽·买买提",
        "ئايگۈل",
        "བཀྲ་ཤིས",
      ].map((name): [Json, Json] => [name, name]),
      ["a\u0085", "林\u0007小满"],
    ],
    [{ type: "longText", label }, [["一\n二\t三\r\n", "一\n二\t三"]], ["a\0", "\u007f", {}, "长".repeat(5_001)]],
    [
      { type: "integer", label, min: 1, max: 9 },
      [
        [1, 1],
        [9, 9],
      ],
      [0, 10, 1.5, "1", true, 2 ** 53, [1]],
    ],
    [
      { type: "decimal", label, min: 0.5 },
      [
        [0.5, 0.5],
        [86.5, 86.5],
      ],
      [0.4, "86.5", -1],
    ],
    [{ type: "money", label, min: 1 }, [[29, 29]], [0, 0.29, "29", 2 ** 53]],
    [
      { type: "date", label },
      [["2024-02-29", "2024-02-29"]],
      ["2026-02-29", "2026-2-1", "2026-02-01 ", 20260201, "1899-12-31", "3000-01-01"],
    ],
    [{ type: "boolean", label }, [[false, false]], ["true", 0, "否"]],
    [{ type: "choice", label, options }, [["a", "a"]], ["c", ["a"], 1]],
    [
      { type: "choices", label, options },
      [
        [
          ["b", "a"],
          ["b", "a"],
        ],
        [[], []],
      ],
      ["a", ["a", "a"], ["c"], [1]],
    ],
    [{ type: "phone", label }, [["139 0000 0001", "13900000001"]], ["12", 13900000001]],
    [{ type: "citizenId", label }, [[fictionalCitizenId(1), fictionalCitizenId(1)]], ["110101190001011234", 1]],
    [{ type: "creditCode", label }, [[fictionalCreditCode(1), fictionalCreditCode(1)]], ["91110000000000000X", 1]],
    [
      { type: "officers", label, min: 2 },
      [
        [
          ["u-1", "u-2"],
          ["u-1", "u-2"],
        ],
      ],
      [["u-1"], ["u-1", "u-1"], [], "u-1", ["u-1", 2], ["u-1", "u\0"], ["u-1", "长".repeat(65)], [{}]],
    ],
    [{ type: "object", label, object: "seizure" }, [["1", "1"]], [1, "长".repeat(65), "1\n", ["1"]]],
  ])("%j", (field, good, bad) => {
    for (const [answer, kept] of good) expect(answered(field, answer)).toEqual(kept);
    for (const answer of bad)
      expect([answer, answered(field, answer)]).toEqual([answer, expect.stringMatching(/^q \w+$/)]);
  });

  it("an object must be one that the matter has, where that is known", () => {
    const field: Field = { type: "object", label, object: "seizure" };
    const exists = (kind: string, id: string) => kind === "seizure" && id === "1";
    expect([answered(field, "1", exists), answered(field, "2", exists)]).toEqual(["1", "q shape"]);
  });

  it.each([undefined, null, "", "  \n"])("%j is no answer", (blank) => {
    expect(answered({ type: "text", label }, blank)).toBe("q missing");
    expect(answered({ type: "text", label, optional: true }, blank)).toBeUndefined();
  });

  it("every problem speaks both languages and names the question", () => {
    const problems = [0, "x", {}].flatMap((answer) => {
      const checked = checkForm({ q: { type: "date", label } }, { q: answer }, always);
      return checked.ok ? [] : checked.problems;
    });
    for (const { message } of problems)
      expect([message.zh, message.en]).toEqual([
        expect.stringContaining("“题”"),
        expect.stringContaining("“question”"),
      ]);
    expect(problems).toHaveLength(3);
  });
});

describe("a group of rows", () => {
  const form: Form = {
    rows: {
      type: "group",
      label,
      min: 1,
      max: 2,
      fields: { name: { type: "text", label }, count: { type: "integer", label, optional: true } },
    },
  };
  const problemsOf = (rows: Json) => {
    const checked = checkForm(form, { rows }, always);
    return checked.ok ? checked.value["rows"] : checked.problems.map(({ field, code }) => `${field} ${code}`);
  };

  it.each<[Json, unknown]>([
    [
      [{ name: " 柜 ", count: 2 }, { name: "炉" }],
      [{ name: "柜", count: 2 }, { name: "炉" }],
    ],
    [[], ["rows rows"]],
    [[{}, {}, {}], ["rows rows"]],
    ["x", ["rows rows"]],
    [{ name: "x" }, ["rows rows"]],
    [[{ name: "" }], ["rows.0.name missing"]],
    [
      [{ name: "x" }, { count: "2" }],
      ["rows.1.name missing", "rows.1.count shape"],
    ],
    [[{ name: "x", colour: "red" }], ["rows.0.colour unknown"]],
    [["x"], ["rows.0.name missing"]],
    [[null], ["rows.0.name missing"]],
  ])("%j", (rows, expected) => {
    expect(problemsOf(rows)).toEqual(expected);
  });
});

describe("what is asked", () => {
  const form: Form = { kind: { type: "choice", label, options }, why: { type: "text", label } };
  const shown = (name: string, input: JsonObject) => name !== "why" || input["kind"] === "b";

  it("a hidden question must stay unanswered, a shown one be answered", () => {
    const codes = (input: JsonObject) => {
      const checked = checkForm(form, input, { today, shown });
      return checked.ok ? "ok" : checked.problems.map(({ field, code }) => `${field} ${code}`).join();
    };
    expect(codes({ kind: "a" })).toBe("ok");
    expect(codes({ kind: "a", why: "x" })).toBe("why notAsked");
    expect(codes({ kind: "b" })).toBe("why missing");
    expect(codes({ kind: "b", why: "x" })).toBe("ok");
    expect(codes({ kind: "c", why: "x" })).toBe("kind shape,why notAsked");
  });

  it("is judged by sound answers only: whatever a request holds, the judge sees what the form allows", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("kind", "why", "__proto__", "constructor", "x"), fc.jsonValue()),
        (input) => {
          const checked = checkForm(form, input as JsonObject, {
            today,
            shown: (name, sound) => {
              expect(Object.keys(sound).every((key) => ["kind", "why"].includes(key))).toBe(true);
              expect([undefined, "a", "b"]).toContain(sound["kind"]);
              return shown(name, sound);
            },
          });
          const allowed = checked.ok ? Object.keys(checked.value) : [];
          expect(allowed.every((key) => ["kind", "why"].includes(key))).toBe(true);
        },
      ),
    );
  });

  it("a key that the form doesn't ask for is refused, whatever its name", () => {
    const hostile = JSON.parse(
      '{"kind": "a", "__proto__": {"why": "x"}, "constructor": 1, "toString": 2}',
    ) as JsonObject;
    const checked = checkForm(form, hostile, { today, shown });
    expect(checked.ok ? [] : checked.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      "__proto__ unknown",
      "constructor unknown",
      "toString unknown",
    ]);
  });

  it("an answer nested ten thousand deep is refused, not fatal", () => {
    const deep = JSON.parse("[".repeat(10_000) + "]".repeat(10_000)) as Json;
    for (const type of ["text", "integer", "date", "boolean", "phone"] as const)
      expect(answered({ type, label }, deep)).toBe("q shape");
    expect(answered({ type: "choices", label, options }, deep)).toBe("q shape");
  });
});

it("isCivilDate is true of the days of the Gregorian calendar from 1900 to 2999, so written", () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 376_199 }), (day) => {
      expect(isCivilDate(new Date(day * 86_400_000).toISOString().slice(0, 10))).toBe(true);
    }),
  );
  for (const text of [
    "2100-02-29",
    "2026-04-31",
    "2026-00-01",
    "2026-13-01",
    "2026-01-00",
    "2026-01-32",
    "26-01-01",
    "2026/01/01",
    "２０２６-01-01",
  ])
    expect([text, isCivilDate(text)]).toEqual([text, false]);
});
