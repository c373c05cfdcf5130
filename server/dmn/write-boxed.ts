import type { Boxed, TypedTable } from "@mingfa/core/decision";
import { tag, text } from "./tag.ts";

/** A boxed expression as XML. */
export const writeBoxed = (logic: Boxed): string => {
  switch (logic.kind) {
    case "literal":
      return tag("literalExpression", { typeRef: logic.type }, text(logic.text));
    case "table":
      return writeTable(logic.table);
    case "context":
      return writeContext(logic.entries);
    case "list":
      return tag("list", {}, logic.items.map(writeBoxed).join(""));
    case "relation":
      return tag(
        "relation",
        {},
        logic.columns.map((name) => tag("column", { name })).join("") +
          logic.rows.map((row) => tag("row", {}, row.map(writeBoxed).join(""))).join(""),
      );
    case "invocation":
      return tag(
        "invocation",
        {},
        tag("literalExpression", {}, text(logic.callee)) +
          logic.bindings
            .map((binding) => tag("binding", {}, tag("parameter", { name: binding.name }) + writeBoxed(binding.logic)))
            .join(""),
      );
    case "outside":
      throw new RangeError(`not written: ${logic.what}`);
  }
};

const writeContext = (entries: (Boxed & { kind: "context" })["entries"]): string => {
  const [only, second] = entries;
  if (only?.name === undefined && only?.type !== undefined && !second && only.logic.kind !== "literal")
    return writeBoxed(only.logic).replace(/^<(\w+)/, (start) => `${start} typeRef="${only.type ?? ""}"`);
  return tag(
    "context",
    {},
    entries
      .map(({ name, type, logic }) =>
        tag(
          "contextEntry",
          {},
          (name === undefined ? "" : tag("variable", { name, typeRef: type })) + writeBoxed(logic),
        ),
      )
      .join(""),
  );
};

const writeTable = ({ inputs, outputs, rules, hitPolicy, aggregation, ...types }: TypedTable): string =>
  tag(
    "decisionTable",
    { hitPolicy, aggregation },
    [
      ...inputs.map(({ expression, label, allowed }, at) =>
        tag(
          "input",
          { label },
          tag("inputExpression", { typeRef: types.inputTypes[at] }, text(expression)) +
            (allowed === undefined ? "" : tag("inputValues", {}, text(allowed))),
        ),
      ),
      ...outputs.map((output, at) =>
        tag(
          "output",
          {
            name: outputs.length === 1 && output.name === "1" ? undefined : output.name,
            typeRef: types.outputTypes[at],
          },
          (output.values === undefined ? "" : tag("outputValues", {}, text(output.values))) +
            (output.default === undefined ? "" : tag("defaultOutputEntry", {}, text(output.default))),
        ),
      ),
      ...(rules.some(({ annotation }) => annotation !== undefined) ? [tag("annotation", { name: "annotation" })] : []),
      ...rules.map(({ id, when, then, annotation }) =>
        tag(
          "rule",
          { id },
          when.map((cell) => tag("inputEntry", {}, text(cell))).join("") +
            then.map((cell) => tag("outputEntry", {}, text(cell))).join("") +
            (annotation === undefined ? "" : tag("annotationEntry", {}, text(annotation))),
        ),
      ),
    ].join(""),
  );
