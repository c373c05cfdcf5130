import { Type, type Static, type TSchema } from "typebox";
import { Basis } from "./schema.ts";
import { Name, Text, named } from "./text.ts";

const strict = { additionalProperties: false } as const;

const base = {
  label: Text,
  hint: Type.Optional(Text),
  /** Why this datum is asked, shown to the person who is asked (行政许可法 29: nothing unrelated to the item). */
  why: Type.Optional(Text),
  /** The article that lets the authority ask for it, shown beside the reason. */
  basis: Type.Optional(Basis),
  optional: Type.Optional(Type.Boolean()),
  /** Personal data: covered on pages until asked for. */
  personal: Type.Optional(Type.Boolean()),
  /** Ids of the rules (law-rules table) that this question executes. */
  executes: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
};

/** What only a question of its own can have; a row's cells are kept with their row. */
const alone = {
  /** FEEL over `input`: the field exists only when true. */
  showIf: Type.Optional(Type.String()),
  /** Keep the answer as the matter's fact of this name. */
  fact: Type.Optional(Name),
  /** What the answer names in the registry: it is chosen from there, and shown by its name. */
  names: Type.Optional(Type.Enum(["organ", "officer", "duty", "power"])),
};

const options = Type.Array(Type.Object({ value: Type.String(), label: Text }, strict), { minItems: 1 });
const bounds = { min: Type.Optional(Type.Number()), max: Type.Optional(Type.Number()) };

/** The types of one answer, each with `more` keys. */
const answers = <M extends Record<string, TSchema>>(more: M) => {
  const field = <P extends Record<string, TSchema>>(properties: P) =>
    Type.Object({ ...base, ...more, ...properties }, strict);
  return Type.Union([
    field({ type: Type.Literal("text"), maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 4000 })) }),
    field({ type: Type.Literal("longText"), maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 20000 })) }),
    field({ type: Type.Literal("integer"), ...bounds }),
    field({ type: Type.Literal("decimal"), ...bounds }),
    /** In 分. */
    field({ type: Type.Literal("money"), ...bounds }),
    field({ type: Type.Literal("date") }),
    field({ type: Type.Literal("boolean") }),
    field({ type: Type.Literal("choice"), options }),
    field({ type: Type.Literal("choices"), options }),
    field({ type: Type.Literal("citizenId") }),
    field({ type: Type.Literal("creditCode") }),
    field({ type: Type.Literal("phone") }),
    field({ type: Type.Literal("officers"), min: Type.Optional(Type.Integer({ minimum: 1 })) }),
    /** One of the matter's repeated objects of this kind. */
    field({ type: Type.Literal("object"), object: Name }),
  ]);
};

/** Files as evidence or material; sizes in MB of 1,000,000 bytes each. What is absent is as `fileDefaults` says. */
const Files = Type.Object(
  {
    ...base,
    ...alone,
    type: Type.Literal("file"),
    accept: Type.Optional(Type.Array(Type.Enum(["pdf", "ofd", "jpeg", "png", "docx", "xlsx"]), { minItems: 1 })),
    maxSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    min: Type.Optional(Type.Integer({ minimum: 1 })),
    max: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  },
  strict,
);

/** A cell of a repeated row. */
const Cell = answers({});
const Single = Type.Union([...answers(alone).anyOf, Files]);

/** A field that stands alone or in a row; a `group` repeats a row of them. */
export type SimpleField = Static<typeof Single>;

const Group = Type.Object(
  {
    ...base,
    ...alone,
    type: Type.Literal("group"),
    fields: named(Cell),
    min: Type.Optional(Type.Integer({ minimum: 0 })),
    max: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  strict,
);

/** One question of a form. */
export const Field = Type.Union([...Single.anyOf, Group]);
export type Field = Static<typeof Field>;

/** A form: named fields in the order they are asked. */
export const Form = named(Field);
export type Form = Record<string, Field>;
