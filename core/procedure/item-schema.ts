import { Type, type Static } from "typebox";
import { Text } from "./text.ts";

const strict = { additionalProperties: false } as const;
const Basis = Type.String({ minLength: 3 });

/** A paper the applicant hands in, and why the law lets the authority ask for it (行政许可法 31). */
export const ItemMaterial = Type.Object({ name: Text, why: Text, basis: Basis }, strict);
export type ItemMaterial = Static<typeof ItemMaterial>;

/** A service item of the catalogue: its guide as the law wants it published, and the procedure that runs it. */
export const ItemDefinition = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    title: Text,
    summary: Text,
    basis: Type.Array(Basis, { minItems: 1 }),
    conditions: Type.Array(Text, { minItems: 1 }),
    materials: Type.Array(ItemMaterial),
    fee: Text,
    place: Text,
    contact: Text,
    remedy: Text,
    /** Procedure and the act that opens a matter of it; that act's form is the item's form. */
    procedure: Type.String(),
    firstAct: Type.String(),
    /** Code of the power list; organs that hold it offer the item. */
    power: Type.String(),
    /** Term of the packs that answers “how long”; absent where the item ends on the spot. */
    term: Type.Optional(Type.String()),
    /** Per key of the guide, ids of the rules (law-rules table) it executes. */
    executes: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1 }))),
  },
  strict,
);
export type ItemDefinition = Static<typeof ItemDefinition>;
