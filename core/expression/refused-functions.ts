type Refusal = { zh: string; en: string };

const patterns = new Set(["matches", "replace", "split"]);
const clock = new Set(["now", "today"]);
const rest = new Set([
  "date and time",
  "time",
  "range",
  "before",
  "after",
  "meets",
  "met by",
  "overlaps",
  "overlaps before",
  "overlaps after",
  "finishes",
  "finished by",
  "includes",
  "during",
  "starts",
  "started by",
  "coincides",
  "sort",
  "get value",
  "get entries",
  "context",
  "context put",
  "context merge",
  "exp",
  "log",
  "sqrt",
  "median",
  "stddev",
  "mode",
  "product",
  "odd",
  "even",
  "is",
  "list replace",
  "sublist",
  "insert before",
  "remove",
  "reverse",
  "index of",
  "flatten",
  "substring before",
  "substring after",
  "string join",
  "day of year",
  "month of year",
  "week of year",
]);

/** A function of FEEL that the subset leaves out, and why. */
export const refusedFunction = (name: string): Refusal | undefined => {
  if (patterns.has(name))
    return {
      zh: `不支持的函数“${name}”，规则包不得使用正则表达式`,
      en: `the function “${name}” is not in the subset: packs have no regular expressions`,
    };
  if (clock.has(name))
    return {
      zh: `不支持的函数“${name}”，当日须由事实给出`,
      en: `the function “${name}” is not in the subset: the day is a fact, never read from a clock`,
    };
  return rest.has(name)
    ? { zh: `不支持的函数“${name}”`, en: `the function “${name}” is not in the subset` }
    : undefined;
};
