import type { BuiltIn } from "../expression/built-in.ts";
import { CivilDate } from "../expression/civil-date.ts";
import { isDecimal } from "../expression/decimal.ts";
import { OutsideAtRun, type Dialect } from "../expression/dialect.ts";
import { Duration } from "../expression/duration.ts";
import { builtIns } from "../expression/functions.ts";
import { isContext, isList, type Value } from "../expression/value.ts";

type Guard = (values: readonly Value[], result: Value) => boolean;

const isFractional = (value: Value | undefined): boolean =>
  value !== undefined && isDecimal(value) && !value.eq(value.round(0, 0));

/** A date that DMN has and the subset has not: of another era, with a time or a zone. */
const isOtherDate = (value: Value): boolean =>
  typeof value === "string" && /^[+-]?\d{4,}-\d\d-\d\d/.test(value) && !/^(?!0000)\d{4}-\d\d-\d\d$/.test(value);

const durationText = /^[+-]?P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d*)?S)?)?$/;

const isYearBeyond = ([year]: readonly Value[]): boolean =>
  year !== undefined && isDecimal(year) && (year.lt(1) || year.gt(9999));

/** Whether DMN's `string` may write it otherwise: dates inside lists, keys that are no names, control characters. */
const isPrintedOtherwise = (value: Value, nested: boolean): boolean => {
  if (value instanceof Duration) return nested || value.amount === 0;
  if (value instanceof CivilDate) return nested;
  // oxlint-disable-next-line no-control-regex
  if (typeof value === "string") return nested && /[\u0000-\u001f\u007f-\uffff]/.test(value);
  if (isList(value)) return value.some((item) => isPrintedOtherwise(item, true));
  return (
    isContext(value) &&
    Object.entries(value).some(([key, item]) => !/^[A-Za-z]\w*$/.test(key) || isPrintedOtherwise(item, true))
  );
};

const isNotList: Guard = (values) => values.some((value) => !isList(value));
const scaleIsOdd: Guard = ([, scale]) =>
  scale === null || isFractional(scale) || (scale !== undefined && isDecimal(scale) && scale.abs().gt(6000));
const listAmongOthers: Guard = (values) => values.length > 1 && values.some(isList);
const spansAmong: Guard = (values, result) =>
  listAmongOthers(values, result) || values.flat().some((value) => value instanceof Duration);

/** Where a function's answer is not certainly DMN's. */
const guards: Record<string, Guard> = {
  floor: scaleIsOdd,
  ceiling: scaleIsOdd,
  decimal: scaleIsOdd,
  "round up": scaleIsOdd,
  "round down": scaleIsOdd,
  "round half up": scaleIsOdd,
  "round half down": scaleIsOdd,
  string: ([value = null]) => isPrintedOtherwise(value, false),
  substring: ([text, start, length], result) =>
    isFractional(start) ||
    isFractional(length) ||
    (typeof text === "string" && isDecimal(start) && Math.abs(start.toNumber()) > Array.from(text).length) ||
    (isDecimal(length) && result === ""),
  count: isNotList,
  min: listAmongOthers,
  max: listAmongOthers,
  sum: spansAmong,
  mean: spansAmong,
  all: ([first]) => first === null,
  any: ([first]) => first === null,
  "list contains": ([list]) => !isList(list ?? null),
  concatenate: isNotList,
  append: ([list]) => !isList(list ?? null),
  union: isNotList,
  "distinct values": isNotList,
  date: (values, result) =>
    result === null && (values.some((value) => isOtherDate(value) || isFractional(value)) || isYearBeyond(values)),
  duration: ([text], result) => result === null && typeof text === "string" && durationText.test(text),
};

const ofLists = new Set(
  "count,min,max,sum,mean,all,any,list contains,concatenate,append,union,distinct values,string".split(","),
);

const guarded = (name: string, { least, most, apply }: BuiltIn): BuiltIn => ({
  least,
  most,
  apply: (values, meter) => {
    const result = apply(values, meter);
    const unwraps = !ofLists.has(name) && values.some((value) => isList(value) && value.length === 1);
    if (unwraps || guards[name]?.(values, result))
      throw new OutsideAtRun(`函数“${name}”不支持这样的参数`, `“${name}” of such arguments`);
    return result;
  },
});

/** Not DMN's, or with other parameters there. */
const others = new Set(["is defined", "number"]);

/** The closed list as DMN has it; what would differ from DMN is refused. */
export const dmn: Dialect = {
  builtIns: new Map(
    [...builtIns].filter(([name]) => !others.has(name)).map(([name, builtIn]) => [name, guarded(name, builtIn)]),
  ),
};
