import type { Text } from "@mingfa/contract";
import type { Answer, Answers, Field, Form, Row } from "../form/answers.ts";
import { isRows, single } from "../form/answers.ts";

/** What a draft remembers of the questions it answers, so that a later form can be held against them. */
export type Outline = Record<string, Asked>;
type Asked = { type: Field["type"]; label: Text; options?: Record<string, Text>; fields?: Outline };

/** How a form has changed since a draft was filled in; `answer`: what was entered there, in words. */
export type FormChange = { added: Text[]; removed: Lost[]; changed: Lost[] };
export type Lost = { label: Text; answer: Text };

export const outlineOf = (form: Record<string, Field>): Outline =>
  Object.fromEntries(Object.entries(form).map(([name, field]) => [name, askedOf(field)]));

const askedOf = (field: Field): Asked => ({
  type: field.type,
  label: field.label,
  ...("options" in field
    ? { options: Object.fromEntries(field.options.map(({ value, label }) => [value, label])) }
    : {}),
  ...("fields" in field ? { fields: outlineOf(field.fields) } : {}),
});

/**
 * Carries answers over to a form that may have changed since they were given. What still answers its question stays;
 * the rest is told in words, so that nobody loses it unseen. `change` is absent where nothing of it is worth telling.
 */
export const carryOver = (
  outline: Outline,
  form: Form,
  answers: Answers,
): { answers: Answers; change?: FormChange } => {
  const now = outlineOf(form);
  const change: FormChange = { added: [], removed: [], changed: [] };
  const kept: Answers = {};
  for (const [name, answer] of Object.entries(answers)) {
    const [before, after] = [outline[name], now[name]];
    if (!before || !after) {
      if (before && !isEmpty(answer)) change.removed.push({ label: before.label, answer: inWords(before, answer) });
      continue;
    }
    const carried = carryAnswer(before, after, answer);
    if (carried !== undefined) kept[name] = carried;
    if (JSON.stringify(carried) !== JSON.stringify(answer) && !isEmpty(answer))
      change.changed.push({ label: after.label, answer: inWords(before, answer) });
  }
  for (const [name, { label }] of Object.entries(now)) if (!Object.hasOwn(outline, name)) change.added.push(label);
  const told = change.added.length + change.removed.length + change.changed.length > 0;
  return { answers: kept, ...(told ? { change } : {}) };
};

/** The answer where it still answers the question, or what remains of it. */
const carryAnswer = (before: Asked, after: Asked, answer: Answer | Row[]): Answer | Row[] | undefined => {
  if (before.type !== after.type) return undefined;
  const { fields, options } = after;
  if (fields && isRows(answer)) return answer.map((row) => carryRow(before.fields ?? {}, fields, row));
  if (!options) return answer;
  const offered = (one: unknown): one is string => typeof one === "string" && Object.hasOwn(options, one);
  if (Array.isArray(answer)) return answer.filter(offered);
  return offered(answer) ? answer : undefined;
};

const carryRow = (before: Outline, after: Outline, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => before[name] !== undefined && before[name].type === after[name]?.type),
  );

const isEmpty = (answer: Answer | Row[]): boolean =>
  answer === "" ||
  (Array.isArray(answer) && answer.every((one) => typeof one === "object" && Object.keys(one).length === 0));

/** An answer as the person would recognise it, without the form it was given to. */
const inWords = (asked: Asked, answer: Answer | Row[]): Text => ({
  zh: printed(asked, answer, "zh"),
  en: printed(asked, answer, "en"),
});

const printed = (asked: Asked, answer: Answer | Row[], language: keyof Text): string => {
  const one = (value: Answer): string => {
    if (typeof value === "boolean") return value ? "✓" : "✗";
    return typeof value === "string" ? (asked.options?.[value]?.[language] ?? value) : value.map(one).join(", ");
  };
  if (!isRows(answer) || answer.length === 0) return one(single(answer) ?? "");
  return answer
    .map((row) => (asked.type === "file" ? one(row["name"] ?? "") : Object.values(row).map(one).join(" ")))
    .join("; ");
};
