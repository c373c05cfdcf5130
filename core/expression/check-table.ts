import { attempt, compilationOf } from "./compile.ts";
import { compileTests, placeholder } from "./compile-test.ts";
import { equal, order } from "./compare.ts";
import { isDecimal, type Decimal } from "./decimal.ts";
import { parseSource, parseTests } from "./parser.ts";
import { newRun, type Closure } from "./run.ts";
import { samplesFor } from "./samples.ts";
import type { Node, Test } from "./syntax.ts";
import type { DecisionTableSource } from "./table.ts";
import type { Value } from "./value.ts";

/**
 * What is wrong with a table as a whole. `rules` are ids or row numbers; `example` holds a value per input for which it is so.
 * `notJudged`: a column whose cells are more than comparisons with constants, so that nothing is said of gaps and overlaps.
 */
export type TableFinding =
  | { kind: "gap"; example: readonly Value[] }
  | { kind: "overlap"; rules: readonly [string, string]; example: readonly Value[] }
  | { kind: "notJudged"; column: number }
  | { kind: "outsideRange"; rule: string; value: Decimal }
  | { kind: "noBasis"; rule: string };

/** `range`: what the law lets a numeric result be, both ends included. `basis`: whether each rule must be annotated. */
export type TableExpectations = { range?: { least?: Decimal; most?: Decimal }; basis?: boolean };

/** Past so many of a kind, a list helps nobody. */
const most = 50;

/**
 * Looks for inputs that no rule covers, for rules that hold together though only one may, for results outside a range, and
 * for rules without a basis. The table must compile.
 */
export const checkTable = (source: DecisionTableSource, expected: TableExpectations = {}): TableFinding[] => {
  const columns = source.inputs.map((input, at) =>
    columnOf(
      input.allowed,
      source.rules.map(({ when }) => when[at] ?? "-"),
    ),
  );
  const notJudged = columns.flatMap((column, at) => (column ? [] : [{ kind: "notJudged" as const, column: at + 1 }]));
  const judged = columns.filter((column) => column !== undefined);
  const coverage =
    notJudged.length > 0 ? notJudged : [...gaps(source, judged), ...overlaps(source, judged).slice(0, most)];
  return [...coverage, ...results(source, expected), ...unfounded(source, expected)];
};

/** The samples of an input and, for each, the rules whose cell it meets, as bits. */
type Column = { samples: readonly Value[]; meets: readonly bigint[] };

const columnOf = (allowed: string | undefined, cells: readonly string[]): Column | undefined => {
  const read = cells.map(readCell);
  const limits = allowed === undefined ? undefined : readCell(allowed);
  if (read.some((cell) => !cell) || (allowed !== undefined && !limits)) return undefined;
  const known = read.filter((cell) => cell !== undefined);
  const named = [...known, ...(limits ? [limits] : [])].flatMap(({ constants }) => constants);
  const [first = null] = named;
  if (
    named.some(
      (value) => typeof value !== typeof first || (typeof value === "object" && order(first, value) === undefined),
    )
  )
    return undefined;
  const samples = (named.length === 0 ? [null] : samplesFor(named)).filter((value) => !limits || limits.meets(value));
  const meets = samples.map((value) =>
    known.reduce((bits, cell, rule) => (cell.meets(value) ? bits | (1n << BigInt(rule)) : bits), 0n),
  );
  return { samples, meets };
};

type Cell = { constants: Value[]; meets: (value: Value) => boolean };

/** A cell that compares with constants; undefined when it does more. */
const readCell = (text: string): Cell | undefined => {
  const compilation = compilationOf({});
  const constants: Value[] = [];
  let simple = true;
  const compiled = attempt(text, {}, compilation, (vocabulary) => {
    const tests = parseTests(text, vocabulary);
    for (const node of tests.flatMap(operands)) {
      const value = constant(compilation.node(node));
      if (value === null) simple = false;
      else constants.push(value);
    }
    return compileTests(tests, compilation.enter(placeholder), compilation);
  });
  if (!compiled.ok || !simple || compilation.names.size > 0) return undefined;
  return { constants, meets: (value) => meets(compiled.value, value) };
};

