import type { Compilation } from "./compilation.ts";
import { attempt, compilationOf, tooManySteps, type CompileOptions } from "./compile.ts";
import { compileTests, placeholder } from "./compile-test.ts";
import { equal } from "./compare.ts";
import { OutsideAtRun } from "./dialect.ts";
import { locate, SourceFault, type EvaluationError, type ExpressionError } from "./error.ts";
import { aggregate, choose, stopsAtFirst, type Hit } from "./hit-policy.ts";
import { parseSource, parseTests } from "./parser.ts";
import { newRun, StepsExhausted, type Closure, type Run } from "./run.ts";
import { checkShape } from "./table-shape.ts";
import {
  describeCell,
  type HitPolicy,
  type DecisionTable,
  type DecisionTableSource,
  type TableCell,
  type TableError,
  type TableEvaluation,
} from "./table.ts";
import { contextOf, isList, type Value } from "./value.ts";
import { weigh } from "./weigh.ts";

type Rule = { id: string; when: readonly Closure[]; then: readonly Closure[] };
type Input = { label: string; value: Closure; allowed: Closure | undefined };
export type CompiledTable = {
  source: DecisionTableSource;
  inputs: Input[];
  rules: Rule[];
  defaults: Closure[] | undefined;
  priorities: Value[][];
  strict: boolean;
};

/** The tested value of a cell stands in the first slot. */
const slot = 0;

/** Compiles a decision table once; every fault of every cell is reported, with its row and column. */
export const compileTable = (
  source: DecisionTableSource,
  options: CompileOptions = {},
): { ok: true; table: DecisionTable } | { ok: false; errors: TableError[] } => {
  const compilation = compilationOf(options);
  const compiled = compileRules(source, options, compilation);
  if (!compiled.ok) return compiled;
  return {
    ok: true,
    table: { names: [...compilation.names], evaluate: (scope) => evaluateTable(compiled.table, newRun(scope)) },
  };
};

/** The same, as a part of something larger that keeps the run. */
export const compileRules = (
  source: DecisionTableSource,
  options: CompileOptions,
  compilation: Compilation,
): { ok: true; table: CompiledTable } | { ok: false; errors: TableError[] } => {
  const errors: TableError[] = checkShape(source).map((fault) => at({ part: "table" }, locate("", fault, options)));
  const cells = new Cells(compilation, options, errors);
  const expression = (text: string, cell: TableCell) => cells.expression(text, cell);
  const inputs = source.inputs.map((input, index) => ({
    label: input.label ?? input.expression,
    value: expression(input.expression, { part: "input", column: index + 1 }),
    allowed:
      input.allowed === undefined ? undefined : cells.tests(input.allowed, { part: "allowed", column: index + 1 }),
  }));
  const rules = source.rules.map((rule, index) => ({
    id: rule.id ?? String(index + 1),
    when: rule.when.map((text, column) => cells.tests(text, { part: "when", row: index + 1, column: column + 1 })),
    then: rule.then.map((text, column) => expression(text, { part: "then", row: index + 1, column: column + 1 })),
  }));
  const priorities = source.outputs.map(({ values }, index) =>
    values === undefined ? [] : listed(expression(`[${values}]`, { part: "output", column: index + 1 })),
  );
  const defaults = source.outputs.some((output) => output.default !== undefined)
    ? source.outputs.map((output, index) => expression(output.default ?? "null", { part: "output", column: index + 1 }))
    : undefined;
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, table: { source, inputs, rules, defaults, priorities, strict: compilation.strict } };
};

class Cells {
  readonly #compilation: Compilation;
  readonly #options: CompileOptions;
  readonly #errors: TableError[];

  constructor(compilation: Compilation, options: CompileOptions, errors: TableError[]) {
    this.#compilation = compilation;
    this.#options = options;
    this.#errors = errors;
  }

  expression(text: string, cell: TableCell): Closure {
    return this.#keep(
      cell,
      attempt(text, this.#options, this.#compilation, (vocabulary) =>
        this.#compilation.node(parseSource(text, vocabulary)),
      ),
    );
  }

  tests(text: string, cell: TableCell): Closure {
    return this.#keep(
      cell,
      attempt(text, this.#options, this.#compilation, (vocabulary) => {
        if (text.trim() === "")
          throw new SourceFault("syntax", 0, "单元格是空的，任意值请写“-”", "the cell is empty: write - for any value");
        const parsed = parseTests(text, vocabulary);
        this.#compilation.enter(placeholder);
        const tests = compileTests(parsed, slot, this.#compilation);
        this.#compilation.leave();
        return tests;
      }),
    );
  }

  #keep(cell: TableCell, compiled: ReturnType<typeof attempt>): Closure {
    if (compiled.ok) return compiled.value;
    this.#errors.push(...compiled.errors.map((error) => at(cell, error)));
    return () => null;
  }
}

