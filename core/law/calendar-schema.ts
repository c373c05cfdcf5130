import { Type, type Static } from "typebox";
import { Basis, Text } from "./text.ts";

const CivilDate = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });

const Days = Type.Object({ from: CivilDate, to: CivilDate }, { additionalProperties: false });

/** A holiday as arranged: the days off from first to last, and the rest days that are worked in exchange. */
const Holiday = Type.Object(
  {
    name: Text,
    off: Type.Array(Days, { minItems: 1 }),
    work: Type.Optional(Type.Array(CivilDate, { minItems: 1 })),
  },
  { additionalProperties: false },
);

/**
 * The official arrangement of one year: only days that differ from the plain week. Without `region` it holds
 * everywhere and makes the year a published one; with it (the leading digits of a region code) it adds to that
 * (全国年节及纪念日放假办法 4).
 */
export const CalendarYear = Type.Object(
  {
    year: Type.Integer({ minimum: 1900, maximum: 2199 }),
    region: Type.Optional(Type.String({ pattern: "^[1-9][0-9]([0-9]{2}([0-9]{2})?)?$" })),
    /** Where the arrangement was published. */
    source: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    /** A region's calendar: the article that lets it have holidays of its own. */
    basis: Type.Optional(Basis),
    holidays: Type.Array(Holiday, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type CalendarYear = Static<typeof CalendarYear>;
