import { compare, equal, type Comparator } from "./compare.ts";
import type { Compilation } from "./compilation.ts";
import type { Closure, Run } from "./run.ts";
import type { Node, Test } from "./syntax.ts";
import { isList, type Value } from "./value.ts";
import { sizeOf, weigh } from "./weigh.ts";

/** Under this name the tested value is in sight: what `?` stands for. */
export const placeholder = "?";

/** Tests over the value in `slot`: true when one holds, null when none does but one is unknown. */
export const compileTests = (tests: readonly Test[], slot: number, compilation: Compilation): Closure => {
  const compiled = tests.map((test) => compileTest(test, slot, compilation));
  const [only, second] = compiled;
  if (only && second === undefined) return only;
  return (run) => {
    let unknown = false;
    for (const test of compiled) {
      const result = test(run);
      if (result === true) return true;
      if (result !== false) unknown = true;
    }
    return unknown ? null : false;
  };
};

const compileTest = (test: Test, slot: number, compilation: Compilation): Closure => {
  const tested: Closure = (run) => run.locals[slot] ?? null;
  switch (test.kind) {
    case "any":
      return () => true;
    case "not": {
      const inner = compileTests(test.tests, slot, compilation);
      return (run) => {
        const result = inner(run);
        return typeof result === "boolean" ? !result : null;
      };
    }
    case "compare":
      return compileComparison(test.sign, tested, compilation.node(test.of));
    case "value":
      return test.of.kind === "range"
        ? compileRange(test.of, tested, compilation)
        : compileValue(test.of, tested, compilation);
  }
};

export const compileComparison = (
  sign: (Test & { kind: "compare" })["sign"],
  left: Closure,
  right: Closure,
): Closure => {
  if (sign !== "=" && sign !== "!=") return (run) => ordered(sign, left(run), right(run), run);
  return (run) => {
    const result = same(left(run), right(run), run);
    return sign === "=" || result === null ? result : !result;
  };
};

/** Both ends known and met, or false as soon as one isn't met. */
export const between = (low: boolean | null, high: boolean | null): boolean | null =>
  low === false || high === false ? false : low && high;

const compileRange = (range: Node & { kind: "range" }, tested: Closure, compilation: Compilation): Closure => {
  const [from, to] = [compilation.node(range.from), compilation.node(range.to)];
  const [low, high] = [range.openFrom ? ">" : ">=", range.openTo ? "<" : "<="] as const;
  return (run) => {
    const value = tested(run);
    return between(ordered(low, value, from(run), run), ordered(high, value, to(run), run));
  };
};

/** A condition on `?`; or a value that the tested one must equal, or a list that must hold it. */
const compileValue = (node: Node, tested: Closure, compilation: Compilation): Closure => {
  const outside = compilation.placeholderUsed;
  compilation.placeholderUsed = false;
  const wanted = compilation.node(node);
  const isCondition = compilation.placeholderUsed;
  compilation.placeholderUsed = outside || isCondition;
  if (isCondition)
    return (run) => {
      const result = wanted(run);
      return typeof result === "boolean" ? result : null;
    };
  return (run) => {
    const [value, expected] = [tested(run), wanted(run)];
    if (isList(expected) && expected.some((item) => same(value, item, run) === true)) return true;
    return same(value, expected, run) === true;
  };
};

/** Equality, paid for by the size of what is compared. */
const same = (left: Value, right: Value, run: Run): boolean | null => {
  weigh(left, run.meter);
  return equal(left, right);
};

/** Order, paid for alike. */
export const ordered = (sign: Comparator, left: Value, right: Value, run: Run): boolean | null => {
  run.meter.spend(sizeOf(left));
  return compare(sign, left, right);
};
