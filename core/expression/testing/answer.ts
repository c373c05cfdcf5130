import { compile, fromValue, toValue, type CompileOptions, type Json, type Value } from "../index.ts";

/** The value a source comes to. Throws the reason when it is refused or stopped. */
export const valueOf = (source: string, facts: { [name: string]: Json } = {}, options?: CompileOptions): Value => {
  const compiled = compile(source, options);
  if (!compiled.ok) throw new Error(compiled.errors.map(({ message }) => `${message.zh} ${message.en}`).join("\n"));
  const scope = Object.fromEntries(Object.entries(facts).map(([name, json]) => [name, toValue(json)]));
  const result = compiled.expression.evaluate(scope);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** The same as JSON. */
export const answer = (source: string, facts: { [name: string]: Json } = {}, options?: CompileOptions): Json =>
  fromValue(valueOf(source, facts, options));

/** Why a source is refused: code, line and column of each fault; none when it compiles. */
export const faults = (source: string, options?: CompileOptions): string[] => {
  const compiled = compile(source, options);
  return compiled.ok ? [] : compiled.errors.map(({ code, line, column }) => `${code} ${line}:${column}`);
};
