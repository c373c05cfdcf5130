import { describe, expect, it } from "vitest";
import { parseExactJson, prepareDecision, printExactJson, type Boxed, type DecisionModel } from "./index.ts";

const requires = { inputs: ["x"], decisions: [], knowledge: [] };
const modelOf = (logic: Boxed, type?: string, more: Partial<DecisionModel> = {}): DecisionModel => ({
  name: "m",
  namespace: "urn:m",
  items: [],
  inputs: [{ id: "x", label: "x", name: "x" }],
  decisions: [{ id: "d", label: "D", name: "D", ...(type === undefined ? {} : { type }), requires, logic }],
  knowledge: [],
  services: [],
  ...more,
});
const literal = (text: string): Boxed => ({ kind: "literal", text });

/** The answer as JSON text; `outside` when it is refused at load, `stopped` when its values lead outside. */
const asked = (model: DecisionModel, inputs = "{}"): string => {
  const given = parseExactJson(inputs);
  if (typeof given !== "object" || given === null || Array.isArray(given) || "toFixed" in given)
    throw new Error(inputs);
  const prepared = prepareDecision(model, "D");
  if (!prepared?.ok) return "outside";
  const result = prepared.decision.evaluate(given);
  return result.ok ? printExactJson(result.value) : "stopped";
};
const answer = (text: string, inputs?: string) => asked(modelOf(literal(text)), inputs);

describe("what DMN has and the subset has not is refused at load", () => {
  it.each([
    "now()",
    `matches("a", "a+")`,
    `split("a b", " ")`,
    `date and time("2026-03-02T10:00:00")`,
    `@"10:00:00"`,
    "for i in 1..3 return i",
    "for i in [1] return partial",
    "x instance of number",
    "function(a) a",
    "[1..3]",
    'range("[1..3]")',
    "abs(n: -1)",
    "abs(1, 2)",
    "sort([1], function(a, b) a < b)",
    `number("1,5", ".", ",")`,
    "is defined(x)",
    "unknown",
    "y + 1",
    "{ first name: 1 }",
    "1 <",
    "",
  ])("%s", (text) => expect(answer(text)).toBe("outside"));
});

describe("where DMN's answer would be another, or is not certain, evaluation stops", () => {
  it.each([
    "[1] + 1",
    "2 ** 0.5",
    `substring("foobar", 3.8)`,
    `substring("foobar", 7)`,
    "decimal(1/3, 2.5)",
    "floor(1.5, null)",
    `duration("PT1.5S")`,
    `date("-2021-01-01")`,
    `date(99999, 1, 1)`,
    `date("2021-01-01Z")`,
    `duration("P1Y") * 0.3`,
    `duration("PT1S") / 3`,
    `date("2021-01-01") + duration("PT1H")`,
    `duration("P1Y").days`,
    `count(null)`,
    `string([date("2021-01-01")])`,
    `string({ "a b": 1 })`,
    `sum([duration("P1D")])`,
    "abs([1])",
    "[1] = 1",
    "x[1]",
    "for i in 5 return i",
    "some i in [1] satisfies null",
    "5 in [10..1]",
    "5 in [1..null]",
    `[1, 2]["a"]`,
    "concatenate([1], null)",
    "-[1]",
    "[true] and true",
    "if [true] then 1 else 2",
    "[1, 2, 3][item]",
    "[1, 2][null]",
    `duration("P1Y") = duration("P365D")`,
    `1 in "a"`,
    `1 in ["a"]`,
    "floor(1, 6100)",
  ])("%s", (text) => expect(answer(text)).toBe("stopped"));
});

