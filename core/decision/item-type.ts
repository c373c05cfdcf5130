import type { Value } from "../expression/index.ts";
import type { DecisionModel, ItemDefinition } from "./model.ts";
import { OutsideModel } from "./outside.ts";
import { compileUnary } from "./unary.ts";

/** What a name of a type stands for. `allowed` decides on each value of it. */
export type ItemType = { allowed: readonly ((value: Value) => boolean)[] } & (
  | { kind: "any" }
  | { kind: "base"; base: BaseType }
  | { kind: "list"; of: ItemType }
  | { kind: "context"; components: ReadonlyMap<string, ItemType> }
);

export type BaseType = "number" | "string" | "boolean" | "date" | "months" | "seconds";

const bases: ReadonlyMap<string, BaseType> = new Map([
  ["number", "number"],
  ["string", "string"],
  ["boolean", "boolean"],
  ["date", "date"],
  ["years and months duration", "months"],
  ["yearMonthDuration", "months"],
  ["days and time duration", "seconds"],
  ["dayTimeDuration", "seconds"],
]);

export const anything: ItemType = { kind: "any", allowed: [] };

const deepest = 32;

/** The type that a reference names; none stands for anything. Throws `OutsideModel`. */
export const typeNamed = (model: DecisionModel, reference: string | undefined, depth = 0): ItemType => {
  if (reference === undefined || reference === "Any" || reference === "feel:Any") return anything;
  if (depth > deepest)
    throw new OutsideModel(`类型“${reference}”嵌套过深`, `the type “${reference}” is nested too deeply`);
  const item = model.items.find(({ name }) => name === reference);
  if (item) return typeOf(model, item, depth);
  const base = bases.get(reference);
  if (base) return { kind: "base", base, allowed: [] };
  throw new OutsideModel(`不支持的类型“${reference}”`, `the type “${reference}” is not in the subset`);
};

const typeOf = (model: DecisionModel, item: ItemDefinition, depth: number): ItemType => {
  if (item.outside !== undefined)
    throw new OutsideModel(`类型“${item.name}”：不支持 ${item.outside}`, `the type “${item.name}”: ${item.outside}`);
  const plain: ItemType =
    item.components.length > 0
      ? {
          kind: "context",
          components: new Map(item.components.map((part) => [part.name, typeOf(model, part, depth + 1)])),
          allowed: [],
        }
      : typeNamed(model, item.type, depth + 1);
  const single =
    item.allowed === undefined
      ? plain
      : { ...plain, allowed: [...plain.allowed, compileUnary(item.name, item.allowed)] };
  return item.collection ? { kind: "list", of: single, allowed: [] } : single;
};

/**
 * The paths by which expressions reach into a value of a type; what is below an untyped one is open. Throws `OutsideModel`
 * for a name with a point in it, which no path could tell from a path.
 */
export const pathsOf = (name: string, type: ItemType): string[] => {
  if (name === "" || name.includes(".")) throw new OutsideModel(`不支持名称“${name}”`, `the name “${name}”`);
  return pathsBelow(name, type);
};

const pathsBelow = (path: string, type: ItemType): string[] => {
  if (type.kind === "list") return [path, ...pathsBelow(path, type.of)];
  if (type.kind !== "context") return [path, `${path}.*`];
  return [path, ...[...type.components].flatMap(([part, of]) => pathsOf(part, of).map((below) => `${path}.${below}`))];
};
