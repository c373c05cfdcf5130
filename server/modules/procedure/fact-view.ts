import type { Text } from "@mingfa/contract";
import { isObject, readFiles, type Field, type Json, type JsonObject, type Procedure } from "@mingfa/core/procedure";

import type { FileLinks } from "./file-links.ts";
import type { RegisteredNames } from "./registered-names.ts";

type Labelled = { id: string; label: Text; value: Json; personal?: true };
/** What codes in a matter stand for: names of officers by id, files by where they can be had. */
export type Meaning = { officers: ReadonlyMap<string, string>; files: FileLinks; registered: RegisteredNames };

/** Facts that have a value, labelled, in the order of the procedure. */
export const factViews = (procedure: Procedure, facts: JsonObject, meaning: Meaning): Labelled[] => {
  const labels = new Map<string, Field | { label: Text; personal?: boolean }>(
    Object.entries(procedure.definition.facts ?? {}),
  );
  for (const act of procedure.acts.values())
    for (const field of Object.values(act.form))
      if (field.fact !== undefined && !labels.has(field.fact)) labels.set(field.fact, field);
  return [...labels].flatMap(([id, field]) => {
    const value = facts[id];
    if (value === undefined || value === null) return [];
    return [
      {
        id,
        label: field.label,
        value:
          "options" in field || "fields" in field || "names" in field || ("type" in field && field.type === "file")
            ? readable(field, value, meaning)
            : named(procedure, value, meaning),
        ...ifPersonal(field),
      },
    ];
  });
};

/** The answers of one act, labelled. */
export const inputViews = (form: Record<string, Field>, input: JsonObject, meaning: Meaning): Labelled[] =>
  Object.entries(form).flatMap(([id, field]) => {
    const value = input[id];
    if (value === undefined) return [];
    return [{ id, label: field.label, value: readable(field, value, meaning), ...ifPersonal(field) }];
  });

/** A row is personal when one of its cells is. */
export const ifPersonal = (field: Field | { personal?: boolean }): { personal?: true } => {
  const cells = "fields" in field ? Object.values(field.fields) : [];
  return field.personal === true || cells.some((cell) => cell.personal === true) ? { personal: true } : {};
};

/** The label of a choice, wherever in the procedure it is offered. */
export const choiceLabel = (procedure: Procedure, value: Json): Text | undefined => {
  for (const act of procedure.acts.values())
    for (const field of Object.values(act.form))
      if ("options" in field) {
        const label = field.options.find((option) => option.value === value)?.label;
        if (label) return label;
      }
  return undefined;
};

/** Choices by their labels, rows of a group as labelled text, officers and what is registered by name; everything else as it is. */
const readable = (field: Field | object, value: Json, meaning: Meaning): Json => {
  const each = (name: (one: Json) => Json): Json => (Array.isArray(value) ? value.map(name) : name(value));
  if ("options" in field && Array.isArray(field.options))
    return each((one) => field.options.find((option) => option.value === one)?.label ?? one);
  if ("fields" in field)
    return each((row) =>
      isObject(row) ? rowText(row, (key) => field.fields[key]?.label ?? { zh: key, en: key }) : row,
    );
  if ("type" in field && field.type === "file") return (readFiles(value) ?? []).map(meaning.files);
  if ("names" in field)
    return each((one) => (typeof one === "string" ? (meaning.registered.get(`${field.names} ${one}`) ?? one) : one));
  if ("type" in field && field.type === "officers")
    return each((one) => (typeof one === "string" ? (meaning.officers.get(one) ?? one) : one));
  return value;
};

/** A fact that effects have set: codes of choices and ids of officers become words. */
const named = (procedure: Procedure, value: Json, meaning: Meaning): Json => {
  const one = (item: Json): Json =>
    typeof item === "string" ? (meaning.officers.get(item) ?? choiceLabel(procedure, item) ?? item) : item;
  return Array.isArray(value) ? value.map(one) : one(value);
};

const rowText = (row: JsonObject, labelOf: (key: string) => Text): JsonObject => ({
  zh: Object.entries(row)
    .map(([key, cell]) => `${labelOf(key).zh}：${cellText(cell)}`)
    .join("，"),
  en: Object.entries(row)
    .map(([key, cell]) => `${labelOf(key).en}: ${cellText(cell)}`)
    .join(", "),
});

const cellText = (cell: Json): string => (typeof cell === "object" ? JSON.stringify(cell) : String(cell));
