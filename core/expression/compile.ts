import { Compilation } from "./compilation.ts";
import { compileNode } from "./compile-node.ts";
import type { DefinedFunction } from "./defined-function.ts";
import type { Dialect } from "./dialect.ts";
import { locate, SourceFault, type EvaluationError, type ExpressionError, type Origin } from "./error.ts";
import { DeclaredNames } from "./names.ts";
import { parseSource, type Vocabulary } from "./parser.ts";
import { newRun, StepsExhausted, type Closure, type Run, type Scope } from "./run.ts";
import type { Value } from "./value.ts";
import { weigh } from "./weigh.ts";

export type Evaluation = { ok: true; value: Value } | { ok: false; error: EvaluationError };

/** A compiled expression. `names` are the paths it reads from its scope, such as `facts.area`. */
export type Expression = {
  readonly source: string;
  readonly names: readonly string[];
  evaluate(scope: Scope): Evaluation;
};

export type Compiled = { ok: true; expression: Expression } | { ok: false; errors: ExpressionError[] };

/**
 * `names`: the paths that may be used (a prefix of one may too; `facts.x.*` leaves what is below open); without it any name
 * may. Declared names may have blanks and signs in them. `functions`: what may be called beside the closed list.
 */
export type CompileOptions = Origin & {
  names?: Iterable<string>;
  functions?: ReadonlyMap<string, DefinedFunction>;
  dialect?: Dialect;
};

const maxLength = 100_000;
/** Past so many, a list of faults helps nobody. */
const mostFaults = 50;

/**
 * Compiles a source of the FEEL subset (DMN 1.5, chapter 10) once. What lies outside it is refused here, with its place,
 * never at run time. An evaluation ends in an error only when it takes too many steps; what FEEL leaves undefined is null.
 */
export const compile = (source: string, options: CompileOptions = {}): Compiled => {
  const compilation = compilationOf(options);
  const compiled = attempt(source, options, compilation, (vocabulary) =>
    compilation.node(parseSource(source, vocabulary)),
  );
  if (!compiled.ok) return compiled;
  const { value: closure } = compiled;
  return {
    ok: true,
    expression: {
      source,
      names: [...compilation.names],
      evaluate: (scope) => evaluate(closure, newRun(scope)),
    },
  };
};

/** Compiles a function of the rule's own, to be handed to later compilations under a name. Its body sees its parameters only. */
export const compileFunction = (
  parameters: readonly string[],
  body: string,
  options: Omit<CompileOptions, "names"> = {},
): { ok: true; function: DefinedFunction } | { ok: false; errors: ExpressionError[] } => {
  const compilation = compilationOf({ ...options, names: parameters.flatMap((name) => [name, `${name}.*`]) });
  const compiled = attempt(body, options, compilation, (vocabulary) => compilation.node(parseSource(body, vocabulary)));
  if (!compiled.ok) return compiled;
  const depth = compilation.callDepth + 1;
  return { ok: true, function: { parameters, closure: compiled.value, cost: compilation.parts, depth } };
};

export const compilationOf = ({ names, functions = new Map(), dialect }: CompileOptions): Compilation =>
  new Compilation(
    { declared: names === undefined ? undefined : new DeclaredNames(names), functions, dialect },
    compileNode,
  );

/** Runs a step of compiling and turns its faults into values. */
export const attempt = (
  source: string,
  origin: Origin,
  compilation: Compilation,
  step: (vocabulary: Vocabulary) => Closure,
): { ok: true; value: Closure } | { ok: false; errors: ExpressionError[] } => {
  const before = compilation.faults.length;
  try {
    if (source.length > maxLength)
      throw new SourceFault("tooLong", 0, `表达式超过 ${maxLength} 字`, `longer than ${maxLength} characters`);
    const value = step(compilation.vocabulary());
    const faults = compilation.faults.slice(before, before + mostFaults);
    return faults.length === 0
      ? { ok: true, value }
      : { ok: false, errors: faults.map((fault) => locate(source, fault, origin)) };
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return {
      ok: false,
      errors: [...compilation.faults.slice(before, before + mostFaults), error].map((fault) =>
        locate(source, fault, origin),
      ),
    };
  }
};

const evaluate = (closure: Closure, run: Run): Evaluation => {
  try {
    const value = closure(run);
    // Whoever reads the answer may walk it whole.
    weigh(value, run.meter);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof StepsExhausted) return { ok: false, error: tooManySteps };
    throw error;
  }
};

export const tooManySteps: EvaluationError = {
  code: "tooManySteps",
  message: { zh: "表达式的计算步骤过多，已停止", en: "the expression takes too many steps and was stopped" },
};

/** Only `true` satisfies a condition: neither null nor an error does. */
export const isTrue = (result: Evaluation): boolean => result.ok && result.value === true;
