import { Type, type Static } from "typebox";

/** A sentence in both languages; the Chinese one has legal effect. */
export const Text = Type.Object(
  { zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);
export type Text = Static<typeof Text>;

/** A citation, in machine form or as people write it; several where only together they say it. */
export const Basis = Type.Union([
  Type.String({ minLength: 3 }),
  Type.Array(Type.String({ minLength: 3 }), { minItems: 1 }),
]);
export type Basis = Static<typeof Basis>;

/** Ids of the rules (law-rules table) that an element executes. */
export const Executes = Type.Optional(Type.Array(Type.String(), { minItems: 1 }));
