/** A compiled subset of FEEL and of DMN decision tables: exact, bounded, without patterns. */
export {
  compile,
  compileFunction,
  isTrue,
  type Compiled,
  type CompileOptions,
  type Evaluation,
  type Expression,
} from "./compile.ts";
export type { DefinedFunction } from "./defined-function.ts";
export type { EvaluationError, ExpressionError, ExpressionErrorCode, Origin } from "./error.ts";
export { fromValue, toValue, ValueTooDeep, type Json } from "./json.ts";
export type { Scope } from "./run.ts";
export { CivilDate } from "./civil-date.ts";
export { parseDecimal as decimalOf, type Decimal } from "./decimal.ts";
export { Duration } from "./duration.ts";
export type { Context, Value } from "./value.ts";
export { compileTable } from "./compile-table.ts";
export { checkTable, type TableExpectations, type TableFinding } from "./check-table.ts";
export type {
  DecisionTable,
  DecisionTableSource,
  HitPolicy,
  TableCell,
  TableError,
  TableEvaluation,
  TableRule,
} from "./table.ts";
