import { Type, type Static } from "typebox";
import { Section } from "./section.ts";

const Basis = Type.String({ minLength: 1 });
const Percent = Type.Number({ minimum: 0, maximum: 100 });

/**
 * How an authority's benchmark is applied (裁量规则): what it says of circumstances that cannot be established, of the sum
 * of weights, of numbers at a band's edge and of where in a range a fine falls. Each with the article that says so.
 */
export const DiscretionMethod = Type.Object(
  {
    /** A circumstance that cannot be established counts by its lowest band. */
    missing: Type.Object({ take: Type.Literal("lowest"), basis: Basis }, { additionalProperties: false }),
    /** Weights add up to no more than this percentage. */
    sum: Type.Object({ most: Percent, basis: Basis }, { additionalProperties: false }),
    /** Whether `以上` and `以下` include the number itself. */
    bounds: Type.Object(
      { above: Type.Boolean(), below: Type.Boolean(), basis: Basis },
      { additionalProperties: false },
    ),
    /** Where in a range the fine falls: from its mean up when heavier, below when lighter, the mean itself otherwise. */
    degrees: Type.Object(
      {
        basis: Basis,
        /** Where only the most is said: shares of it. */
        mostOnly: Type.Object({ basis: Basis, lighter: Percent, ordinary: Percent }, { additionalProperties: false }),
      },
      { additionalProperties: false },
    ),
    /** What a public apology takes off, in percent; never below the least that the law allows. */
    apology: Type.Optional(
      Type.Object({ least: Percent, most: Percent, basis: Basis }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);
export type DiscretionMethod = Static<typeof DiscretionMethod>;

/** A benchmark in a pack: its method, and its tables in the shape in which they are published. */
export const DiscretionPack = Type.Object(
  {
    id: Type.String({ minLength: 1 }),
    title: Type.String({ minLength: 1 }),
    inForce: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
    inForceTo: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })),
    method: DiscretionMethod,
    sections: Type.Array(Section),
  },
  { additionalProperties: false },
);
export type DiscretionPack = Static<typeof DiscretionPack>;
