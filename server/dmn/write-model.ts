import type { DecisionModel, InputData, ItemDefinition, KnowledgeModel, Requirements } from "@mingfa/core/decision";
import { escaped, tag, text } from "./tag.ts";
import { writeBoxed } from "./write-boxed.ts";

const model15 = "https://www.omg.org/spec/DMN/20230324/MODEL/";

/**
 * A model as a `.dmn` file (DMN 1.5). Reading it again gives the same model. Throws RangeError for a model with parts outside
 * the subset, as they are not kept.
 */
export const writeDmn = (model: DecisionModel): string => {
  if (model.outside !== undefined || model.services.length > 0) throw new RangeError("outside the subset");
  const content = [
    ...model.items.map((item) => writeItem("itemDefinition", item)),
    ...model.inputs.map((input) => tag("inputData", { id: input.id, name: input.label }, writeVariable(input))),
    ...model.knowledge.map(writeKnowledge),
    ...model.decisions.map((decision) =>
      tag(
        "decision",
        { id: decision.id, name: decision.label },
        (decision.description === undefined ? "" : tag("description", {}, escaped(decision.description))) +
          writeVariable(decision) +
          writeRequirements(decision.requires) +
          writeBoxed(decision.logic),
      ),
    ),
  ];
  const attributes = { xmlns: model15, name: model.name, namespace: model.namespace, id: "definitions" };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("definitions", attributes, content.join("\n"))}\n`;
};

const writeVariable = ({ name, type }: Pick<InputData, "name" | "type">): string =>
  tag("variable", { name, typeRef: type });

const writeItem = (element: string, item: ItemDefinition): string => {
  if (item.outside !== undefined) throw new RangeError(`not written: ${item.outside}`);
  return tag(
    element,
    { name: item.name, isCollection: item.collection ? "true" : undefined },
    (item.type === undefined ? "" : tag("typeRef", {}, escaped(item.type))) +
      (item.allowed === undefined ? "" : tag("allowedValues", {}, text(item.allowed))) +
      item.components.map((component) => writeItem("itemComponent", component)).join(""),
  );
};

const writeKnowledge = ({ id, name, type, parameters, requires, logic }: KnowledgeModel): string =>
  tag(
    "businessKnowledgeModel",
    { id, name },
    writeVariable({ name, ...(type === undefined ? {} : { type }) }) +
      tag(
        "encapsulatedLogic",
        {},
        parameters
          .map((parameter) => tag("formalParameter", { name: parameter.name, typeRef: parameter.type }))
          .join("") + writeBoxed(logic),
      ) +
      writeRequirements(requires),
  );

const writeRequirements = ({ inputs, decisions, knowledge }: Requirements): string =>
  [
    ...inputs.map((id) => tag("informationRequirement", {}, tag("requiredInput", { href: `#${id}` }))),
    ...decisions.map((id) => tag("informationRequirement", {}, tag("requiredDecision", { href: `#${id}` }))),
    ...knowledge.map((id) => tag("knowledgeRequirement", {}, tag("requiredKnowledge", { href: `#${id}` }))),
  ].join("");
