import { checkForm, type FieldProblem, type JsonObject } from "@mingfa/core/procedure";
import type { Answers, Form } from "./answers.ts";
import { readAnswers } from "./read-answers.ts";
import { shownBy } from "./shown.ts";

/** A fault of one answer, from the page or from the server. */
export type Fault = Pick<FieldProblem, "field" | "message">;

/** Names of the fields that the answers so far call for, and the input they make. */
export const askedOf = (form: Form, answers: Answers): { names: string[]; input: JsonObject } => {
  const shown = shownBy(form);
  let input = readAnswers(form, answers);
  for (;;) {
    const now = input;
    const names = Object.keys(form).filter((name) => shown(name, now));
    const kept = Object.fromEntries(Object.entries(now).filter(([name]) => names.includes(name)));
    if (Object.keys(kept).length === Object.keys(now).length) return { names, input: now };
    input = kept;
  }
};

/** The same check that the server makes, over what is on the page. */
export const checkAnswers = (
  form: Form,
  answers: Answers,
  today: string,
): { ok: true; value: JsonObject } | { ok: false; problems: Fault[] } =>
  checkForm(form, askedOf(form, answers).input, { today, shown: shownBy(form) });
