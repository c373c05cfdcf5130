import { Type, type Static } from "typebox";
import { Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

/** What an organ may do, with its basis: an entry of the power list (权责清单). */
export const Power = Type.Object(
  {
    code: Type.String({ pattern: "^[a-z][a-z0-9.-]*$" }),
    title: Text,
    kind: Type.Enum([
      "licence",
      "filing",
      "inspection",
      "penalty",
      "coercion",
      "review",
      "administration",
      "oversight",
    ]),
    basis: Type.Array(Type.String({ minLength: 3 }), { minItems: 1 }),
    /** Ids of the rules (law-rules table) that listing it executes. */
    executes: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
  },
  strict,
);
export type Power = Static<typeof Power>;

/** Every power that procedures and organs may name; what is not listed cannot be exercised. */
export const PowerList = Type.Object({ powers: Type.Array(Power, { minItems: 1 }) }, strict);
export type PowerList = Static<typeof PowerList>;
