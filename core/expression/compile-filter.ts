import type { Compilation } from "./compilation.ts";
import { isDecimal, type Decimal } from "./decimal.ts";
import { OutsideAtRun } from "./dialect.ts";
import type { Closure } from "./run.ts";
import type { Node } from "./syntax.ts";
import { asList, type Value } from "./value.ts";

/** `list[2]` by position from 1, from the end when negative; `list[item > 3]` by condition. Which it is, the value tells. */
export const compileFilter = ({ of, by }: { of: Node; by: Node }, compilation: Compilation): Closure => {
  const source = compilation.node(of);
  const slot = compilation.enter("item");
  const before = compilation.parts;
  const condition = compilation.node(by);
  const cost = compilation.parts - before;
  compilation.leave();
  const { strict } = compilation;
  const constant = by.kind === "literal" && by.value === null;
  return (run) => {
    const items = asList(source(run));
    if (items === null && strict) throw new OutsideAtRun("对空值筛选", "a filter on null");
    if (items === null) return null;
    const keeps = (item: Value): Value => {
      run.meter.spend(cost);
      run.locals[slot] = item;
      return condition(run);
    };
    const first = keeps(items[0] ?? null);
    if (strict) checkSelectors([first, ...items.slice(1).map(keeps)], constant);
    if (isDecimal(first)) return atPosition(items, first);
    return items.filter((item, at) => (at === 0 ? first : keeps(item)) === true);
  };
};

/** All conditions, or one and the same whole position: DMN says nothing of a mixture. */
const checkSelectors = (selectors: readonly Value[], constant: boolean): void => {
  const [first = null] = selectors;
  const alike = isDecimal(first)
    ? selectors.every((selector) => isDecimal(selector) && selector.eq(first)) && first.eq(first.round(0, 0))
    : selectors.every((selector) => selector === null || typeof selector === "boolean");
  if (!alike || constant)
    throw new OutsideAtRun("筛选条件既非真假也非同一位置", "a filter that is neither a condition nor one position");
};

const atPosition = (items: readonly Value[], position: Decimal): Value => {
  const at = position.toNumber();
  return items[at > 0 ? at - 1 : items.length + at] ?? null;
};
