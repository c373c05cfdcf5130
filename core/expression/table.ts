import type { EvaluationError, ExpressionError } from "./error.ts";
import type { Scope } from "./run.ts";
import type { Value } from "./value.ts";

/** DMN's hit policies: what happens when several rules hold. `COLLECT` may come with an `aggregation`. */
export type HitPolicy = "UNIQUE" | "ANY" | "PRIORITY" | "FIRST" | "RULE ORDER" | "OUTPUT ORDER" | "COLLECT";

/**
 * A decision table as data; every string but labels is a source of the subset. `allowed` and a rule's `when` are unary tests
 * (`-`, `<5`, `[1..5]`, `"a","b"`, `not(…)`), one per input; `then` has one expression per output. `values` lists an output's
 * values from the highest priority down. A rule without an `id` is known by its row, from 1.
 */
export type DecisionTableSource = {
  inputs: readonly { expression: string; label?: string; allowed?: string }[];
  outputs: readonly { name: string; values?: string; default?: string }[];
  hitPolicy: HitPolicy;
  aggregation?: "SUM" | "MIN" | "MAX" | "COUNT";
  rules: readonly TableRule[];
};

export type TableRule = { when: readonly string[]; then: readonly string[]; annotation?: string; id?: string };

/** `hits`: the rules that hold, in the table's order, so that the answer can be explained. */
export type TableEvaluation =
  | { ok: true; value: Value; hits: readonly string[] }
  | { ok: false; error: EvaluationError; hits: readonly string[] };

/**
 * One output yields its value, several a context by their names; policies that answer with several rules yield a list. When
 * no rule holds the defaults stand, or null (COUNT: 0).
 */
export type DecisionTable = { readonly names: readonly string[]; evaluate(scope: Scope): TableEvaluation };

/** `cell` names the place in the table; line and column count inside the cell. */
export type TableError = ExpressionError & { cell: TableCell };
export type TableCell =
  | { part: "table" }
  | { part: "input" | "allowed"; column: number }
  | { part: "output"; column: number }
  | { part: "when" | "then"; row: number; column: number };

export const describeCell = (cell: TableCell): { zh: string; en: string } => {
  switch (cell.part) {
    case "table":
      return { zh: "决策表", en: "decision table" };
    case "input":
      return { zh: `第 ${cell.column} 个输入`, en: `input ${cell.column}` };
    case "allowed":
      return { zh: `第 ${cell.column} 个输入的允许值`, en: `allowed values of input ${cell.column}` };
    case "output":
      return { zh: `第 ${cell.column} 个输出`, en: `output ${cell.column}` };
    case "when":
      return {
        zh: `第 ${cell.row} 条规则的第 ${cell.column} 个条件`,
        en: `rule ${cell.row}, condition ${cell.column}`,
      };
    case "then":
      return { zh: `第 ${cell.row} 条规则的第 ${cell.column} 个结果`, en: `rule ${cell.row}, result ${cell.column}` };
  }
};
