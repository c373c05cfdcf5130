import type { JsonObject } from "@mingfa/core/procedure";

/** The civil date so many working days before today; negative: ahead. */
export type Day = (ago: number) => string;

export type Input = JsonObject | ((day: Day) => JsonObject);

/** Someone does something, so many working days before today. */
export type Step = {
  ago: number;
  by: string;
  act: string;
  input?: Input;
  /** Id of the repeated object it is done to. */
  object?: string;
  /** Files handed in with it, by question. */
  files?: Record<string, { name: string; bytes: Uint8Array }>;
  /** Done in the child matter that this organ got. */
  at?: string;
};

/** One matter of the demo city, from its first act on. */
export type Story = {
  /** The item it is applied for under; absent where an authority opens it by itself, under `procedure`. */
  item?: string;
  procedure?: string;
  applicant: string;
  first: Step;
  then: Step[];
};

export const step = (
  ago: number,
  by: string,
  act: string,
  input: Input = {},
  more: Pick<Step, "object" | "at" | "files"> = {},
): Step => ({
  ago,
  by,
  act,
  input,
  ...more,
});
