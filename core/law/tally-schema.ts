import { Type, type Static } from "typebox";
import { Exclusion } from "./term-schema.ts";
import { Basis, Executes, Text } from "./text.ts";

/** Days that each cost a share of a fine: from the day after `start`, simple, never more than `cap` percent. */
export const Tally = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z][A-Z.]*[0-9A-Za-z.]+$" }),
    label: Text,
    basis: Basis,
    start: Text,
    /** Of the fine, for each day. */
    percent: Type.Integer({ minimum: 1, maximum: 100 }),
    /** Of the fine, in all; without it there is no ceiling. */
    cap: Type.Optional(Type.Integer({ minimum: 1 })),
    exclusion: Type.Optional(Exclusion),
    note: Type.Optional(Text),
    executes: Executes,
  },
  { additionalProperties: false },
);
export type Tally = Static<typeof Tally>;