describe("what is inside is computed as DMN says", () => {
  it.each([
    ["1 / 3", "0.3333333333333333333333333333333333"],
    ["null + 1", "null"],
    ['1 = "1"', "null"],
    ["true or null", "true"],
    ["if null then 1 else 2", "2"],
    ["[{a: 1}, {a: 2}][a > 1].a", "[2]"],
    ["{ a: 1, b: [{ a: 5 }][a = 5] }.b.a", "[5]"],
    [`date("2021-02-30")`, "null"],
    [`date("2021-03-01") - date("2021-02-28")`, `"P1D"`],
    [`duration("P1Y2M") * 2`, `"P2Y4M"`],
    ["sum([])", "null"],
    [`"a" in ("a", "b")`, "true"],
    ["4 in [1, 2, 3]", "false"],
    ["[1] in [[1], [2]]", "true"],
    ["1 in <= 10", "true"],
    ["null in (1, null)", "true"],
    ["[1, 2, 3][-1]", "3"],
    ["[][1]", "null"],
    ["[1, 2, 3, 4][item > 2]", "[3,4]"],
    ["1e40 * 1", "1" + "0".repeat(40)],
    ["1e-50", "1e-50"],
  ])("%s is %s", (text, value) => expect(answer(text)).toBe(value));

  it("an entry of a filtered item hides a required name", () => {
    expect(answer("[{ x: 1 }, { x: 2 }][x = 2].x", `{"x": 1}`)).toBe("[2]");
  });
});

describe("types", () => {
  const items: DecisionModel["items"] = [
    { name: "tDegree", type: "string", collection: false, components: [], allowed: `"轻", "重"` },
    { name: "tDegrees", type: "tDegree", collection: true, components: [] },
    { name: "tCase", collection: false, components: [{ name: "on", type: "date", collection: false, components: [] }] },
    { name: "tLoop", type: "tLoop", collection: false, components: [] },
  ];
  const typed = (type: string, text: string, inputs: string) =>
    asked(modelOf(literal(text), undefined, { items, inputs: [{ id: "x", label: "x", name: "x", type }] }), inputs);

  it.each([
    ["date", "x", `{"x":"2026-03-02"}`, `"2026-03-02"`],
    ["date", "x.year", `{"x":"2026-03-02"}`, "2026"],
    ["date", "x", `{"x":"2026-02-30"}`, "stopped"],
    ["days and time duration", "x", `{"x":"P1D"}`, `"P1D"`],
    ["years and months duration", "x", `{"x":"P1D"}`, "stopped"],
    ["number", "x + 1", `{"x":"1"}`, "stopped"],
    ["number", "x + 1", `{"x":0.1}`, "1.1"],
    ["number", "x", `{"x":[3]}`, "3"],
    ["tDegrees", "x", `{"x":"轻"}`, `["轻"]`],
    ["tDegrees", "x", `{"x":["轻","中"]}`, "stopped"],
    ["tDegree", "x", "{}", "stopped"],
    ["tCase", 'x.on + @"P1D"', `{"x":{"on":"2026-02-28"}}`, `"2026-03-01"`],
    ["tCase", "x", `{"x":{}}`, "stopped"],
    ["tCase", "x.off", `{"x":{"on":"2026-02-28"}}`, "outside"],
    ["tLoop", "x", "{}", "outside"],
    ["time", "x", `{"x":"10:00:00"}`, "outside"],
    ["Any", "x", `{"x":"2026-03-02"}`, "stopped"],
    ["Any", "x", `{"x":"一般"}`, `"一般"`],
  ])("%s: %s of %s is %s", (type, text, inputs, value) => expect(typed(type, text, inputs)).toBe(value));

  it.each([
    ["number", `"a"`, "stopped"],
    ["number", "[1]", "1"],
    ["tDegrees", `"重"`, `["重"]`],
    ["tDegree", `"中"`, "stopped"],
    ["function", "1", "outside"],
  ])("a result of type %s: %s is %s", (type, text, value) =>
    expect(asked(modelOf(literal(text), type, { items }))).toBe(value),
  );
});

