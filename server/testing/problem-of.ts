import type { Problem } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";

/** The problem with which a call ended; fails when it was answered. */
export const problemOf = async (call: Promise<unknown>): Promise<Problem> => {
  const answer = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("error" in answer && answer.error instanceof ProblemError) return answer.error.problem;
  throw new Error(`expected a problem, got ${JSON.stringify("value" in answer ? answer.value : String(answer.error))}`);
};
