import { attempt, compilationOf } from "../expression/compile.ts";
import { compileRules, evaluateTable } from "../expression/compile-table.ts";
import { OutsideAtRun } from "../expression/dialect.ts";
import type { DefinedFunction } from "../expression/defined-function.ts";
import { parseSource } from "../expression/parser.ts";
import { StepsExhausted, type Closure } from "../expression/run.ts";
import { contextOf, isContext, isList, type Context, type Value } from "../expression/value.ts";
import { dmn } from "./dialect.ts";
import { fit } from "./fit.ts";
import { anything, pathsOf, typeNamed, type ItemType } from "./item-type.ts";
import type { Boxed, DecisionModel, TypedTable } from "./model.ts";
import { OutsideModel, outsideSource } from "./outside.ts";

/** What a boxed expression may use, and how much there is to run. `element` names it in messages. */
export type Room = {
  element: string;
  model: DecisionModel;
  names: readonly string[];
  functions: ReadonlyMap<string, DefinedFunction>;
  size: { parts: number; depth: number };
};

/** A boxed expression as a closure over the names of its scope. Throws `OutsideModel`. */
export const compileLogic = (logic: Boxed, room: Room): Closure => {
  switch (logic.kind) {
    case "literal":
      return typed(room, logic.type, compileLiteral(logic.text, room));
    case "table":
      return compileTypedTable(logic.table, room);
    case "context":
      return compileEntries(logic.entries, room);
    case "list": {
      const items = logic.items.map((item) => compileLogic(item, room));
      return (run) => items.map((item) => item(run));
    }
    case "relation": {
      const rows = logic.rows.map((row) => row.map((cell) => compileLogic(cell, room)));
      return (run) => rows.map((row) => contextOf(logic.columns.map((name, at) => [name, row[at]?.(run) ?? null])));
    }
    case "invocation":
      return compileInvocation(logic, room);
    case "outside":
      throw new OutsideModel(`“${room.element}”：不支持 ${logic.what}`, `“${room.element}”: ${logic.what}`);
  }
};

const typed = ({ model, element }: Room, reference: string | undefined, closure: Closure): Closure => {
  const type = typeNamed(model, reference);
  return type === anything ? closure : (run) => fit(element, type, closure(run));
};

const compileLiteral = (text: string, { element, names, functions, size }: Room): Closure => {
  const compilation = compilationOf({ names, functions, dialect: dmn });
  const compiled = attempt(text, {}, compilation, (vocabulary) => compilation.node(parseSource(text, vocabulary)));
  if (!compiled.ok) throw outsideSource(element, compiled.errors);
  size.parts += compilation.parts;
  size.depth = Math.max(size.depth, compilation.callDepth);
  const closure = compiled.value;
  return ({ scope, meter }) => closure({ scope, meter, locals: [] });
};

const compileTypedTable = (table: TypedTable, { element, model, names, functions, size }: Room): Closure => {
  const options = { names, functions, dialect: dmn };
  const compilation = compilationOf(options);
  const compiled = compileRules(table, options, compilation);
  if (!compiled.ok) throw outsideSource(element, compiled.errors);
  size.parts += compilation.parts;
  size.depth = Math.max(size.depth, compilation.callDepth);
  const types = table.outputTypes.map((reference) => typeNamed(model, reference));
  return ({ scope, meter }) => {
    const result = evaluateTable(compiled.table, { scope, meter, locals: [] });
    if (result.ok) return table.aggregation === undefined ? fitOutputs(table, types, result.value) : result.value;
    if (result.error.code === "tooManySteps") throw new StepsExhausted();
    if (result.error.code === "notAllowed") throw new OutsideAtRun(result.error.message.zh, result.error.message.en);
    // DMN: rules that contradict the hit policy leave the decision without a value.
    return null;
  };
};

const fitOutputs = (table: TypedTable, types: readonly ItemType[], value: Value): Value => {
  if (value === null) return null;
  if (isList(value) && ["RULE ORDER", "OUTPUT ORDER", "COLLECT"].includes(table.hitPolicy))
    return value.map((hit) => fitHit(table, types, hit));
  return fitHit(table, types, value);
};

const fitHit = ({ outputs }: TypedTable, types: readonly ItemType[], hit: Value): Value => {
  if (outputs.length === 1) return fit(outputs[0]?.name ?? "", types[0] ?? anything, hit);
  const values: Context = isContext(hit) ? hit : {};
  return contextOf(outputs.map(({ name }, at) => [name, fit(name, types[at] ?? anything, values[name] ?? null)]));
};

/** Each entry sees those before it; one without a name is the result. */
const compileEntries = (entries: (Boxed & { kind: "context" })["entries"], room: Room): Closure => {
  let { names } = room;
  const compiled = entries.map(({ name, type, logic }) => {
    const closure = typed(room, type, compileLogic(logic, { ...room, names }));
    if (name !== undefined) names = [...names, ...pathsOf(name, typeNamed(room.model, type))];
    return { name, closure };
  });
  return ({ scope, meter }) => {
    const seen: Record<string, Value> = Object.assign(Object.create(null), scope);
    const own: [string, Value][] = [];
    for (const { name, closure } of compiled) {
      const value = closure({ scope: seen, meter, locals: [] });
      if (name === undefined) return value;
      seen[name] = value;
      own.push([name, value]);
    }
    return contextOf(own);
  };
};

const compileInvocation = ({ callee, bindings }: Boxed & { kind: "invocation" }, room: Room): Closure => {
  const called = room.functions.get(callee.trim());
  if (!called)
    throw new OutsideModel(`“${room.element}”：没有函数“${callee}”`, `“${room.element}”: no function “${callee}”`);
  const stray = bindings.find(({ name }) => !called.parameters.includes(name));
  if (stray || bindings.length !== called.parameters.length)
    throw new OutsideModel(
      `“${room.element}”：函数“${callee}”的参数不对`,
      `“${room.element}”: the bindings are not the parameters of “${callee}”`,
    );
  const values = bindings.map(({ name, logic }) => [name, compileLogic(logic, room)] as const);
  room.size.parts += called.cost;
  room.size.depth = Math.max(room.size.depth, called.depth);
  return (run) => {
    run.meter.spend(called.cost);
    const scope = contextOf(values.map(([name, value]) => [name, value(run)] as const));
    return called.closure({ scope, locals: [], meter: run.meter });
  };
};
