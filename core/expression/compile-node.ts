import { arithmetic, effort, negate, type ArithmeticSign } from "./arithmetic.ts";
import type { Compilation } from "./compilation.ts";
import { compileCall } from "./compile-call.ts";
import { compileFilter } from "./compile-filter.ts";
import { compileLoop } from "./compile-loop.ts";
import { compileMember, compilePath } from "./compile-path.ts";
import {
  between,
  compileComparison,
  compileTests,
  orderedPlainly,
  orderedStrictly,
  placeholder,
} from "./compile-test.ts";
import { outside } from "./error.ts";
import type { Closure } from "./run.ts";
import { refuseSingleton, strictArithmetic, strictNegate } from "./strict.ts";
import type { Node } from "./syntax.ts";
import { contextOf } from "./value.ts";
import { sizeOf } from "./weigh.ts";

/** A node as a closure. */
export const compileNode = (node: Node, compilation: Compilation): Closure => {
  const inner = (child: Node): Closure => compilation.node(child);
  switch (node.kind) {
    case "literal": {
      const { value } = node;
      return () => value;
    }
    case "path":
      return compilePath(node.parts, node.at, compilation);
    case "placeholder":
      return compilePlaceholder(node.at, compilation);
    case "member": {
      const of = inner(node.of);
      return compileMember(of, node.name, compilation);
    }
    case "negate": {
      const of = inner(node.of);
      return compilation.strict ? (run) => strictNegate(of(run)) : (run) => negate(of(run));
    }
    case "arithmetic":
      return chain(
        inner(node.first),
        node.rest.map(({ sign, of }) => ({ sign, of: inner(of) })),
        compilation.strict ? strictArithmetic : arithmetic,
      );
    case "logic":
      return logic(node.operands.map(inner), node.word === "or", compilation.strict);
    case "compare":
      return compileComparison(node.sign, inner(node.left), inner(node.right), compilation.strict);
    case "between": {
      const [of, from, to] = [inner(node.of), inner(node.from), inner(node.to)];
      const ordered = compilation.strict ? orderedStrictly : orderedPlainly;
      return (run) => {
        const value = of(run);
        return between(ordered(">=", value, from(run), run), ordered("<=", value, to(run), run));
      };
    }
    case "in":
      return compileIn(node, compilation);
    case "range":
      throw outside(
        node.at,
        "区间只能用在 in 之后或决策表的单元格中",
        "a range stands only after in or in a decision table's cell",
      );
    case "if": {
      const [condition, yes, no] = [inner(node.condition), inner(node.yes), inner(node.no)];
      const { strict } = compilation;
      return (run) => {
        const value = condition(run);
        if (strict) refuseSingleton(value);
        return value === true ? yes(run) : no(run);
      };
    }
    case "loop":
      return compileLoop(node, compilation);
    case "list": {
      const items = node.items.map(inner);
      return (run) => items.map((item) => item(run));
    }
    case "context":
      return compileContext(node.entries, compilation);
    case "filter":
      return compileFilter(node, compilation);
    case "call":
      return compileCall(node, compilation);
  }
};

const chain =
  (first: Closure, rest: { sign: ArithmeticSign; of: Closure }[], compute: typeof arithmetic): Closure =>
  (run) => {
    let value = first(run);
    for (const { sign, of } of rest) {
      const operand = of(run);
      run.meter.spend(effort(sign, operand));
      value = compute(sign, value, operand);
      if (typeof value === "string") run.meter.spend(sizeOf(value));
    }
    return value;
  };

/** `or` is decided by a true, `and` by a false; without one, anything that is no truth value makes the whole unknown. */
const logic =
  (operands: Closure[], decisive: boolean, strict: boolean): Closure =>
  (run) => {
    let unknown = false;
    for (const operand of operands) {
      const value = operand(run);
      if (strict) refuseSingleton(value);
      if (value === decisive) return decisive;
      if (value !== !decisive) unknown = true;
    }
    return unknown ? null : !decisive;
  };

const compilePlaceholder = (at: number, compilation: Compilation): Closure => {
  const slot = compilation.slotOf(placeholder);
  if (slot === undefined)
    throw outside(at, "“?”只能用在 in 之后或决策表的单元格中", "? stands only after in or in a decision table's cell");
  compilation.placeholderUsed = true;
  return (run) => run.locals[slot] ?? null;
};

const compileIn = (node: Node & { kind: "in" }, compilation: Compilation): Closure => {
  const of = compilation.node(node.of);
  const outsideUse = compilation.placeholderUsed;
  const slot = compilation.enter(placeholder);
  const tests = compileTests(node.tests, slot, compilation);
  compilation.leave();
  compilation.placeholderUsed = outsideUse;
  return (run) => {
    run.locals[slot] = of(run);
    return tests(run);
  };
};

/** An entry sees those before it. */
const compileContext = (entries: { name: string; of: Node }[], compilation: Compilation): Closure => {
  const compiled = entries.map(({ name, of }) => {
    const closure = compilation.node(of);
    return { name, closure, slot: compilation.enter(name) };
  });
  compilation.leave(entries.length);
  return (run) =>
    contextOf(
      compiled.map(({ name, closure, slot }) => {
        const value = closure(run);
        run.locals[slot] = value;
        return [name, value] as const;
      }),
    );
};
