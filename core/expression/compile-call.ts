import type { BuiltIn } from "./built-in.ts";
import type { Compilation } from "./compilation.ts";
import type { DefinedFunction } from "./defined-function.ts";
import { SourceFault } from "./error.ts";
import type { Closure } from "./run.ts";
import type { Node } from "./syntax.ts";
import { maxDepth } from "./token-stream.ts";
import { contextOf } from "./value.ts";

export const compileCall = (call: Node & { kind: "call" }, compilation: Compilation): Closure => {
  const { name, at } = call;
  const values = call.arguments.map((argument) => compilation.node(argument));
  const defined = compilation.functions.get(name);
  if (defined) {
    if (values.length !== defined.parameters.length) throw wrongCount(name, at);
    compilation.callDepth = Math.max(compilation.callDepth, defined.depth);
    if (defined.depth > maxDepth)
      throw new SourceFault("tooDeep", at, `函数调用嵌套超过 ${maxDepth} 层`, `calls nest more than ${maxDepth} deep`);
    return applyDefined(defined, values);
  }
  const builtIn = compilation.builtIns.get(name);
  if (!builtIn) throw new SourceFault("unknownFunction", at, `不支持的函数“${name}”`, `there is no function “${name}”`);
  if (values.length < builtIn.least || values.length > builtIn.most) throw wrongCount(name, at);
  return applyBuiltIn(builtIn, values);
};

const wrongCount = (name: string, at: number): SourceFault =>
  new SourceFault("syntax", at, `函数“${name}”的参数个数不对`, `wrong number of arguments for “${name}”`);

const applyBuiltIn =
  ({ apply }: BuiltIn, values: Closure[]): Closure =>
  (run) => {
    run.meter.spend(1);
    return apply(
      values.map((value) => value(run)),
      run.meter,
    );
  };

const applyDefined =
  ({ parameters, closure, cost }: DefinedFunction, values: Closure[]): Closure =>
  (run) => {
    run.meter.spend(cost);
    const scope = contextOf(parameters.map((name, at) => [name, values[at]?.(run) ?? null] as const));
    return closure({ scope, locals: [], meter: run.meter });
  };
