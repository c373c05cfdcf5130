import type { Boxed, TypedTable } from "@mingfa/core/decision";
import type { DecisionTableSource, HitPolicy } from "@mingfa/core/expression";
import { DmnFault } from "./dmn-fault.ts";
import { all, first, textOf, type Element } from "./element.ts";

const readers: { readonly [name: string]: (element: Element) => Boxed } = {
  literalExpression: (element) => {
    const text = textOf(element);
    if (first(element, "importedValues") || text === undefined) return outside("importedValues");
    return { kind: "literal", text, ...optional("type", element.attributes["typeRef"]) };
  },
  decisionTable: (element) => {
    const outputs = all(element, "output");
    // The results of several outputs form a context, so each needs its name.
    if (outputs.length > 1 && outputs.some(({ attributes }) => !attributes["name"]))
      return outside("outputs without names");
    return { kind: "table", table: readTable(element) };
  },
  context: (element) => ({ kind: "context", entries: all(element, "contextEntry").map(readEntry) }),
  list: (element) => ({ kind: "list", items: element.children.filter(isExpression).map(readExpression) }),
  relation: (element) => ({
    kind: "relation",
    columns: all(element, "column").map(({ attributes }) => attributes["name"] ?? ""),
    rows: all(element, "row").map((row) => row.children.filter(isExpression).map(readExpression)),
  }),
  invocation: (element) => ({
    kind: "invocation",
    callee: textOf(first(element, "literalExpression")) ?? "",
    bindings: all(element, "binding").map((binding) => ({
      name: first(binding, "parameter")?.attributes["name"] ?? "",
      logic: readBoxed(binding),
    })),
  }),
};

/** DMN's other boxed expressions. */
const others = new Set(["functionDefinition", "conditional", "for", "every", "some", "filter"]);

const isExpression = ({ name }: Element): boolean => name in readers || others.has(name);

const outside = (what: string): Boxed => ({ kind: "outside", what });

/** The boxed expression that stands in an element. */
export const readBoxed = (element: Element): Boxed => {
  const expression = element.children.find(isExpression);
  return expression ? readExpression(expression) : outside(`${element.name} without an expression`);
};

const readExpression = (element: Element): Boxed => {
  const language = element.attributes["expressionLanguage"];
  if (language !== undefined && !isFeel(language)) return outside(`expressionLanguage ${language}`);
  const read = readers[element.name]?.(element) ?? outside(element.name);
  // The type of a boxed expression other than a literal would ask for a second conversion.
  const type = element.attributes["typeRef"];
  return read.kind === "literal" || type === undefined || type === "Any"
    ? read
    : { kind: "context", entries: [{ type, logic: read }] };
};

export const isFeel = (language: string): boolean =>
  /^(?:feel|https?:\/\/www\.omg\.org\/spec\/.*feel\/?)$/i.test(language);

const readEntry = (entry: Element) => {
  const variable = first(entry, "variable")?.attributes;
  return {
    ...optional("name", variable?.["name"]),
    ...optional("type", variable?.["typeRef"]),
    logic: readBoxed(entry),
  };
};

const policies: readonly HitPolicy[] = ["UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "COLLECT"];
const aggregations = ["SUM", "MIN", "MAX", "COUNT"] as const;

const readTable = (table: Element): TypedTable => {
  const { hitPolicy = "UNIQUE", aggregation } = table.attributes;
  const inputs = all(table, "input");
  const outputs = all(table, "output");
  return {
    inputs: inputs.map((input) => ({
      expression: textOf(first(input, "inputExpression")) ?? "",
      ...optional("label", input.attributes["label"]),
      ...optional("allowed", textOf(first(input, "inputValues"))),
    })),
    outputs: outputs.map((output, at) => ({
      name: output.attributes["name"] ?? `${at + 1}`,
      ...optional("values", textOf(first(output, "outputValues"))),
      ...optional("default", textOf(first(output, "defaultOutputEntry"))),
    })),
    hitPolicy: oneOf(policies, hitPolicy),
    ...(aggregation === undefined ? {} : { aggregation: oneOf(aggregations, aggregation) }),
    rules: all(table, "rule").map(readRule),
    inputTypes: inputs.map((input) => first(input, "inputExpression")?.attributes["typeRef"]),
    outputTypes: outputs.map(({ attributes }) => attributes["typeRef"]),
  };
};

const readRule = (rule: Element): DecisionTableSource["rules"][number] => {
  const annotation = all(rule, "annotationEntry")
    .map(textOf)
    .find((text) => text !== undefined && text !== "");
  return {
    ...optional("id", rule.attributes["id"]),
    // A cell left empty means any value.
    when: all(rule, "inputEntry").map((cell) => textOf(cell) || "-"),
    then: all(rule, "outputEntry").map((cell) => textOf(cell) ?? ""),
    ...optional("annotation", annotation ?? first(rule, "description")?.text.trim()),
  };
};

const oneOf = <T extends string>(known: readonly T[], name: string): T => {
  const value = known.find((each) => each === name);
  if (value === undefined) throw new DmnFault(`没有“${name}”`, `there is no “${name}”`);
  return value;
};

export const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value === "" ? {} : ({ [key]: value } as Partial<Record<K, string>>);
