import { checkAnswer, type AnswerContext } from "./form-answer.ts";
import type { Field, Form } from "./form-schema.ts";
import type { Json, JsonObject } from "./matter.ts";
import type { Text } from "./text.ts";

/** A fault of one answer: where (`premises.0.area`) and what to do about it. */
export type FieldProblem = { field: string; code: string; message: Text };

/** Judges whether a `showIf` holds for the answers so far; the compiled procedure supplies it. */
export type Shown = (name: string, input: JsonObject) => boolean;

type Group = Extract<Field, { type: "group" }>;

/** What came of one field: nothing where it was left blank. */
type Answer = { value?: Json; problems: FieldProblem[] };

/**
 * Checks an input against a form, on the page and on the server alike. Hidden fields must be absent, unknown keys are
 * refused, identifiers come back in normal form. Whether a field is shown is judged by answers that are sound.
 */
export const checkForm = (
  form: Form,
  input: JsonObject,
  context: AnswerContext & { shown: Shown },
): { ok: true; value: JsonObject } | { ok: false; problems: FieldProblem[] } => {
  const answers = Object.entries(form).map(([name, field]) => ({
    name,
    field,
    given: !isBlank(input[name]),
    ...answerOf(name, field, input[name], context),
  }));
  const sound = Object.fromEntries(answers.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  const problems = [
    ...unknownKeys(form, input, ""),
    ...answers.flatMap(({ name, field, given, problems: own }) => {
      if (context.shown(name, sound)) return given || field.optional === true ? own : [missing(name, field.label)];
      return given ? [notAsked(name, field.label)] : [];
    }),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sound };
};

const answerOf = (name: string, field: Field, answer: Json | undefined, context: AnswerContext): Answer => {
  if (isBlank(answer)) return { problems: [] };
  if (field.type === "group") return groupOf(name, field, answer, context);
  const checked = checkAnswer(field, answer, context);
  return checked.ok
    ? { value: checked.value, problems: [] }
    : { problems: [{ field: name, code: checked.code, message: checked.message }] };
};

const groupOf = (name: string, field: Group, answer: Json, context: AnswerContext): Answer => {
  const { min = 0, max = 200, label } = field;
  if (!Array.isArray(answer) || answer.length < min || answer.length > max) {
    const message = { zh: `“${label.zh}”应有 ${min}–${max} 行`, en: `“${label.en}” takes ${min}–${max} rows` };
    return { problems: [{ field: name, code: "rows", message }] };
  }
  const rows = answer.map((row, index) => rowOf(`${name}.${index}.`, field.fields, isObject(row) ? row : {}, context));
  const problems = rows.flatMap((row) => row.problems);
  return problems.length > 0 ? { problems } : { value: rows.map((row) => row.value), problems };
};

const rowOf = (prefix: string, fields: Group["fields"], row: JsonObject, context: AnswerContext) => {
  const value: JsonObject = {};
  const problems = unknownKeys(fields, row, prefix);
  for (const [key, field] of Object.entries(fields)) {
    const answer = answerOf(`${prefix}${key}`, field, row[key], context);
    if (answer.value !== undefined) value[key] = answer.value;
    problems.push(...answer.problems);
    if (isBlank(row[key]) && field.optional !== true) problems.push(missing(`${prefix}${key}`, field.label));
  }
  return { value, problems };
};

const unknownKeys = (known: object, given: JsonObject, prefix: string): FieldProblem[] =>
  Object.keys(given)
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => ({
      field: `${prefix}${key}`,
      code: "unknown",
      message: { zh: "没有这一项", en: "there is no such field" },
    }));

const isBlank = (answer: Json | undefined): answer is null | undefined | "" =>
  answer === undefined || answer === null || (typeof answer === "string" && answer.trim() === "");

const missing = (field: string, label: Text): FieldProblem => ({
  field,
  code: "missing",
  message: { zh: `请填写“${label.zh}”`, en: `Fill in “${label.en}”` },
});

const notAsked = (field: string, label: Text): FieldProblem => ({
  field,
  code: "notAsked",
  message: { zh: `无需填写“${label.zh}”`, en: `“${label.en}” is not asked here` },
});

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
