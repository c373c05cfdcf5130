import { CivilDate, parseDate } from "../expression/civil-date.ts";
import { isDecimal } from "../expression/decimal.ts";
import { OutsideAtRun } from "../expression/dialect.ts";
import { Duration, parseDuration } from "../expression/duration.ts";
import type { Value } from "../expression/index.ts";
import { contextOf, isContext, isList } from "../expression/value.ts";
import type { ExactJson } from "./exact-json.ts";
import type { BaseType, ItemType } from "./item-type.ts";

const kinds: Record<BaseType, (value: Value) => boolean> = {
  number: isDecimal,
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  date: (value) => value instanceof CivilDate,
  months: (value) => value instanceof Duration && value.kind === "months",
  seconds: (value) => value instanceof Duration && value.kind === "seconds",
};

/**
 * A value as its type has it: a list of one is unwrapped where one value is wanted, a single value wrapped where a list is.
 * What does not fit would be null in DMN, silently; here it stops. `name` says which value.
 */
export const fit = (name: string, type: ItemType, value: Value): Value => {
  const fitted = shaped(name, type, value);
  if (type.allowed.length === 0) return fitted;
  if (fitted === null || !type.allowed.every((allows) => allows(fitted)))
    throw new OutsideAtRun(`“${name}”的值不在允许范围内`, `the value of “${name}” is not among those allowed`);
  return fitted;
};

const shaped = (name: string, type: ItemType, value: Value): Value => {
  if (type.kind === "any" || value === null) return value;
  if (type.kind === "list")
    return isList(value) ? value.map((item) => fit(name, type.of, item)) : [fit(name, type.of, value)];
  const [single = null] = isList(value) && value.length === 1 ? value : [value];
  if (type.kind === "base") {
    if (!kinds[type.base](single)) throw misfit(name);
    return single;
  }
  if (!isContext(single)) throw misfit(name);
  const absent = [...type.components.keys()].find((key) => !Object.hasOwn(single, key));
  if (absent !== undefined) throw new OutsideAtRun(`缺少“${name}.${absent}”`, `“${name}.${absent}” is missing`);
  return contextOf(
    Object.entries(single).map(([key, part]) => {
      const component = type.components.get(key);
      return [key, component ? fit(`${name}.${key}`, component, part) : part] as const;
    }),
  );
};

const misfit = (name: string): OutsideAtRun =>
  new OutsideAtRun(`“${name}”的值不是其声明的类型`, `the value of “${name}” is not of its declared type`);

/** An input as its type has it: texts become dates and durations where the type says so. */
export const fitJson = (name: string, type: ItemType, json: ExactJson): Value =>
  fit(name, type, fromJson(name, type, json));

const fromJson = (name: string, type: ItemType | undefined, json: ExactJson): Value => {
  if (Array.isArray(json)) return json.map((item) => fromJson(name, type?.kind === "list" ? type.of : type, item));
  if (typeof json === "object" && json !== null && !isDecimal(json)) {
    const components = type?.kind === "context" ? type.components : undefined;
    const of = type?.kind === "list" && type.of.kind === "context" ? type.of.components : components;
    return contextOf(
      Object.entries(json).map(([key, part]) => [key, fromJson(`${name}.${key}`, of?.get(key), part)] as const),
    );
  }
  if (typeof json !== "string") return json;
  const base = type?.kind === "list" ? type.of : type;
  return base?.kind === "base" ? ofText(name, base.base, json) : untyped(name, json);
};

const ofText = (name: string, base: BaseType, text: string): Value => {
  if (base === "string") return text;
  const value = base === "date" ? parseDate(text) : parseDuration(text);
  if (value === null || base === "number" || base === "boolean") throw misfit(name);
  return value;
};

/** Without a type nobody can say whether such a text is meant as a date. */
const untyped = (name: string, text: string): string => {
  if (/^[+-]?\d{4,}-\d\d-\d\d|^\d\d:\d\d|^[+-]?P(?=\d|T\d)/.test(text))
    throw new OutsideAtRun(
      `“${name}”没有声明类型，“${text}”可能是日期也可能是文字`,
      `“${name}” has no type, and “${text}” may be a date or a text`,
    );
  return text;
};
