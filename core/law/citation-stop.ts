import { type CitationError, type CitationErrorCode, citationError } from "./citation.ts";

/** Stops reading from within the grammar; caught at the door, never seen outside. */
export class Stop extends Error {
  readonly error: CitationError;
  constructor(code: CitationErrorCode, text: string, position: number, zh: string, en: string) {
    const { error } = citationError(code, text, position, zh, en);
    super(error.message.en);
    this.error = error;
  }
}
