import type { Compilation } from "./compilation.ts";
import { isDecimal, type Decimal } from "./decimal.ts";
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
  return (run) => {
    const items = asList(source(run));
    if (items === null) return null;
    const keeps = (item: Value): Value => {
      run.meter.spend(cost);
      run.locals[slot] = item;
      return condition(run);
    };
    const first = keeps(items[0] ?? null);
    if (isDecimal(first)) return atPosition(items, first);
    return items.filter((item, at) => (at === 0 ? first : keeps(item)) === true);
  };
};

const atPosition = (items: readonly Value[], position: Decimal): Value => {
  const at = position.toNumber();
  return items[at > 0 ? at - 1 : items.length + at] ?? null;
};
