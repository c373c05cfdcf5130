import { Type, type Static } from "typebox";
import { ItemGuideElements } from "./item-guide.ts";
import { named } from "./text.ts";

/** What an item leaves to the authority that runs it, where the statutes leave it to a rule of a ministry or a place. */
const Setting = Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Array(Type.String())]);

/** A service item of the catalogue: its guide, and the procedure that runs it. */
export const ItemDefinition = Type.Object(
  {
    ...ItemGuideElements.properties,
    /** Procedure and the act that opens a matter of it; that act's form is the item's form. */
    procedure: Type.String(),
    firstAct: Type.String(),
    /** 申请书示范文本: an answer to that form, which must be accepted as it stands. */
    example: Type.Record(Type.String(), Type.Unknown()),
    /** Code of the power list; organs that hold it offer the item. */
    power: Type.String(),
    /** Term of the packs that answers “how long”; absent where the item ends on the spot. */
    term: Type.Optional(Type.String()),
    /** The shorter term that the authority promises; a clock of the procedure keeps it. */
    promise: Type.Optional(Type.String()),
    /** What procedures read through the lookup `itemSettings`. */
    settings: Type.Optional(named(Setting)),
    /** Per key, ids of the rules (law-rules table) it executes. */
    executes: Type.Optional(Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1 }))),
  },
  { additionalProperties: false },
);
export type ItemDefinition = Static<typeof ItemDefinition>;
