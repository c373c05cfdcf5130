import type { PackFault, PackPath } from "./pack-error.ts";
import { IsArray, IsObject, IsRecord, IsUnion, type TSchema } from "typebox";
import { Check, Errors } from "typebox/value";
import { expected } from "./expected.ts";

/** A fault of shape; `atKey` where the key itself is wrong rather than its value. */
export type ShapeFault = PackFault & { atKey: boolean };

/**
 * Everything in which a value differs from its schema, each at its own path. Of a union only the branch that the
 * author evidently meant is judged (the one whose literals fit), so that one slip yields one fault.
 */
export const shapeFaults = (schema: TSchema, value: unknown, path: PackPath = []): ShapeFault[] => {
  // Not as a type guard: of `unknown` it would leave nothing for the branches below.
  const valid: boolean = Check(schema, value);
  if (valid) return [];
  if (IsUnion(schema)) {
    const meant = schema.anyOf.filter((branch) => fits(branch, value));
    const [only] = meant;
    return only && meant.length === 1 ? shapeFaults(only, value, path) : [mismatch(schema, value, path)];
  }
  if (IsObject(schema) && isPlain(value)) return ofObject(schema.properties, schema.required ?? [], value, path);
  if (IsRecord(schema) && isPlain(value)) return ofRecord(schema.patternProperties, value, path);
  if (IsArray(schema) && Array.isArray(value)) {
    const inside = value.flatMap((item: unknown, at) => shapeFaults(schema.items, item, [...path, at]));
    return inside.length > 0 ? inside : [mismatch(schema, value, path)];
  }
  return [mismatch(schema, value, path)];
};

const ofObject = (
  properties: Record<string, TSchema>,
  required: readonly string[],
  value: Record<string, unknown>,
  path: PackPath,
): ShapeFault[] => [
  ...required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => fault(path, "missingKey", `缺少“${key}”`, `“${key}” is missing`, true)),
  ...Object.entries(value).flatMap(([key, inner]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return schema ? shapeFaults(schema, inner, [...path, key]) : [unknownKey(path, key, Object.keys(properties))];
  }),
];

const ofRecord = (patterns: Record<string, TSchema>, value: Record<string, unknown>, path: PackPath): ShapeFault[] =>
  Object.entries(value).flatMap(([key, inner]) => {
    const schema = Object.entries(patterns).find(([pattern]) => new RegExp(pattern, "u").test(key))?.[1];
    if (schema) return shapeFaults(schema, inner, [...path, key]);
    return [fault([...path, key], "badName", `“${key}”不能作名称`, `“${key}” cannot be a name`, true)];
  });

const unknownKey = (path: PackPath, key: string, known: string[]): ShapeFault =>
  fault(
    [...path, key],
    "unknownKey",
    `没有什么会用到“${key}”（这里可以写：${known.join("、")}）`,
    `nothing consumes “${key}” (known here: ${known.join(", ")})`,
    true,
  );

const mismatch = (schema: TSchema, value: unknown, path: PackPath): ShapeFault => {
  const { zh, en } = expected(schema, Errors(schema, value)[0]?.message ?? "");
  const name = path.join(".");
  return fault(path, "value", `${name}：${zh}`, `${name}: ${en}`, false);
};

const fault = (path: PackPath, code: string, zh: string, en: string, atKey: boolean): ShapeFault => ({
  path,
  code,
  message: { zh, en },
  atKey,
});

/** Whether the value is of the branch's kind and repeats its literals. */
const fits = (branch: TSchema, value: unknown): boolean => {
  if (!IsObject(branch)) return IsArray(branch) ? Array.isArray(value) : IsRecord(branch) && isPlain(value);
  if (!isPlain(value)) return false;
  const literals = Object.entries(branch.properties).filter(([, schema]) => "const" in schema);
  if (literals.length > 0) return literals.every(([key, schema]) => Check(schema, value[key]));
  return (branch.required ?? []).every((key: string) => Object.hasOwn(value, key));
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
