import { Compile } from "typebox/compile";
import type { TSchema } from "typebox";
import { fieldProblems } from "./field-problems.ts";
import { invalid } from "./problems.ts";
import { unstorable } from "./unstorable.ts";
import type { Problem } from "./problem.ts";

export type Checked = { value: unknown } | { error: Problem };

/**
 * Checks one part of a request against its schema. A body is taken as sent or refused; parameters and query arrive as
 * text and are read as the numbers they must be. Nothing is dropped and nothing is filled in.
 */
export const validator = (schema: TSchema, part: string | undefined): ((value: unknown) => Checked) => {
  const compiled = Compile(schema);
  const isText = part !== "body";
  return (given) => {
    const hostile = unstorable(given);
    if (hostile) return { error: invalid([hostile]) };
    const value = isText ? compiled.Convert({ ...Object(given) }) : given;
    return compiled.Check(value) ? { value } : { error: invalid(fieldProblems(compiled.Errors(value))) };
  };
};
