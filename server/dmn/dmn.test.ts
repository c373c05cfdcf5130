import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { suiteCases, withoutSuite } from "../../core/expression/testing/dmn-suite.ts";
import { readElements } from "./element.ts";
import { DmnFault, readDmn, writeDmn } from "./index.ts";

const model = (content: string): string =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" name="m" namespace="urn:m">${content}</definitions>`;
const logic = `<list><literalExpression typeRef="number"><text>a &lt; b &amp;&#10;"c"</text></literalExpression></list>`;

const whole = model(`
  <itemDefinition name="t" isCollection="true"><typeRef>string</typeRef><allowedValues><text>"甲","乙"</text></allowedValues></itemDefinition>
  <itemDefinition name="u"><itemComponent name="x &amp; y"><typeRef>t</typeRef></itemComponent></itemDefinition>
  <inputData id="i" name="输入"><variable name="输入" typeRef="u"/></inputData>
  <businessKnowledgeModel id="b" name="f"><variable name="f" typeRef="number"/>
    <encapsulatedLogic><formalParameter name="p" typeRef="number"/>${logic}</encapsulatedLogic></businessKnowledgeModel>
  <decision id="e" name="E"><description>说明 &lt;一&gt;</description><variable name="E" typeRef="number"/>
    <knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
    <invocation><literalExpression><text>f</text></literalExpression>
      <binding><parameter name="p"/><literalExpression><text>1</text></literalExpression></binding></invocation></decision>
  <decision id="d" name="D"><variable name="D"/>
    <informationRequirement><requiredInput href="#i"/></informationRequirement>
    <informationRequirement><requiredDecision href="#e"/></informationRequirement>
    <context><contextEntry><variable name="行"/><relation typeRef="t"><column name="a"/><row>${"<literalExpression><text>1</text></literalExpression>"}</row></relation></contextEntry>
      <contextEntry><decisionTable hitPolicy="COLLECT" aggregation="SUM">
        <input label="档"><inputExpression typeRef="number"><text>E</text></inputExpression><inputValues><text>&gt;0</text></inputValues></input>
        <output typeRef="number"><outputValues><text>1,2</text></outputValues><defaultOutputEntry><text>1</text></defaultOutputEntry></output>
        <annotation name="注"/>
        <rule id="r1"><inputEntry><text>[1..2)</text></inputEntry><outputEntry><text>2</text></outputEntry><annotationEntry><text>第六十二条</text></annotationEntry></rule>
        <rule id="r2"><inputEntry><text/></inputEntry><outputEntry><text>1</text></outputEntry></rule>
      </decisionTable></contextEntry></context></decision>`);

describe("a model written is read back as the same model", () => {
  it("with every kind of part", () => {
    const read = readDmn(whole);
    expect(read.decisions).toHaveLength(2);
    expect(readDmn(writeDmn(read))).toEqual(read);
  });

  it.runIf(withoutSuite === undefined)("every model of the conformance suite", () => {
    for (const file of new Set(suiteCases().map((each) => each.model))) {
      const read = readDmn(readFileSync(file, "utf8"));
      expect(readDmn(writeDmn(read))).toEqual(read);
    }
  });

  it("what would be lost is not written", () => {
    const other = readDmn(model(`<decision id="d" name="D"><for iteratorVariable="x"/></decision>`));
    expect(() => writeDmn(other)).toThrow(RangeError);
    expect(() => writeDmn(readDmn(model(`<decisionService id="s" name="S"/>`)))).toThrow(RangeError);
    expect(() => writeDmn(readDmn(model(`<import name="o" namespace="urn:o"/>`)))).toThrow(RangeError);
  });
});

describe("hostile files are refused", () => {
  const lol = `<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>`;
  it.each([
    ["entities that unfold", `${lol}${model("&b;")}`],
    ["entities from elsewhere", `<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>${model("&a;")}`],
    ["an unknown entity", model("&a;")],
    ["deep nesting", `${"<a>".repeat(200)}${"</a>".repeat(200)}`],
    ["very many elements", model("<x/>".repeat(200_001))],
    ["a very long text", model(" ".repeat(9_000_000))],
    ["what is not closed", "<definitions>"],
    ["nothing", ""],
    ["another language", "<html/>"],
    ["one id twice", model(`<inputData id="a" name="A"/><inputData id="a" name="B"/>`)],
    ["an unknown hit policy", model(`<decision id="d" name="D"><decisionTable hitPolicy="BEST"/></decision>`)],
  ])("%s", (_, xml) => expect(() => readDmn(xml)).toThrow(DmnFault));

  it("names like those of prototypes are names", () => {
    const read = readElements(`<a __proto__="1" constructor="2"><__proto__/></a>`);
    expect([read.attributes["constructor"], ({} as Record<string, unknown>)["1"]]).toEqual(["2", undefined]);
  });
});

it("what makers add in namespaces of their own is not read; a reference may name the model's namespace", () => {
  const read = readDmn(
    model(`<x:decision xmlns:x="urn:x" id="x" name="X"/>
      <inputData id="i" name="I"><x:variable xmlns:x="urn:x" name="Y"/></inputData>
      <decision id="d" name="D"><informationRequirement><requiredInput href="urn:m#i"/></informationRequirement>
        <informationRequirement><requiredDecision href="urn:other#e"/></informationRequirement>
        <literalExpression><text>I</text></literalExpression></decision>`),
  );
  expect(read.decisions.map(({ label, requires }) => [label, requires])).toEqual([
    ["D", { inputs: ["i"], decisions: ["urn:other#e"], knowledge: [] }],
  ]);
  expect(read.inputs).toEqual([{ id: "i", label: "I", name: "I" }]);
});
