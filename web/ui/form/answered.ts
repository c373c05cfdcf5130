import { askedOf, checkAnswers } from "./check-answers.ts";
import type { Answers, Form } from "./answers.ts";

/** How a question stands: not answered yet, answered, optional and left empty, or to be corrected. */
export type Standing = { name: string; state: "open" | "answered" | "skippable" | "faulty" };

/** The questions that the answers so far call for, and how each stands. */
export const answered = (form: Form, answers: Answers, today: string): Standing[] => {
  const { names, input } = askedOf(form, answers);
  const result = checkAnswers(form, answers, today);
  const faulty = new Set(result.ok ? [] : result.problems.map(({ field }) => field.split(".")[0]));
  return names.map((name) => {
    const given = input[name] !== undefined && !isEmptyGroup(input[name]);
    if (given) return { name, state: faulty.has(name) ? "faulty" : "answered" };
    return { name, state: form[name]?.optional ? "skippable" : "open" };
  });
};

/** A group begins with empty rows: no one has answered it by that. */
const isEmptyGroup = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => typeof row === "object" && row !== null && Object.keys(row).length === 0);
