import { Type, type Static } from "typebox";
import { Tally } from "./tally-schema.ts";
import { TermDefinition } from "./term-schema.ts";

/** The terms of one statute, and the days that it counts for money. */
export const TermFile = Type.Object(
  {
    statute: Type.String({ minLength: 2 }),
    terms: Type.Array(TermDefinition, { minItems: 1 }),
    tallies: Type.Optional(Type.Array(Tally, { minItems: 1 })),
  },
  { additionalProperties: false },
);
export type TermFile = Static<typeof TermFile>;
