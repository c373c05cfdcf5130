import type { Problem as ProblemDocument } from "@mingfa/contract";

/** What a use case says of a problem; the rest follows from `code`. */
export type ProblemInit = Omit<ProblemDocument, "type" | "instance">;

/** Ends a request with an answer of its own, `application/problem+json` (RFC 9457); thrown by use cases. */
export class Problem extends Error {
  readonly document: ProblemDocument;
  /** Seconds after which it may be tried again: the header `retry-after`. */
  readonly retryAfter: number | undefined;

  constructor(init: ProblemInit, retryAfter?: number) {
    super(`${init.code}: ${init.title.en}`);
    this.name = "Problem";
    this.retryAfter = retryAfter;
    this.document = { type: `/problems/${init.code}`, ...init };
  }
}
