import { isObject, type Field, type Json, type JsonObject, type Procedure } from "@mingfa/core/procedure";

type Labelled = { id: string; label: { zh: string; en: string }; value: Json };

/** Facts that have a value, labelled, in the order of the procedure. */
export const factViews = (procedure: Procedure, facts: JsonObject): Labelled[] => {
  const labels = new Map<string, Field | { label: Labelled["label"] }>(Object.entries(procedure.definition.facts ?? {}));
  for (const act of procedure.acts.values())
    for (const field of Object.values(act.form)) if (field.fact !== undefined && !labels.has(field.fact)) labels.set(field.fact, field);
  return [...labels].flatMap(([id, field]) => {
    const value = facts[id];
    return value === undefined || value === null ? [] : [{ id, label: field.label, value: readable(field, value) }];
  });
};

/** The answers of one act, labelled. */
export const inputViews = (form: Record<string, Field>, input: JsonObject): Labelled[] =>
  Object.entries(form).flatMap(([id, field]) => {
    const value = input[id];
    return value === undefined ? [] : [{ id, label: field.label, value: readable(field, value) }];
  });

/** Choices by their Chinese labels, rows of a group as labelled text; everything else as it is. */
const readable = (field: Field | object, value: Json): Json => {
  if ("options" in field && Array.isArray(field.options)) {
    const name = (one: Json): Json => field.options.find((option) => option.value === one)?.label.zh ?? one;
    return Array.isArray(value) ? value.map(name) : name(value);
  }
  if ("fields" in field && Array.isArray(value))
    return value.map((row) =>
      isObject(row) ? Object.entries(row).map(([key, cell]) => `${field.fields[key]?.label.zh ?? key}：${String(cell)}`).join("，") : row,
    );
  return value;
};
