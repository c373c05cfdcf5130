import { civil, CivilDate, weekday } from "./civil-date.ts";
import type { Compilation } from "./compilation.ts";
import { decimal } from "./decimal.ts";
import { OutsideAtRun } from "./dialect.ts";
import { Duration, partsOf } from "./duration.ts";
import type { Closure, Run } from "./run.ts";
import { isContext, isList, type Value } from "./value.ts";
import { weigh } from "./weigh.ts";

export const compilePath = (parts: readonly string[], at: number, compilation: Compilation): Closure => {
  const [name = "", ...rest] = parts;
  const { items, local, scope } = compilation.resolve(parts, at);
  const outer: Closure =
    local !== undefined ? (run) => run.locals[local] ?? null : scope ? (run) => own(run.scope, name) : () => null;
  const root = items.length === 0 ? outer : fromItems(items, name, outer);
  return rest.reduce((of, part) => compileMember(of, part, compilation), root);
};

/** `.name` of what `of` yields. */
export const compileMember = (of: Closure, name: string, { strict }: Compilation): Closure =>
  strict
    ? (run) => {
        const value = of(run);
        if (value instanceof Duration && !Object.hasOwn(ownParts[value.kind], name))
          throw new OutsideAtRun(`期间没有“${name}”`, `a duration of this kind has no “${name}”`);
        return member(value, name, run);
      }
    : (run) => member(of(run), name, run);

/** DMN gives a duration only the parts of its kind. */
const ownParts = {
  months: { years: 1, months: 1 },
  seconds: { days: 1, hours: 1, minutes: 1, seconds: 1 },
};

const fromItems =
  (items: readonly number[], name: string, outer: Closure): Closure =>
  (run) => {
    for (const slot of items) {
      const item = run.locals[slot] ?? null;
      if (isContext(item) && Object.hasOwn(item, name)) return own(item, name);
    }
    return outer(run);
  };

/** Own entries only: no name reaches a prototype. */
const own = (context: { readonly [key: string]: Value }, name: string): Value =>
  Object.hasOwn(context, name) ? (context[name] ?? null) : null;

/** `.name` of a value; of a list, of each of its items. */
const member = (value: Value, name: string, run: Run): Value => {
  if (isList(value)) {
    weigh(value, run.meter);
    return membersOf(value, name);
  }
  return one(value, name);
};

const membersOf = (list: readonly Value[], name: string): Value[] =>
  list.map((item) => (isList(item) ? membersOf(item, name) : one(item, name)));

const one = (value: Value, name: string): Value => {
  if (value instanceof CivilDate) return numbered({ ...civil(value), weekday: weekday(value) }, name);
  if (value instanceof Duration) return numbered(partsOf(value), name);
  return isContext(value) ? own(value, name) : null;
};

const numbered = (parts: Record<string, number>, name: string): Value => {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  return part === undefined ? null : decimal(part);
};
