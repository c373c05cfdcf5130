import { Type, type Static } from "typebox";

/** A sentence in both languages of the product; Chinese is the one with legal effect. */
export const Text = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);
export type Text = Static<typeof Text>;

/** A name that packs give to their elements and expressions refer to: letters, digits, Chinese, no punctuation. */
export const Name = Type.String({ pattern: "^[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff]*$", maxLength: 64 });

/** A map whose keys are such names. */
export const named = <T extends import("typebox").TSchema>(schema: T) =>
  Type.Record(Type.String({ pattern: "^[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff]*$" }), schema, {
    additionalProperties: false,
  });
