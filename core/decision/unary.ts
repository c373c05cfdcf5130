import { attempt, compilationOf } from "../expression/compile.ts";
import { compileTests, placeholder } from "../expression/compile-test.ts";
import { OutsideAtRun } from "../expression/dialect.ts";
import type { Value } from "../expression/index.ts";
import { parseTests } from "../expression/parser.ts";
import { newRun } from "../expression/run.ts";
import { dmn } from "./dialect.ts";
import { outsideSource } from "./outside.ts";

/** Unary tests over one value, such as the values an item definition allows. */
export const compileUnary = (element: string, text: string): ((value: Value) => boolean) => {
  const compilation = compilationOf({ names: [], dialect: dmn });
  const compiled = attempt(text, {}, compilation, (vocabulary) => {
    const tests = parseTests(text, vocabulary);
    return compileTests(tests, compilation.enter(placeholder), compilation);
  });
  if (!compiled.ok) throw outsideSource(element, compiled.errors);
  return (value) => {
    const run = newRun({});
    run.locals[0] = value;
    const result = compiled.value(run);
    if (typeof result !== "boolean")
      throw new OutsideAtRun(`“${element}”的允许值不能判断`, `the values allowed for “${element}” decide nothing`);
    return result;
  };
};
