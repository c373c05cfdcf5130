import { Type, type Static } from "typebox";
import { Reason } from "./matter.ts";
import { Basis, Text } from "./text.ts";

/** One field that is wrong; `pointer` is a JSON Pointer (RFC 6901) into the body, `""` the whole of it. */
export const FieldProblem = Type.Object({
  in: Type.Union([Type.Literal("body"), Type.Literal("query"), Type.Literal("params")]),
  pointer: Type.String(),
  message: Text,
});
export type FieldProblem = Static<typeof FieldProblem>;

/**
 * A problem (RFC 9457, `application/problem+json`). `code` is stable and is the last part of `type`;
 * `message` says what happened and what to do, `basis` and `reasons` carry the law of a refusal.
 */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  message: Text,
  detail: Type.String(),
  /** Id of the request, for the log. */
  instance: Type.String(),
  fields: Type.Optional(Type.Array(FieldProblem)),
  basis: Type.Optional(Type.Array(Basis)),
  reasons: Type.Optional(Type.Array(Reason)),
});
export type Problem = Static<typeof Problem>;

export const problemMediaType = "application/problem+json";
