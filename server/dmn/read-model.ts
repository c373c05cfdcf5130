import type { DecisionModel, InputData, ItemDefinition, KnowledgeModel, Requirements } from "@mingfa/core/decision";
import { DmnFault } from "./dmn-fault.ts";
import { all, first, readElements, textOf, type Element } from "./element.ts";
import { isFeel, optional, readBoxed } from "./read-boxed.ts";

/** DMN 1.2, 1.3, 1.4 and 1.5. */
const versions = new Set([
  "http://www.omg.org/spec/DMN/20180521/MODEL/",
  "https://www.omg.org/spec/DMN/20191111/MODEL/",
  "https://www.omg.org/spec/DMN/20211108/MODEL/",
  "https://www.omg.org/spec/DMN/20230324/MODEL/",
]);

/** Reads a `.dmn` file. Throws `DmnFault` when it is none; what lies outside the subset is noted in the model. */
export const readDmn = (xml: string): DecisionModel => {
  const read = readElements(xml);
  if (read.name !== "definitions" || !/^https?:\/\/www\.omg\.org\/spec\/DMN\//.test(read.namespace))
    throw new DmnFault("不是 DMN 模型", "no DMN model");
  const root = ofNamespace(read);
  const namespace = root.attributes["namespace"] ?? "";
  const model = {
    name: root.attributes["name"] ?? "",
    namespace,
    items: all(root, "itemDefinition").map(readItem),
    inputs: all(root, "inputData").map(readVariable),
    decisions: all(root, "decision").map((decision) => ({
      ...readVariable(decision),
      ...optional("description", first(decision, "description")?.text.trim()),
      requires: readRequirements(decision, namespace),
      logic: readBoxed(decision),
    })),
    knowledge: all(root, "businessKnowledgeModel").map((knowledge) => readKnowledge(knowledge, namespace)),
    services: all(root, "decisionService").map(({ attributes }) => attributes["name"] ?? ""),
  };
  const ids = [...model.inputs, ...model.decisions, ...model.knowledge].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new DmnFault("元素的 id 重复", "two elements have one id");
  const outside = outsideOf(root);
  return outside === undefined ? model : { ...model, outside };
};

/** Without what makers add in namespaces of their own, whatever they call it. */
const ofNamespace = (element: Element): Element => ({
  ...element,
  children: element.children.filter(({ namespace }) => namespace === element.namespace).map(ofNamespace),
});

const outsideOf = (root: Element): string | undefined => {
  if (!versions.has(root.namespace)) return `DMN ${root.namespace}`;
  if (first(root, "import")) return "import";
  const language = root.attributes["expressionLanguage"];
  const types = root.attributes["typeLanguage"];
  if (language !== undefined && !isFeel(language)) return `expressionLanguage ${language}`;
  return types !== undefined && !isFeel(types) ? `typeLanguage ${types}` : undefined;
};

const readVariable = (element: Element): InputData => {
  const label = element.attributes["name"] ?? "";
  const variable = first(element, "variable")?.attributes;
  return {
    id: element.attributes["id"] ?? label,
    label,
    name: variable?.["name"] ?? label,
    ...optional("type", variable?.["typeRef"]),
  };
};

const readItem = (item: Element): ItemDefinition => ({
  name: item.attributes["name"] ?? "",
  ...optional("type", first(item, "typeRef")?.text.trim()),
  collection: /^(true|1)$/.test(item.attributes["isCollection"] ?? ""),
  components: all(item, "itemComponent").map(readItem),
  ...optional("allowed", textOf(first(item, "allowedValues"))),
  ...optional("outside", item.children.find(({ name }) => name === "functionItem" || name === "typeConstraint")?.name),
});

const readKnowledge = (element: Element, namespace: string): KnowledgeModel => {
  const { id, name, type } = readVariable(element);
  const logic = first(element, "encapsulatedLogic");
  const kind = logic?.attributes["kind"] ?? "FEEL";
  return {
    id,
    name,
    ...optional("type", type),
    parameters: (logic ? all(logic, "formalParameter") : []).map(({ attributes }) => ({
      name: attributes["name"] ?? "",
      ...optional("type", attributes["typeRef"]),
    })),
    requires: readRequirements(element, namespace),
    logic:
      logic === undefined || kind !== "FEEL"
        ? { kind: "outside", what: logic === undefined ? "a function without logic" : `functions of kind ${kind}` }
        : readBoxed(logic),
  };
};

const readRequirements = (element: Element, namespace: string): Requirements => ({
  inputs: references(element, namespace, "informationRequirement", "requiredInput"),
  decisions: references(element, namespace, "informationRequirement", "requiredDecision"),
  knowledge: references(element, namespace, "knowledgeRequirement", "requiredKnowledge"),
});

/** Ids within the model; a reference elsewhere keeps its address and so is found nowhere. */
const references = (element: Element, namespace: string, requirement: string, required: string): string[] =>
  all(element, requirement).flatMap((each) => {
    const href = first(each, required)?.attributes["href"];
    return href === undefined
      ? []
      : [href.startsWith(`${namespace}#`) ? href.slice(namespace.length + 1) : href.replace(/^#/, "")];
  });
