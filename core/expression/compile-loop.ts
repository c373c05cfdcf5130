import type { Compilation } from "./compilation.ts";
import { OutsideAtRun } from "./dialect.ts";
import type { Closure, Run } from "./run.ts";
import type { LoopWord, Node } from "./syntax.ts";
import { isList, type Value } from "./value.ts";

type Turn = { slot: number; of: Closure; strict: boolean };

/** `for … return`, `some … satisfies`, `every … satisfies`, over lists; null when one of them is none. */
export const compileLoop = (
  { word, iterators, body }: { word: LoopWord; iterators: { name: string; of: Node }[]; body: Node },
  compilation: Compilation,
): Closure => {
  const turns = iterators.map(({ name, of }): Turn => {
    const closure = compilation.node(of);
    return { slot: compilation.enter(name), of: closure, strict: compilation.strict };
  });
  const before = compilation.parts;
  const inner = compilation.node(body);
  const cost = compilation.parts - before;
  compilation.leave(iterators.length);
  const counted: Closure = (run) => {
    run.meter.spend(cost);
    return inner(run);
  };
  return word === "for" ? collecting(turns, counted) : quantified(turns, counted, word === "some", compilation.strict);
};

const collecting =
  (turns: Turn[], body: Closure): Closure =>
  (run) => {
    const found: Value[] = [];
    const complete = visit(turns, 0, run, () => {
      found.push(body(run));
      return true;
    });
    return complete === null ? null : found;
  };

/** `some` is the disjunction of its turns, `every` their conjunction, both three-valued. */
const quantified =
  (turns: Turn[], body: Closure, decisive: boolean, strict: boolean): Closure =>
  (run) => {
    let unknown = false;
    const complete = visit(turns, 0, run, () => {
      const value = body(run);
      if (value !== !decisive && value !== decisive) unknown = true;
      return value !== decisive;
    });
    if (complete === null) return null;
    if (!complete) return decisive;
    if (unknown && strict)
      throw new OutsideAtRun("some、every 的条件不是真假值", "a condition of some or every that is no truth value");
    return unknown ? null : !decisive;
  };

/** Every combination in order, until a turn answers false. Null when something to loop over is no list. */
const visit = (turns: Turn[], at: number, run: Run, turn: () => boolean): boolean | null => {
  const current = turns[at];
  if (!current) return turn();
  const items = current.of(run);
  if (!isList(items) && current.strict) throw new OutsideAtRun("循环的对象不是列表", "a loop over what is no list");
  if (!isList(items)) return null;
  for (const item of items) {
    run.meter.spend(1);
    run.locals[current.slot] = item;
    const goesOn = visit(turns, at + 1, run, turn);
    if (goesOn !== true) return goesOn;
  }
  return true;
};
