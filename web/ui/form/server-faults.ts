import { ProblemError } from "@mingfa/contract/client";
import type { Fault } from "./check-answers.ts";

/** The faults the server found in an act's input, by the names of the form's fields (`input.premises.0.area`). */
export const serverFaults = (error: unknown): Fault[] =>
  error instanceof ProblemError
    ? (error.problem.problems ?? []).map(({ field, message }) => ({
        field: field.replace(/^(body\.)?input\./, ""),
        message,
      }))
    : [];
