import {
  compile,
  compileFunction,
  compileTable,
  type DecisionTableSource,
  type HitPolicy,
  type Scope,
  type Value,
} from "../index.ts";
import type { DefinedFunction } from "../defined-function.ts";
import { all, first, type Element } from "./xml.ts";

/** Evaluates a decision of a DMN file, and those it requires, over inputs: enough of DMN for the conformance suite. */
export const decide = (model: Element, name: string, inputs: Scope): Value => {
  const decision = all(model, "decision").find(({ attributes }) => attributes["name"] === name);
  if (!decision) throw new Error(`no decision ${name}`);
  const scope: Record<string, Value> = { ...inputs };
  for (const required of requirements(model, decision)) scope[required] = decide(model, required, inputs);
  return run(decision, scope, { names: namesOf(model), functions: functionsOf(model) });
};

const requirements = (model: Element, decision: Element): string[] =>
  all(decision, "informationRequirement").flatMap((requirement) => {
    const href = first(requirement, "requiredDecision")?.attributes["href"]?.slice(1);
    const required = all(model, "decision").find(({ attributes }) => attributes["id"] === href);
    return required?.attributes["name"] ?? [];
  });

/** Inputs and decisions, with the components of their types. */
const namesOf = (model: Element): string[] =>
  [...all(model, "inputData"), ...all(model, "decision")].flatMap((element) => {
    const name = element.attributes["name"] ?? "";
    const type = all(model, "itemDefinition").find(
      ({ attributes }) => attributes["name"] === first(element, "variable")?.attributes["typeRef"],
    );
    return [
      name,
      ...(type ? all(type, "itemComponent") : []).map(({ attributes }) => `${name}.${attributes["name"] ?? ""}`),
    ];
  });

const functionsOf = (model: Element): Map<string, DefinedFunction> => {
  const functions = new Map<string, DefinedFunction>();
  for (const knowledge of all(model, "businessKnowledgeModel")) {
    const logic = first(knowledge, "encapsulatedLogic");
    const parameters = (logic ? all(logic, "formalParameter") : []).map(({ attributes }) => attributes["name"] ?? "");
    const compiled = compileFunction(parameters, text(first(logic, "literalExpression")), { functions });
    if (compiled.ok) functions.set(knowledge.attributes["name"] ?? "", compiled.function);
    else throw new Error(compiled.errors[0]?.message.en);
  }
  return functions;
};

const text = (element: Element | undefined): string => (first(element, "text")?.text ?? "").trim();

type Options = { names: string[]; functions: Map<string, DefinedFunction> };

const run = (decision: Element, scope: Scope, options: Options): Value => {
  const table = first(decision, "decisionTable");
  const compiled = table
    ? compileTable(tableOf(table, decision), options)
    : compile(text(first(decision, "literalExpression")), options);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ message }) => message.en).join("\n"));
  const result = "table" in compiled ? compiled.table.evaluate(scope) : compiled.expression.evaluate(scope);
  return result.ok ? result.value : null;
};

const policies: readonly HitPolicy[] = ["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"];
const aggregations = ["SUM", "MIN", "MAX", "COUNT"] as const;

const tableOf = (table: Element, decision: Element): DecisionTableSource => {
  const aggregation = aggregations.find((name) => name === table.attributes["aggregation"]);
  const optional = <K extends string>(key: K, element: Element | undefined) =>
    element ? { [key]: text(element) } : {};
  return {
    inputs: all(table, "input").map((input) => ({
      expression: text(first(input, "inputExpression")),
      ...optional("allowed", first(input, "inputValues")),
    })),
    outputs: all(table, "output").map((output) => ({
      name: output.attributes["name"] ?? decision.attributes["name"] ?? "",
      ...optional("values", first(output, "outputValues")),
      ...optional("default", first(output, "defaultOutputEntry")),
    })),
    hitPolicy: policies.find((name) => name === table.attributes["hitPolicy"]) ?? "UNIQUE",
    ...(aggregation === undefined ? {} : { aggregation }),
    rules: all(table, "rule").map((rule) => ({
      when: all(rule, "inputEntry").map(text),
      then: all(rule, "outputEntry").map(text),
    })),
  };
};
