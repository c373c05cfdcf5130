import { Type, type Static } from "typebox";
import { Name, Text, named } from "./text.ts";

const base = {
  label: Text,
  hint: Type.Optional(Text),
  /** Why this datum is asked, shown to the person who is asked (行政许可法 29: nothing unrelated to the item). */
  why: Type.Optional(Text),
  optional: Type.Optional(Type.Boolean()),
  /** FEEL over `input`: the field exists only when true. */
  showIf: Type.Optional(Type.String()),
  /** Keep the answer as the matter's fact of this name. */
  fact: Type.Optional(Name),
  /** Personal data: masked in lists and logs. */
  personal: Type.Optional(Type.Boolean()),
  /** Ids of the rules (law-rules table) that this question executes. */
  executes: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
};

const field = <P extends Record<string, import("typebox").TSchema>>(properties: P) =>
  Type.Object({ ...base, ...properties }, { additionalProperties: false });

const Option = Type.Object({ value: Type.String(), label: Text }, { additionalProperties: false });
const options = Type.Array(Option, { minItems: 1 });
const bounds = { min: Type.Optional(Type.Number()), max: Type.Optional(Type.Number()) };

/** Fields that stand alone; a `group` repeats a row of them. */
const SimpleField = Type.Union([
  field({ type: Type.Literal("text"), maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 4000 })) }),
  field({ type: Type.Literal("longText"), maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 20000 })) }),
  field({ type: Type.Literal("integer"), ...bounds }),
  field({ type: Type.Literal("decimal"), ...bounds }),
  field({ type: Type.Literal("money"), ...bounds }),
  field({ type: Type.Literal("date") }),
  field({ type: Type.Literal("boolean") }),
  field({ type: Type.Literal("choice"), options }),
  field({ type: Type.Literal("choices"), options }),
  field({ type: Type.Literal("citizenId") }),
  field({ type: Type.Literal("creditCode") }),
  field({ type: Type.Literal("phone") }),
  field({ type: Type.Literal("officers"), min: Type.Optional(Type.Integer({ minimum: 1 })) }),
  /** One row of the matter's repeated objects of this kind. */
  field({ type: Type.Literal("object"), object: Name }),
]);
export type SimpleField = Static<typeof SimpleField>;

const GroupField = field({
  type: Type.Literal("group"),
  fields: named(SimpleField),
  min: Type.Optional(Type.Integer({ minimum: 0 })),
  max: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});

/** One question of a form. */
export const Field = Type.Union([...SimpleField.anyOf, GroupField]);
export type Field = Static<typeof Field>;

/** A form: named fields in the order they are asked. */
export const Form = named(Field);
export type Form = Record<string, Field>;
