import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printExactJson } from "@mingfa/core/decision";
import { afterAll, describe, expect, it } from "vitest";
import { suiteCases, withoutSuite } from "../../../core/expression/testing/dmn-suite.ts";
import { callMain } from "../testing/call-main.ts";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-dmn-"));
afterAll(() => rmSync(folder, { recursive: true }));

const dmn = (content: string, root = `xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"`): string => {
  const file = join(folder, "model.dmn");
  writeFileSync(file, `<?xml version="1.0"?><definitions ${root} name="m" namespace="urn:m">${content}</definitions>`);
  return file;
};
const literal = (text: string, more = "") =>
  dmn(
    `<decision id="d" name="D"><variable name="D"/>${more}<literalExpression><text>${text}</text></literalExpression></decision>`,
  );

/** The suite's long fractions were computed in binary floats; it asks for eight places. */
const shown = (json: string): unknown =>
  JSON.parse(json, (_, value: unknown) => (typeof value === "number" ? value.toFixed(8) : value));

describe.runIf(withoutSuite === undefined)("DMN conformance suite, level 2", () => {
  const cases = withoutSuite === undefined ? suiteCases() : [];

  it("has its 116 cases", () => {
    expect(new Set(cases.map(({ file, id }) => `${file} ${id}`)).size).toBe(116);
  });

  it.each(cases)("$file $id: $decision", async ({ model, inputs, decision, expected }) => {
    const given = Object.entries(inputs).map(([name, value]) => `${JSON.stringify(name)}:${printExactJson(value)}`);
    const run = await callMain([
      "dmn",
      "eval",
      model,
      "--decision",
      decision,
      "--input",
      `{${given.join()}}`,
      "--json",
    ]);
    expect([run.code, run.err]).toEqual([0, ""]);
    expect(shown(run.out)).toEqual(shown(printExactJson(expected)));
  });
});

it("the real command: exact decimals, all 34 digits as a JSON number", () => {
  const run = mingfa(["dmn", "eval", literal("0.1 + 0.2 + 2/3"), "--decision", "D", "--json"]);
  expect([run.code, run.err]).toEqual([0, ""]);
  expect(run.out).toBe("0.9666666666666666666666666666666667\n");
});

it("what lies outside the subset: exit code 2, outsideSubset on standard output, the problem on standard error", () => {
  const run = mingfa(["dmn", "eval", literal("now()"), "--decision", "D", "--json"]);
  expect(run.code).toBe(2);
  expect(run.json()).toEqual({ outsideSubset: expect.stringContaining("now") });
  expect(run.problem()).toMatchObject({
    code: "outsideSubset",
    title: { zh: expect.any(String), en: expect.any(String) },
  });
});

it("inputs are typed by the model, with every digit kept", async () => {
  const file = dmn(`
    <itemDefinition name="tCase"><itemComponent name="filed on"><typeRef>date</typeRef></itemComponent>
      <itemComponent name="term"><typeRef>days and time duration</typeRef></itemComponent></itemDefinition>
    <inputData id="c" name="Case"><variable name="Case" typeRef="tCase"/></inputData>
    <inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>
    <decision id="d" name="D"><variable name="D"/>
      <informationRequirement><requiredInput href="#c"/></informationRequirement>
      <informationRequirement><requiredInput href="#n"/></informationRequirement>
      <context><contextEntry><variable name="due"/><literalExpression><text>Case.filed on + Case.term</text></literalExpression></contextEntry>
        <contextEntry><variable name="one more"/><literalExpression><text>n + 1</text></literalExpression></contextEntry></context>
    </decision>`);
  const asked = (input: string) => callMain(["dmn", "eval", file, "--decision", "D", "--input", input]);
  const run = await asked(`{"Case":{"filed on":"2026-02-27","term":"P2D"},"n":123456789012345678901234567890}`);
  expect(run.out).toBe(`{"due":"2026-03-01","one more":123456789012345678901234567891}\n`);
  const wrong = await asked(`{"Case":{"filed on":"next week","term":"P2D"},"n":1}`);
  expect([wrong.code, wrong.out]).toEqual([2, expect.stringContaining("Case.filed on")]);
  expect(await asked(`{"x":1}`)).toMatchObject({ code: 2, err: expect.stringContaining("noSuchInput") });
  expect(await asked(`[1]`)).toMatchObject({ code: 2, err: expect.stringContaining("notJson") });
});

it("another version of DMN lies outside", async () => {
  const decision = `<decision id="d" name="D"><literalExpression><text>1</text></literalExpression></decision>`;
  const file = dmn(decision, `xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd"`);
  const run = await callMain(["dmn", "eval", file, "--decision", "D"]);
  expect([run.code, JSON.parse(run.out)]).toEqual([2, { outsideSubset: expect.stringContaining("20151101") }]);
});

it("a decision is made, not given", async () => {
  const run = await callMain(["dmn", "eval", literal("1"), "--decision", "D", "--input", `{"D":2}`]);
  expect([run.code, JSON.parse(run.out)]).toEqual([2, { outsideSubset: expect.stringContaining("D") }]);
});

it.each([
  ["no XML", "notDmn", () => literal("<")],
  ["another language", "notDmn", () => dmn("", `xmlns="urn:other"`)],
  ["no such decision", "noSuchDecision", () => dmn("")],
])("%s: %s", async (_, code, file) => {
  const run = await callMain(["dmn", "eval", file(), "--decision", "D"]);
  expect([run.code, run.out, JSON.parse(run.err)]).toMatchObject([2, "", { code }]);
});

describe("dmn check", () => {
  const table = (rows: [string, string][]) =>
    dmn(`<inputData id="x" name="倍数"><variable name="倍数" typeRef="number"/></inputData>
      <decision id="d" name="D"><variable name="D"/><informationRequirement><requiredInput href="#x"/></informationRequirement>
      <decisionTable><input><inputExpression><text>倍数</text></inputExpression></input><output/><annotation name="依据"/>
      ${rows.map(([when, then]) => `<rule><inputEntry><text>${when}</text></inputEntry><outputEntry><text>${then}</text></outputEntry></rule>`).join("")}
      </decisionTable></decision>`);

  it("finds gaps, overlaps, results outside the range and rules without an article", async () => {
    const file = table([
      ["[0..5]", "10000"],
      ["[5..9]", "30000"],
    ]);
    const run = await callMain(["dmn", "check", file, "--decision", "D", "--most", "20000", "--basis", "--json"]);
    const { found } = JSON.parse(run.out) as { found: { kind: string; rules: string[] }[] };
    expect([run.code, found.map(({ kind, rules }) => `${kind} ${rules.join("+")}`)]).toEqual([
      2,
      ["gap ", "gap ", "overlap 1+2", "outsideRange 2", "noBasis 1", "noBasis 2"],
    ]);
  });

  it("a sound table, and what is none", async () => {
    const sound = table([["-", "1"]]);
    expect(await callMain(["dmn", "check", sound, "--decision", "D"])).toMatchObject({ code: 0, err: "" });
    const none = await callMain(["dmn", "check", literal("1"), "--decision", "D"]);
    expect([none.code, JSON.parse(none.err)]).toMatchObject([2, { code: "noTable" }]);
  });
});
