import type { Field, Form, SimpleField } from "@mingfa/core/procedure";

/** What a person has entered so far, as the inputs hold it: not yet read, nothing lost. */
export type Answer = string | boolean | string[];
export type Row = Record<string, Answer>;
export type Answers = Record<string, Answer | Row[]>;

/** The empty answers of a form; a group that must have rows begins with them. */
export const noAnswers = (form: Form): Answers =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, field]): [string, Row[]][] =>
      isGroup(field) ? [[name, startingRows(field)]] : [],
    ),
  );

export type GroupField = Extract<Field, { type: "group" }>;
export const isGroup = (field: Field): field is GroupField => field.type === "group";
export const isRows = (answer: Answer | Row[] | undefined): answer is Row[] =>
  Array.isArray(answer) && answer.every((row) => typeof row === "object");

/** The answer of a question that stands alone. */
export const single = (answer: Answer | Row[] | undefined): Answer | undefined =>
  typeof answer === "object" ? answer.filter((one) => typeof one === "string") : answer;

const startingRows = (field: GroupField): Row[] =>
  Array.from({ length: Math.max(field.min ?? 0, field.optional ? 0 : 1) }, () => ({}));

/** A text box's word, forgiving full-width characters and spaces, as people type numbers on Chinese keyboards. */
export const plainFigures = (text: string): string => text.normalize("NFKC").replaceAll(/[\s,]/g, "");

export type { Field, Form, SimpleField };