const at = (cell: TableCell, error: ExpressionError): TableError => {
  const { zh, en } = describeCell(cell);
  return { ...error, message: { zh: `${zh}：${error.message.zh}`, en: `${en}: ${error.message.en}` }, cell };
};

/** The values of an output stand for themselves: they name nothing. */
const listed = (closure: Closure): Value[] => {
  const value = closure(newRun({}));
  return isList(value) ? [...value] : [];
};

/** `run.locals` must be the table's own. */
export const evaluateTable = (table: CompiledTable, run: Run): TableEvaluation => {
  const hits: Hit[] = [];
  const ids = () => hits.map(({ id }) => id);
  try {
    const values = table.inputs.map(({ value }) => value(run));
    const refused = table.inputs.find(
      ({ allowed }, index) => allowed && isRefused(allowed, values[index] ?? null, run),
    );
    if (refused) return { ok: false, error: notAllowed(refused.label), hits: [] };
    for (const rule of table.rules) {
      if (!holds(rule, values, run)) continue;
      hits.push({ id: rule.id, outputs: rule.then.map((output) => output(run)) });
      if (stopsAtFirst(table.source.hitPolicy)) break;
    }
    if (table.strict) checkOutputs(table, hits);
    const answer = conclude(table, hits, run);
    if ("error" in answer) return { ok: false, error: answer.error, hits: ids() };
    weigh(answer.value, run.meter);
    return { ok: true, value: answer.value, hits: ids() };
  } catch (error) {
    if (error instanceof StepsExhausted) return { ok: false, error: tooManySteps, hits: ids() };
    throw error;
  }
};

const holds = (rule: Rule, values: readonly Value[], run: Run): boolean => {
  for (const [index, test] of rule.when.entries()) {
    run.locals[slot] = values[index] ?? null;
    if (test(run) !== true) return false;
  }
  return true;
};

/** An unknown input is not a forbidden one. */
const isRefused = (allowed: Closure, value: Value, run: Run): boolean => {
  if (value === null) return false;
  run.locals[slot] = value;
  return allowed(run) !== true;
};

/** DMN forbids a result that is not among an output's values; the subset uses these for priority alone. */
const checkOutputs = ({ priorities }: CompiledTable, hits: readonly Hit[]): void => {
  const isListed = (value: Value, column: number) =>
    !priorities[column]?.length || priorities[column].some((listed) => equal(listed, value) === true);
  if (hits.some(({ outputs }) => !outputs.every(isListed)))
    throw new OutsideAtRun("结果不在输出的允许值之中", "a result that is not among the values of its output");
};

const conclude = (
  table: CompiledTable,
  hits: readonly Hit[],
  run: Run,
): { value: Value } | { error: EvaluationError } => {
  const { source, defaults, priorities } = table;
  const shaped = (outputs: readonly Value[]): Value =>
    source.outputs.length === 1
      ? (outputs[0] ?? null)
      : contextOf(source.outputs.map(({ name }, index) => [name, outputs[index] ?? null] as const));
  if (hits.length === 0) {
    if (
      table.strict &&
      listsHits(source.hitPolicy) &&
      !(defaults && source.aggregation && source.aggregation !== "COUNT")
    )
      throw new OutsideAtRun("没有规则成立，而表要的是列表", "no rule holds in a table that answers with a list");
    if (source.aggregation === "COUNT") return { value: aggregate("COUNT", []) };
    return { value: defaults ? shaped(defaults.map((value) => value(run))) : null };
  }
  const choice = choose(source.hitPolicy, hits, priorities);
  if (choice.kind === "error") return { error: choice.error };
  if (choice.kind === "one") return { value: shaped(choice.hit.outputs) };
  const values = choice.hits.map((hit) => shaped(hit.outputs));
  return { value: source.aggregation ? aggregate(source.aggregation, values) : values };
};

const listsHits = (policy: HitPolicy): boolean => ["RULE ORDER", "OUTPUT ORDER", "COLLECT"].includes(policy);

const notAllowed = (label: string): EvaluationError => ({
  code: "notAllowed",
  message: { zh: `“${label}”的值不在允许范围内`, en: `the value of “${label}” is not among those allowed` },
});
