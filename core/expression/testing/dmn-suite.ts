import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { contextOf, type Value } from "../value.ts";
import { decimal } from "../decimal.ts";
import { all, first, readXml, type Element } from "./xml.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../../shared/data/dmn-tck-level-2");

/** Why the suite can't be run; undefined when it can. Under CI a missing suite is a failure, not a reason. */
export const withoutSuite = existsSync(folder) ? undefined : `missing: ${folder}`;
if (withoutSuite !== undefined) {
  if (process.env["CI"] !== undefined) throw new Error(withoutSuite);
  console.warn(`DMN conformance not tested; ${withoutSuite}`);
}

/** One expected result of a case of the suite. */
export type SuiteCase = {
  file: string;
  id: string;
  /** The path of the model's `.dmn` file. */
  model: string;
  inputs: Record<string, Value>;
  decision: string;
  expected: Value;
};

export const suiteCases = (): SuiteCase[] =>
  globSync(join(folder, "*/*-test-*.xml"))
    .toSorted()
    .flatMap((file) => {
      const tests = readXml(readFileSync(file, "utf8"));
      const model = join(dirname(file), first(tests, "modelName")?.text ?? "");
      return all(tests, "testCase").flatMap((test) => {
        const inputs = Object.fromEntries(
          all(test, "inputNode").map((node) => [node.attributes["name"] ?? "", valueIn(node)]),
        );
        return all(test, "resultNode").map((result) => {
          const decision = result.attributes["name"] ?? "";
          const id = test.attributes["id"] ?? "";
          return { file: basename(file), id, model, inputs, decision, expected: valueIn(first(result, "expected")) };
        });
      });
    });

const valueIn = (element: Element | undefined): Value => {
  const components = element ? all(element, "component") : [];
  if (components.length > 0)
    return contextOf(components.map((component) => [component.attributes["name"] ?? "", valueIn(component)] as const));
  const list = first(element, "list");
  if (list) return all(list, "item").map(valueIn);
  const value = first(element, "value");
  if (!value || value.attributes["nil"] === "true") return null;
  switch (value.attributes["type"]) {
    case "xsd:decimal":
      return decimal(value.text.trim());
    case "xsd:boolean":
      return value.text.trim() === "true";
    default:
      return value.text;
  }
};
