import { compile, toValue, type Expression } from "@mingfa/core/expression";
import type { Form, JsonObject } from "@mingfa/core/procedure";

/** Judges each field's `showIf` over the input so far, as the server will: only `true` shows it. */
export const shownBy = (form: Form): ((name: string, input: JsonObject) => boolean) => {
  const conditions = new Map<string, Expression>();
  for (const [name, field] of Object.entries(form)) {
    const compiled = field.showIf === undefined ? undefined : compile(field.showIf);
    if (compiled?.ok) conditions.set(name, compiled.expression);
  }
  return (name, input) => {
    const condition = conditions.get(name);
    if (!condition) return true;
    const result = condition.evaluate({ input: toValue(input) });
    return result.ok && result.value === true;
  };
};
