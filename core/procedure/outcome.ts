import type { FieldProblem } from "./form.ts";
import type { Changes } from "./matter.ts";
import type { Text } from "./text.ts";

/** One thing that stands in the way, and the article that puts it there. */
export type Reason = { id: string; message: Text; basis: string[] };

/** The act may be done; this is what it changes. */
export type Outcome = {
  kind: "outcome";
  changes: Changes;
  basis: string[];
  effectiveOn: string;
  notices: { to: "applicant" | "organ"; text: Text }[];
};

/** The law does not allow it now: a first-class answer. */
export type Refusal = {
  kind: "refusal";
  code: "unknownAct" | "notEntitled" | "notNow" | "condition";
  reasons: Reason[];
};

/** The request itself is malformed; nothing was decided. */
export type Invalid = { kind: "invalid"; problems: FieldProblem[] };

export type Decision = Outcome | Refusal | Invalid;
