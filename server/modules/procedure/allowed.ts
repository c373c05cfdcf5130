import type { Decision, Outcome } from "@mingfa/core/procedure";
import { invalid } from "#platform/http";
import { invalidInput, notEntitled, refused } from "./errors.ts";

/** The outcome, or the Problem that tells why there is none. */
export const allowed = (decision: Decision): Outcome => {
  if (decision.kind === "outcome") return decision;
  if (decision.kind === "invalid") throw invalidInput(decision.problems);
  const { code, reasons } = decision;
  if (code === "unknownAct") throw invalid(reasons.map(({ id, message }) => ({ field: "act", code: id, message })));
  throw code === "notEntitled" ? notEntitled(reasons) : refused(reasons);
};

/** Whether nobody but someone else could do this at all: said before anything of the matter's course is. */
export const isClosed = (decision: Decision): boolean =>
  decision.kind === "refusal" && (decision.code === "notEntitled" || decision.code === "unknownAct");