const meets = (tests: Closure, value: Value): boolean => {
  const run = newRun({});
  run.locals[0] = value;
  return tests(run) === true;
};

const constant = (closure: Closure): Value => closure(newRun({}));

const operands = (test: Test): Node[] => {
  if (test.kind === "any") return [];
  if (test.kind === "not") return test.tests.flatMap(operands);
  return test.of.kind === "range" ? [test.of.from, test.of.to] : [test.of];
};

/** Depth first over the columns, with the rules that still hold; where none is left, whatever follows is a gap too. */
const gaps = ({ inputs, outputs, rules }: DecisionTableSource, columns: readonly Column[]): TableFinding[] => {
  if (outputs.some((output) => output.default !== undefined)) return [];
  const found: TableFinding[] = [];
  const visit = (at: number, holding: bigint, chosen: readonly Value[]): void => {
    if (found.length >= most) return;
    if (holding === 0n) {
      const rest = columns.slice(at).map(({ samples }) => samples[0] ?? null);
      found.push({ kind: "gap", example: [...chosen, ...rest] });
      return;
    }
    for (const [index, value] of (columns[at]?.samples ?? []).entries())
      visit(at + 1, holding & (columns[at]?.meets[index] ?? 0n), [...chosen, value]);
  };
  if (inputs.length > 0) visit(0, (1n << BigInt(rules.length)) - 1n, []);
  return found;
};

const overlaps = (source: DecisionTableSource, columns: readonly Column[]): TableFinding[] => {
  if (source.hitPolicy !== "UNIQUE" && source.hitPolicy !== "ANY") return [];
  const { rules } = source;
  return rules.flatMap((rule, a) =>
    rules.slice(a + 1).flatMap((later, offset): TableFinding[] => {
      if (source.hitPolicy === "ANY" && sameResults(rule.then, later.then)) return [];
      const both = (1n << BigInt(a)) | (1n << BigInt(a + 1 + offset));
      const example = columns.map(({ samples, meets }) => {
        const at = meets.findIndex((bits) => (bits & both) === both);
        return at < 0 ? undefined : (samples[at] ?? null);
      });
      const shared = example.filter((value) => value !== undefined);
      if (shared.length < columns.length) return [];
      return [{ kind: "overlap", rules: [idOf(source, a), idOf(source, a + 1 + offset)], example: shared }];
    }),
  );
};

const sameResults = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((text, at) => {
    const [a, b] = [resultOf(text), resultOf(other[at] ?? "")];
    return a !== undefined && b !== undefined && equal(a, b) === true;
  });

/** A result that hangs on nothing; undefined when it does. */
const resultOf = (text: string): Value | undefined => {
  const compilation = compilationOf({});
  const compiled = attempt(text, {}, compilation, (vocabulary) => compilation.node(parseSource(text, vocabulary)));
  return compiled.ok && compilation.names.size === 0 ? constant(compiled.value) : undefined;
};

const results = (source: DecisionTableSource, { range }: TableExpectations): TableFinding[] =>
  range === undefined
    ? []
    : source.rules.flatMap(({ then }, at) =>
        then.flatMap((text): TableFinding[] => {
          const value = resultOf(text);
          if (value === undefined || !isDecimal(value)) return [];
          const fits = !(range.least && value.lt(range.least)) && !(range.most && value.gt(range.most));
          return fits ? [] : [{ kind: "outsideRange", rule: idOf(source, at), value }];
        }),
      );

const unfounded = (source: DecisionTableSource, { basis }: TableExpectations): TableFinding[] =>
  basis === true
    ? source.rules.flatMap(({ annotation }, at): TableFinding[] =>
        annotation !== undefined && /第.+条|\/\d/.test(annotation) ? [] : [{ kind: "noBasis", rule: idOf(source, at) }],
      )
    : [];

const idOf = ({ rules }: DecisionTableSource, at: number): string => rules[at]?.id ?? String(at + 1);