describe("functions of the model", () => {
  const knowledge = (id: string, text: string, uses: string[] = []): DecisionModel["knowledge"][number] => ({
    id,
    name: id,
    parameters: [{ name: "p", type: "number" }],
    requires: { inputs: [], decisions: [], knowledge: uses },
    logic: literal(text),
  });
  const calling = (logic: Boxed, functions: DecisionModel["knowledge"]): DecisionModel => {
    const model = modelOf(logic, undefined, { knowledge: functions });
    const required = { ...requires, knowledge: functions.map(({ id }) => id) };
    return { ...model, decisions: model.decisions.map((decision) => ({ ...decision, requires: required })) };
  };

  it("are called by name or by a boxed invocation, and call those they require", () => {
    const functions = [knowledge("double", "p * 2"), knowledge("more", "double(p) + 1", ["double"])];
    expect(asked(calling(literal("more(5)"), functions))).toBe("11");
    const bindings = [{ name: "p", logic: literal("5") }];
    expect(asked(calling({ kind: "invocation", callee: "more", bindings }, functions))).toBe("11");
    expect(asked(calling({ kind: "invocation", callee: "more", bindings: [] }, functions))).toBe("outside");
    expect(asked(calling(literal(`more("5")`), functions))).toBe("stopped");
  });

  it("never themselves, and nothing they do not require", () => {
    expect(asked(calling(literal("f(1)"), [knowledge("f", "f(p)", ["f"])]))).toBe("outside");
    expect(asked(calling(literal("g(1)"), [knowledge("f", "p"), knowledge("g", "f(p)")]))).toBe("outside");
    expect(asked(calling(literal("f(1)"), [knowledge("f", "x + p")]))).toBe("outside");
  });
});

describe("tables", () => {
  const table = (policy: "UNIQUE" | "COLLECT", rules: [string, string][], more = {}): Boxed => ({
    kind: "table",
    table: {
      inputs: [{ expression: "x" }],
      outputs: [{ name: "o", ...more }],
      hitPolicy: policy,
      rules: rules.map(([when, then]) => ({ when: [when], then: [then] })),
      inputTypes: [undefined],
      outputTypes: ["number"],
    },
  });

  it.each([
    [
      table("UNIQUE", [
        ["<5", "1"],
        [">=5", "2"],
      ]),
      "2",
    ],
    [
      table("UNIQUE", [
        ["<9", "1"],
        [">=5", "2"],
      ]),
      "null",
    ],
    [table("UNIQUE", [["<5", "1"]]), "null"],
    [table("COLLECT", [["<5", "1"]]), "stopped"],
    [table("COLLECT", [["<9", "1"]]), "[1]"],
    [table("UNIQUE", [["<9", `"1"`]]), "stopped"],
    [table("UNIQUE", [["<9", "3"]], { values: "1, 2" }), "stopped"],
    [table("UNIQUE", [["1 < 2", "1"]]), "outside"],
  ])("%#", (logic, value) => expect(asked(modelOf(logic), `{"x": 7}`)).toBe(value));
});

it("names as people write them; none with a point in it", () => {
  const named = (name: string, text: string) =>
    asked(modelOf(literal(text), undefined, { inputs: [{ id: "x", label: "x", name }] }), `{"x":6}`);
  expect(named("超标 倍数", "超标 倍数 + 1")).toBe("7");
  expect(named("a-b", "a-b * 2")).toBe("12");
  expect(named("day of week", "day of week - 1")).toBe("5");
  expect(named("a.b", "a.b")).toBe("outside");
  const items = [{ name: "t", collection: false, components: [{ name: "p.q", collection: false, components: [] }] }];
  const inputs = [{ id: "x", label: "x", name: "x", type: "t" }];
  expect(asked(modelOf(literal("x.p.q"), undefined, { items, inputs }), `{"x":{"p.q":1}}`)).toBe("outside");
});

it("a decision that requires itself, or what is not in the model, is refused", () => {
  const model = modelOf(literal("1"));
  const requiring = (id: string): DecisionModel => ({
    ...model,
    decisions: model.decisions.map((decision) => ({ ...decision, requires: { ...requires, decisions: [id] } })),
  });
  expect(asked(requiring("d"))).toBe("outside");
  expect(asked(requiring("elsewhere.dmn#d"))).toBe("outside");
  expect(asked({ ...model, outside: "import" })).toBe("outside");
  expect(prepareDecision({ ...model, services: ["S"] }, "S")).toMatchObject({ ok: false });
  expect(prepareDecision(model, "none")).toBeUndefined();
});

it("a model that would run without end is stopped", () => {
  const many = `[${Array.from({ length: 2000 }, (_, at) => at).join()}]`;
  expect(answer("for a in x, b in x return a", `{"x":${many}}`)).toBe("stopped");
});

describe("JSON", () => {
  it.each(["{", "1e99999", "12345678901234567890123456789012345", `${"[".repeat(70)}${"]".repeat(70)}`])(
    "%s is none that can be kept",
    (text) => expect(parseExactJson(text)).toBeUndefined(),
  );
});
