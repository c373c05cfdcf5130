import { Type, type Static } from "typebox";
import { Reason } from "./matter.ts";
import { Basis, Text } from "./text.ts";

/** One field that is wrong: its path in the body (`input.name`), the rule it breaks, and what to do. */
export const FieldProblem = Type.Object({ field: Type.String(), code: Type.String(), message: Text });
export type FieldProblem = Static<typeof FieldProblem>;

/**
 * A problem (RFC 9457, `application/problem+json`). `code` is stable and is the last part of `type`; `title` and
 * `detail` stand in both languages, `basis` and `reasons` carry the law of a refusal.
 */
export const Problem = Type.Object({
  type: Type.String(),
  title: Text,
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.Optional(Text),
  /** Id of the request, as in the server's log. */
  instance: Type.Optional(Type.String()),
  problems: Type.Optional(Type.Array(FieldProblem)),
  reasons: Type.Optional(Type.Array(Reason)),
  basis: Type.Optional(Type.Array(Basis)),
});
export type Problem = Static<typeof Problem>;

/** Media type of a problem. */
export const problemMediaType = "application/problem+json";
