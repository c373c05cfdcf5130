import type { ArithmeticSign } from "./arithmetic.ts";
import type { Comparator } from "./compare.ts";
import type { Value } from "./value.ts";

/**
 * What a source means, before it is compiled. `at` is the offset in the source. Chains of one level (`a + b - c`) are flat,
 * so that their length costs no depth.
 */
export type Node = { at: number } & (
  | { kind: "literal"; value: Value }
  | { kind: "path"; parts: string[] }
  | { kind: "placeholder" }
  | { kind: "member"; of: Node; name: string }
  | { kind: "negate"; of: Node }
  | { kind: "arithmetic"; first: Node; rest: { sign: ArithmeticSign; of: Node }[] }
  | { kind: "logic"; word: "and" | "or"; operands: Node[] }
  | { kind: "compare"; sign: Comparator | "=" | "!="; left: Node; right: Node }
  | { kind: "between"; of: Node; from: Node; to: Node }
  | { kind: "in"; of: Node; tests: Test[] }
  | { kind: "range"; from: Node; to: Node; openFrom: boolean; openTo: boolean }
  | { kind: "if"; condition: Node; yes: Node; no: Node }
  | { kind: "loop"; word: LoopWord; iterators: { name: string; of: Node }[]; body: Node }
  | { kind: "list"; items: Node[] }
  | { kind: "context"; entries: { name: string; of: Node }[] }
  | { kind: "filter"; of: Node; by: Node }
  | { kind: "call"; name: string; arguments: Node[] }
);

export type LoopWord = "for" | "some" | "every";

/** One test of `in` or of a decision table's cell. */
export type Test =
  | { kind: "any" }
  | { kind: "value"; of: Node }
  | { kind: "compare"; sign: Comparator | "=" | "!="; of: Node }
  | { kind: "not"; tests: Test[] };
