import type { Text } from "./text.ts";
import {
  IsArray,
  IsBoolean,
  IsEnum,
  IsInteger,
  IsLiteral,
  IsNumber,
  IsObject,
  IsRecord,
  IsString,
  IsUnion,
  type TSchema,
} from "typebox";

/** What a schema wants, in words; `detail` is the validator's own, for what has no sentence here. */
export const expected = (schema: TSchema, detail: string): Text => {
  if (IsUnion(schema)) return choice(schema.anyOf, detail);
  if (IsEnum(schema)) return oneOf(schema.enum.map(String));
  const [zh, en] = kind(schema) ?? ["内容不符合要求", "not as it should be"];
  if ("pattern" in schema)
    return { zh: `${zh}，形如 ${String(schema.pattern)}`, en: `${en} like ${String(schema.pattern)}` };
  if ("format" in schema)
    return { zh: `${zh}，格式为 ${String(schema.format)}`, en: `${en} in the format ${String(schema.format)}` };
  return { zh: `${zh}（${detail}）`, en: `${en} (${detail})` };
};

const oneOf = (values: string[]): Text => ({
  zh: `应为其中之一：${values.join("、")}`,
  en: `must be one of: ${values.join(", ")}`,
});

const choice = (branches: TSchema[], detail: string): Text => {
  const literals = branches.flatMap((branch) => (IsLiteral(branch) ? [String(branch.const)] : []));
  if (literals.length === branches.length) return oneOf(literals);
  const kinds = [...new Map(branches.flatMap((branch) => (kind(branch) ? [kind(branch) ?? ["", ""]] : []))).entries()];
  const types = branches.flatMap((branch) =>
    IsObject(branch) && IsLiteral(branch.properties["type"]) ? [String(branch.properties["type"].const)] : [],
  );
  if (types.length > 0)
    return { zh: `type 应为其中之一：${types.join("、")}`, en: `type must be one of: ${types.join(", ")}` };
  return kinds.length > 0
    ? { zh: kinds.map(([zh]) => zh).join("，或者"), en: kinds.map(([, en]) => en).join(" or ") }
    : { zh: `内容不符合要求（${detail}）`, en: detail };
};

const kind = (schema: TSchema): [string, string] | undefined => {
  if (IsLiteral(schema)) return [`应为 ${String(schema.const)}`, `must be ${String(schema.const)}`];
  if (IsString(schema)) return ["应为文字", "must be text"];
  if (IsInteger(schema)) return ["应为整数", "must be a whole number"];
  if (IsNumber(schema)) return ["应为数字", "must be a number"];
  if (IsBoolean(schema)) return ["应为 true 或者 false", "must be true or false"];
  if (IsArray(schema)) return ["应为列表", "must be a list"];
  if (IsObject(schema) || IsRecord(schema)) return ["应为键和值", "must be keys with values"];
  return undefined;
};
