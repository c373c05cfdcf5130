import { IsArray, IsObject, IsRecord, IsUnion, type TSchema } from "typebox";

/**
 * Every key that a schema knows, by its path: `*` stands for a name that the pack gives or a place in a list, and what
 * a key may hold in one of several forms is taken together.
 */
export const schemaKeys = (schema: TSchema, path = ""): string[] => {
  const below = (inner: TSchema, step: string) => schemaKeys(inner, path === "" ? step : `${path}.${step}`);
  if (IsUnion(schema)) return [...new Set(schema.anyOf.flatMap((branch) => schemaKeys(branch, path)))];
  if (IsArray(schema)) return below(schema.items, "*");
  if (IsRecord(schema)) return Object.values(schema.patternProperties).flatMap((inner) => below(inner, "*"));
  if (!IsObject(schema)) return [];
  if (isText(schema)) return [];
  return Object.entries(schema.properties).flatMap(([key, inner]) => [
    path === "" ? key : `${path}.${key}`,
    ...below(inner, key),
  ]);
};

/** A sentence in both languages is one thing. */
const isText = ({ properties }: { properties: Record<string, TSchema> }): boolean =>
  Object.keys(properties).join() === "zh,en";
