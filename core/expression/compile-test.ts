import { compare, equal, type Comparator } from "./compare.ts";
import type { Compilation } from "./compilation.ts";
import { OutsideAtRun } from "./dialect.ts";
import { outside, type SourceFault } from "./error.ts";
import type { Closure, Run } from "./run.ts";
import type { Node, Test } from "./syntax.ts";
import { strictCompare, strictEqual } from "./strict.ts";
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
      return compileComparison(test.sign, tested, compilation.node(test.of), compilation.strict);
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
  strict: boolean,
): Closure => {
  const ordered = strict ? orderedStrictly : orderedPlainly;
  const same = strict ? sameStrictly : samePlainly;
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
  const ordered = compilation.strict ? orderedStrictly : orderedPlainly;
  return (run) => {
    const [value, first, last] = [tested(run), from(run), to(run)];
    if (compilation.strict && compare("<=", first, last) !== true)
      throw new OutsideAtRun("区间的两端没有先后", "a range whose ends are not in order");
    return between(ordered(low, value, first, run), ordered(high, value, last, run));
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
  if (compilation.strict && isPredicate(node)) throw bareCondition(node.at);
  return (run) => {
    const [value, expected] = [tested(run), wanted(run)];
    if (compilation.strict && node.kind !== "literal" && typeof expected === "boolean" && typeof value !== "boolean")
      throw new OutsideAtRun("单元格中的条件没有提到“?”", "a condition in a cell that does not name ?");
    if (compilation.strict) return meetsStrictly(value, expected, run);
    if (isList(expected) && expected.some((item) => samePlainly(value, item, run) === true)) return true;
    return samePlainly(value, expected, run) === true;
  };
};

/** As DMN has it: in a list, or equal; what cannot be compared at all is no answer. */
const meetsStrictly = (value: Value, expected: Value, run: Run): boolean => {
  const results = isList(expected) ? expected.map((item) => sameOrUnlike(value, item, run)) : [];
  if (results.includes(true)) return true;
  if (isList(expected) && !isList(value) && !results.includes(null)) return false;
  const result = sameStrictly(value, expected, run);
  if (result === null || results.includes(null))
    throw new OutsideAtRun("比较不同类型的值", "values of different kinds compared");
  return result;
};

/** An item of another kind than a list or scalar sought for is simply another. */
const sameOrUnlike = (value: Value, item: Value, run: Run): boolean | null =>
  isList(value) === isList(item) ? sameStrictly(value, item, run) : false;

/** DMN lets a condition that does not name `?` hold by itself; the subset would compare the tested value with it. */
const isPredicate = ({ kind }: Node): boolean => ["logic", "compare", "between", "in", "loop"].includes(kind);

const bareCondition = (at: number): SourceFault =>
  outside(at, "单元格中的条件没有提到“?”", "a condition in a cell that does not name ?");

/** Equality, paid for by the size of what is compared. */
const paidEquality =
  (equality: typeof equal) =>
  (left: Value, right: Value, run: Run): boolean | null => {
    weigh(left, run.meter);
    return equality(left, right);
  };
const samePlainly = paidEquality(equal);
const sameStrictly = paidEquality(strictEqual);

/** Order, paid for alike. */
const paidOrder =
  (comparing: typeof compare) =>
  (sign: Comparator, left: Value, right: Value, run: Run): boolean | null => {
    run.meter.spend(sizeOf(left));
    return comparing(sign, left, right);
  };
export const orderedPlainly = paidOrder(compare);
export const orderedStrictly = paidOrder(strictCompare);
