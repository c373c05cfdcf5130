import { Type, type Static, type TSchema } from "typebox";

/** A sentence in both languages of the product; Chinese is the one with legal effect. */
export const Text = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);
export type Text = Static<typeof Text>;

/** Every JavaScript object knows these names; as names of a pack they would be found where nothing was declared. */
const taken = "constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf";
const pattern = `^(?!(?:${taken})$)[A-Za-z\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff]{0,63}$`;

/** A name that packs give to their elements and expressions refer to: letters, digits, Chinese, no punctuation. */
export const Name = Type.String({ pattern });

/** A map whose keys are such names. */
export const named = <T extends TSchema>(schema: T) =>
  Type.Record(Type.String({ pattern }), schema, { additionalProperties: false });
